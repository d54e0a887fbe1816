import type { Corpus } from "../corpus/corpus.ts";
import { articleInWords } from "../corpus/filterInWords.ts";
import { useChoice } from "../state/store.ts";
import type { Searching } from "./useSearch.ts";

/** What the search found where, in which order it stands, and what went wrong, if anything did. */
export function SearchFoundPanel({ corpus, found, preparing, error, retry }: Searching & { corpus: Corpus }) {
  const order = useChoice((choice) => choice.order);
  const setOrder = useChoice((choice) => choice.setOrder);
  const openArticle = useChoice((choice) => choice.openArticle);
  if (error) {
    return (
      <p className="found" role="alert">
        The search could not be loaded: {error.message}{" "}
        <button type="button" className="option" onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  if (preparing) {
    return (
      <p className="found" role="status">
        Preparing the search…
      </p>
    );
  }
  if (!found) return null;
  return (
    <div className="found">
      <p>
        In the words of {found.events.length} {found.events.length === 1 ? "event" : "events"}
        {found.sentences.size === 0 && ", and in no sentence of the articles"}
        {found.sentences.size > 0 && "; in the articles:"}
      </p>
      {[...found.sentences].map(([id, count]) => (
        <button key={id} type="button" className="option" onClick={() => openArticle(id)}>
          {articleInWords(corpus, id)}: {count} {count === 1 ? "sentence" : "sentences"}
        </button>
      ))}
      <fieldset className="switch">
        <legend className="unseen">Order of the chronicle</legend>
        {(["time", "relevance"] as const).map((by) => (
          <button key={by} type="button" aria-pressed={order === by} onClick={() => setOrder(by)}>
            {by === "time" ? "in order of time" : "best match first"}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
