import { least } from "d3";
import { useState } from "react";
import type { MatchedSentence } from "../../core/search/searchIndex.ts";
import { openArticle, readExcerpt, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import type { SearchState } from "./useSearch.ts";

const ORDER_LABELS = { time: "in order of time", relevance: "best match first" };
/** Most sentences in the list before “List all”. */
const MAX_SENTENCES = 40;

/** Shows how many events and sentences match, the order of the events, and any error. */
export function SearchResults({ found, preparing, error, retry }: Omit<SearchState, "prepare">) {
  const order = useStore((state) => state.order);
  if (error) {
    return (
      <p className="row search-results" role="alert">
        The search could not be loaded: {error.message}{" "}
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  if (preparing) {
    return (
      <p className="row search-results" role="status">
        Preparing the search…
      </p>
    );
  }
  if (!found) return null;
  const { events, sentences } = found;
  return (
    <div className="row search-results">
      <p>
        {events.length === 0
          ? "No event has it in its title, claims, names or quoted words"
          : `${events.length} ${events.length === 1 ? "event has" : "events have"} it in title, claims, names or quoted words`}
        {sentences.length === 0 && "; it is in no sentence of the articles."}
      </p>
      {sentences.length > 0 && <SentenceResults sentences={sentences} />}
      <SegmentedControl
        label="Order of the chronicle"
        words={ORDER_LABELS}
        value={order}
        onChange={(by) => useStore.setState({ order: by })}
      />
    </div>
  );
}

/** Lists the matching sentences of the articles. A click shows the sentence in the reader. */
function SentenceResults({ sentences }: { sentences: MatchedSentence[] }) {
  const { articleName, excerpt } = useCorpus();
  const [showAll, setShowAll] = useState(false);
  const unusedCount = sentences.filter(({ inMatchingEvent }) => !inMatchingEvent).length;
  const listed = showAll ? sentences : sentences.slice(0, MAX_SENTENCES);
  const read = ({ article, excerpts }: MatchedSentence) => {
    // The shortest excerpt gives the most exact position.
    const shortest = least(
      excerpts.flatMap((id) => excerpt(id) ?? []),
      ({ start, end }) => end - start,
    );
    if (shortest) readExcerpt(shortest.id);
    else openArticle(article);
  };
  return (
    <details className="sentence-results">
      <summary>
        In the articles’ text: {sentences.length} {sentences.length === 1 ? "sentence" : "sentences"}
        {unusedCount > 0 &&
          `, ${unusedCount === sentences.length ? "" : `${unusedCount} of them `}under no event found`}
      </summary>
      <ul>
        {listed.map((sentence) => (
          <li key={`${sentence.article} ${sentence.start}`}>
            <button type="button" className="list-button" onClick={() => read(sentence)}>
              <q>{sentence.text}</q>{" "}
              <span className="count">
                {articleName(sentence.article)}
                {!sentence.inMatchingEvent && ", under no event found"}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length < sentences.length && (
        <button type="button" onClick={() => setShowAll(true)}>
          List all {sentences.length}
        </button>
      )}
    </details>
  );
}
