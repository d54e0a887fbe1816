import { least } from "d3";
import { useState } from "react";
import { searchMessages } from "../../core/messages/search.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { MatchedSentence } from "../../core/search/searchIndex.ts";
import { openArticle, readExcerpt, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import { useHighlights } from "./useHighlights.ts";
import type { SearchState } from "./useSearch.ts";

/** Most sentences in the list before “Show all”. */
const MAX_SENTENCES = 40;

/** Shows how many events and sentences match, the order of the events, and any error. */
export function SearchResults({ found, preparing, error, retry }: Omit<SearchState, "prepare">) {
  const { corpus } = useCorpus();
  useHighlights(found?.terms ?? null);
  const order = useStore((state) => state.order);
  if (error) {
    return (
      <p className="row search-results" role="alert">
        {searchMessages.notLoaded} {error.message}{" "}
        <button type="button" onClick={retry}>
          {shellMessages.tryAgain}
        </button>
      </p>
    );
  }
  if (preparing) {
    return (
      <p className="row search-results" role="status">
        {searchMessages.preparing}
      </p>
    );
  }
  if (!found) return null;
  const { events, sentences } = found;
  const whole = corpus.articles.every(({ quotesSha256 }) => quotesSha256 === undefined);
  return (
    <div className="row search-results">
      <p>{searchMessages.found(events.length, sentences.length === 0, whole)}</p>
      {sentences.length > 0 && <SentenceResults sentences={sentences} />}
      <SegmentedControl
        label={searchMessages.order}
        words={searchMessages.orders}
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
      <summary>{searchMessages.sentences(sentences.length, unusedCount)}</summary>
      <ul>
        {listed.map((sentence) => (
          <li key={`${sentence.article} ${sentence.start}`}>
            <button type="button" className="list-button" onClick={() => read(sentence)}>
              <q>{sentence.text}</q>{" "}
              <span className="count">
                {articleName(sentence.article)}
                {!sentence.inMatchingEvent && `, ${searchMessages.unusedSentence}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length < sentences.length && (
        <button type="button" onClick={() => setShowAll(true)}>
          {searchMessages.showAllSentences(sentences.length)}
        </button>
      )}
    </details>
  );
}
