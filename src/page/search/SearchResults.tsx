import { group, sort } from "d3";
import { Fragment, memo, useMemo, useState } from "react";
import { describeSpeaker } from "../../core/evidence/statements.ts";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { filterEvents } from "../../core/filter/filterEvents.ts";
import { linkMessages } from "../../core/messages/links.ts";
import { searchMessages as messages } from "../../core/messages/search.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { showGaps } from "../../core/model/article.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { ARTICLE_AS_SPEAKER, type Claim, UNNAMED_SPEAKER } from "../../core/model/timelineEvent.ts";
import { STATED } from "../../core/model/vocabulary.ts";
import type { QueryPart } from "../../core/search/expandQuery.ts";
import { countMatches, cutAround, FIRST_SENTENCES, findClaimsOn } from "../../core/search/explainMatches.ts";
import type { MatchedSentence, SearchMatches } from "../../core/search/searchIndex.ts";
import { languageOf } from "../../core/text/direction.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { openArticle, readExcerpt, useDeferredStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { filterableOf } from "../state/useVisibleEvents.ts";
import { ChangingText } from "../ui/ChangingText.tsx";
import { EventResults, MarkedText } from "./EventResults.tsx";
import type { SearchState } from "./useSearch.ts";

/**
 * Number of sentences that are rendered while somebody types: about one screen. On a phone (CPU four times
 * slower) all results took a frame of 85 ms, for which the next letter waited.
 */
const SENTENCES_WHILE_TYPING = 8;
/** Greatest number of articles without a matching sentence that the results name. */
const MAX_OTHER_ARTICLES = 3;

/** Most notes on parts of a query. */
const MAX_NOTES = 5;

interface SearchResultsProps extends SearchState {
  /** Whether typing has paused since the query that was searched for. */
  isSettled: boolean;
  /** Called when a result is opened. */
  onChoose(): void;
}

/**
 * Shows the matching sentences by article, then the matching events, and how their numbers fit together. The
 * results below the first screen follow when typing pauses.
 */
export function SearchResults({ found, preparing, error, retry, isSettled, onChoose }: SearchResultsProps) {
  if (error) {
    return (
      <p className="search-results" role="alert">
        {messages.notLoaded} {error.message}{" "}
        <button type="button" onClick={retry}>
          {shellMessages.tryAgain}
        </button>
      </p>
    );
  }
  if (!found) {
    return (
      <p className="search-results" role="status">
        {preparing && messages.preparing}
      </p>
    );
  }
  return (
    <div className="search-results" data-query={found.typed} aria-busy={preparing || !isSettled}>
      <Summary found={found} />
      {found.sentences.length > 0 && (
        <SentenceResults found={found} isSettled={isSettled} onChoose={onChoose} />
      )}
      {(isSettled || found.sentences.length === 0) && found.events.length > 0 && (
        <EventResults found={found} onChoose={onChoose} />
      )}
    </div>
  );
}

/** Says what matches, and how the numbers of sentences and events belong together. */
function Summary({ found }: { found: SearchMatches }) {
  const { corpus, articleName } = useCorpus();
  const counts = countMatches(found);
  const whole = corpus.articles.every(({ quotesSha256 }) => quotesSha256 === undefined);
  const several = found.parts.length > 1;
  const withMatch = new Set(found.sentences.map(({ article }) => article));
  const left = useLeftByFilters(found);
  const others = corpus.articles.map(({ id }) => id).filter((id) => !withMatch.has(id));
  const notes = [...new Set(found.parts.flatMap(describeQueryPart))];
  const sentences =
    counts.sentences > 0
      ? messages.sentencesFound(counts.sentences, counts.articles, corpus.articles.length)
      : null;
  return (
    <div className="search-summary">
      <p className="strong">
        {sentences === null && counts.events === 0
          ? messages.nothingFound(whole, several)
          : [sentences, counts.events > 0 && messages.eventsFound(counts.events)].filter(Boolean).join(" · ")}
      </p>
      <p className="soft">
        {sentences === null
          ? counts.events > 0 && messages.noSentence(whole, several)
          : [
              counts.events === 0 && messages.noEvent,
              counts.used > 0 && messages.used(counts.used, counts.sentences, counts.using),
              counts.usedByOthers > 0 && messages.usedByOthers(counts.usedByOthers),
              counts.unused > 0 && messages.unused(counts.unused),
              counts.events > counts.using && messages.eventsWithoutSentence(counts.events - counts.using),
              others.length > 0 &&
                others.length <= MAX_OTHER_ARTICLES &&
                messages.notIn(others.map(articleName), whole, several),
            ]
              .filter(Boolean)
              .join(" ")}
      </p>
      {left < counts.events && <p className="soft">{messages.leftByFilters(left, counts.events)}</p>}
      {notes.slice(0, MAX_NOTES).map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      {notes.length > MAX_NOTES && <p className="soft">{linkMessages.more(notes.length - MAX_NOTES)}</p>}
    </div>
  );
}

/** Describes what the search did with a part of the query, if it did not look for exactly that. */
function describeQueryPart({ typed, terms, synonyms, similar }: QueryPart): string[] {
  const isNowhere = terms.words.size + terms.sequences.length + terms.phrases.length === 0;
  if (isNowhere) return [messages.nowhere(typed)];
  if (similar.length > 0) return [messages.similar(typed, similar)];
  return synonyms.length > 0 ? [messages.alsoSearched(typed, synonyms)] : [];
}

/** Counts the matching events that the filters in use leave on the page. */
function useLeftByFilters(found: SearchMatches): number {
  const { corpus } = useCorpus();
  const filter = useDeferredStore((state) => state.filter);
  return useMemo(() => {
    if (activeFilters(filter).length === 0) return found.events.length;
    const ids = new Set(found.events);
    const matching = filterableOf(corpus).filter(({ event }) => ids.has(event.id));
    return filterEvents(matching, filter).length;
  }, [corpus, filter, found]);
}

interface FoundProps {
  found: SearchMatches;
  onChoose(): void;
}

/** Lists the matching sentences by article. A click shows the sentence in the reader. */
const SentenceResults = memo(function SentenceResults({
  found,
  isSettled,
  onChoose,
}: FoundProps & { isSettled: boolean }) {
  const { articleName } = useCorpus();
  const { sentences, loadTexts } = found;
  const [extended, setExtended] = useState({ found, limit: FIRST_SENTENCES });
  const limit = extended.found === found ? extended.limit : FIRST_SENTENCES;
  const next = Math.min(FIRST_SENTENCES, sentences.length - limit);
  const showMore = async () => {
    await loadTexts(sentences.slice(limit, limit + next));
    setExtended({ found, limit: limit + next });
  };
  return (
    <>
      {[
        ...group(sentences.slice(0, isSettled ? limit : SENTENCES_WHILE_TYPING), ({ article }) => article),
      ].map(([article, own]) => (
        <section key={article} aria-label={articleName(article)}>
          <h3>
            <IsolatedText text={articleName(article)} />
          </h3>
          <ul>
            {own.map((sentence) => (
              <SentenceResult key={sentence.index} sentence={sentence} found={found} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
      {isSettled && next > 0 && (
        <button type="button" className="search-more" onClick={() => void showMore()}>
          {messages.moreSentences(next, limit, sentences.length)}
        </button>
      )}
    </>
  );
});

function SentenceResult({ sentence, found, onChoose }: FoundProps & { sentence: MatchedSentence }) {
  const { corpus, article, excerpt, standing } = useCorpus();
  const text = found.textOf(sentence);
  const spans = found.terms.findIn(text);
  const read = () => {
    // The excerpt with most of the sentence; of equal ones the shortest, which gives the most exact position.
    const [best] = sort(
      sentence.excerpts.flatMap((id) => excerpt(id) ?? []),
      ({ start, end }) => Math.max(start, sentence.start) - Math.min(end, sentence.start + text.length),
      ({ start, end }) => end - start,
    );
    if (best) readExcerpt(best.id);
    else openArticle(sentence.article);
    onChoose();
  };
  const typesBySpeaker = group(
    findClaimsOn(corpus, sentence, spans),
    (claim) => nameSpeaker(corpus, claim),
    ({ standing }) => standing,
  );
  return (
    <li>
      <button type="button" className="list-button" data-result="" onClick={read}>
        <span className="search-speaker">
          {typesBySpeaker.size === 0 && <strong>{messages.article}</strong>}
          {[...typesBySpeaker].map(([name, types], i) => (
            <Fragment key={name}>
              {i > 0 && <ChangingText>; </ChangingText>}
              <strong>
                <IsolatedText text={name} />
              </strong>
              <ChangingText>
                {[...types.keys()]
                  .filter((id) => id !== STATED)
                  .map((id) => ` · ${standing(id).label}`)
                  .join("")}
              </ChangingText>
            </Fragment>
          ))}
          {sentence.index === 0 && <ChangingText>{` · ${messages.headline}`}</ChangingText>}
          {sentence.events.size === 0 && <ChangingText>{` · ${messages.unusedSentence}`}</ChangingText>}
        </span>
        <span className="search-sentence" {...languageOf(article(sentence.article))} translate="no">
          <MarkedText text={showGaps(cutAround(text, spans))} terms={found.terms} />
        </span>
      </button>
    </li>
  );
}

/** Returns the name of a claim's speaker, with the person who reports the words. */
function nameSpeaker(corpus: Corpus, claim: Claim): string {
  if (claim.speaker === ARTICLE_AS_SPEAKER) return messages.article;
  return claim.speaker === UNNAMED_SPEAKER ? messages.unnamed : describeSpeaker(corpus, claim);
}
