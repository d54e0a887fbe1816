import { useState } from "react";
import { describeArticle } from "../../core/filter/describeFilter.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { MatchedSentence } from "../../core/search/searchIndex.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** So many sentences are listed at first. */
const MAX_SENTENCES = 40;

/** The sentences of the articles that a search found, each a way to its place in the reader. */
export function SentenceResults({ sentences }: { sentences: MatchedSentence[] }) {
  const { corpus, excerpt } = useCorpus();
  const openArticle = useStore((state) => state.openArticle);
  const readExcerpt = useStore((state) => state.readExcerpt);
  const [all, setAll] = useState(false);
  const alone = sentences.filter(({ inMatchingEvent }) => !inMatchingEvent).length;
  const listed = all ? sentences : sentences.slice(0, MAX_SENTENCES);
  const read = ({ article, excerpts }: MatchedSentence) => {
    const place = findShortest(excerpts.flatMap((id) => excerpt(id) ?? []));
    if (place) readExcerpt(place);
    else openArticle(article);
  };
  return (
    <details className="sentence-results">
      <summary>
        In the articles’ text: {sentences.length} {sentences.length === 1 ? "sentence" : "sentences"}
        {alone > 0 && `, ${alone === sentences.length ? "" : `${alone} of them `}under no event found`}
      </summary>
      <ul>
        {listed.map((sentence) => (
          <li key={`${sentence.article} ${sentence.start}`}>
            <button type="button" onClick={() => read(sentence)}>
              <q>{sentence.text}</q>{" "}
              <span className="count">
                {describeArticle(corpus, sentence.article)}
                {!sentence.inMatchingEvent && ", under no event found"}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length < sentences.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          List all {sentences.length}
        </button>
      )}
    </details>
  );
}

/** Of the excerpts of a sentence the one that says most exactly where it is; undefined where there is none. */
function findShortest(excerpts: Excerpt[]): string | undefined {
  return excerpts.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
}
