import MiniSearch from "minisearch";
import { buildSentenceIndex, type IndexedSentence } from "../evidence/coverage.ts";
import type { Article, TextSpan } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { normalizeText, splitWords } from "./normalizeText.ts";
import { findMatches, parseQuery, type SearchTerms } from "./searchTerms.ts";

/** The result of a search. */
export interface SearchMatches {
  /** Ids of the events that match by title, claims, actors' names or quotes; the best match first. */
  events: string[];
  /** Sentences of the articles that match, used by an event or not, in the articles' order. */
  sentences: MatchedSentence[];
  /** Words and phrases that matched, for highlighting. */
  terms: MatchedTerms;
}

/** The words and phrases that a search matched. */
export interface MatchedTerms extends SearchTerms {
  /** Finds them in any text, in order. Offsets are in UTF-16 code units. */
  findIn(text: string): TextSpan[];
}

/** A sentence that matches a search. */
export interface MatchedSentence extends IndexedSentence {
  /** Whether a matching event uses words of it. */
  inMatchingEvent: boolean;
}

/** A document of the index: an event, or a sentence of an article. */
interface IndexEntry {
  id: string;
  title?: string;
  actors?: string;
  claims?: string;
  /** Words of the articles: exactly the event's excerpts, or the sentence. */
  quotes: string;
}

/** Milliseconds of indexing between two yields to the browser. */
const SLICE_TIME = 12;

const INDEX_FIELDS = ["title", "actors", "claims", "quotes"] as const;

const yieldToBrowser = () => new Promise((next) => setTimeout(next));

/** Searches the corpus for any input; returns null if the query is empty. */
export type SearchFunction = (input: string) => SearchMatches | null;

/** Builds the search over a corpus and its articles, in slices, so that the page stays responsive. */
export async function buildSearchIndex(
  corpus: Corpus,
  articles: readonly Article[],
): Promise<SearchFunction> {
  const sentences: IndexedSentence[] = [];
  for (const article of articles) {
    sentences.push(...buildSentenceIndex(corpus, article));
    await yieldToBrowser();
  }
  const matchEvents = await createMatcher(corpus.events, (event) => buildIndexEntry(event, corpus));
  const matchSentences = await createMatcher(sentences, ({ text }, i) => ({ id: `${i}`, quotes: text }));
  return (input) => {
    const query = parseQuery(input);
    if (query === null) return null;
    const matchingEvents = matchEvents(query);
    const matchingSentences = matchSentences(query);
    const events = new Set(matchingEvents.ids);
    const terms = {
      words: new Set([...matchingEvents.words, ...matchingSentences.words]),
      phrases: query.phrases,
    };
    const indexes = matchingSentences.ids.map(Number).sort((a, b) => a - b);
    return {
      events: matchingEvents.ids,
      sentences: indexes
        .flatMap((i) => sentences[i] ?? [])
        .map((one) => ({ ...one, inMatchingEvent: [...one.events].some((id) => events.has(id)) })),
      terms: { ...terms, findIn: (text) => findMatches(text, terms) },
    };
  };
}

function buildIndexEntry(event: TimelineEvent, corpus: Corpus): IndexEntry {
  const actors = [
    ...event.actors.map(({ actor }) => actor),
    ...event.claims.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy ?? ""]),
  ];
  const named = [...new Set(actors)].flatMap((id) => indexCorpus(corpus).actor(id) ?? []);
  return {
    id: event.id,
    title: `${event.title}\n${event.label}`,
    actors: named.flatMap(({ name, short, aliases }) => [name, short ?? "", ...aliases]).join("\n"),
    claims: event.claims.map(({ text }) => text).join("\n"),
    quotes: allExcerptsOf(event)
      .flatMap((id) => indexCorpus(corpus).excerpt(id)?.exact ?? [])
      .join("\n"),
  };
}

/**
 * Builds a matcher. All words must match, as prefixes and with typos in words of four letters or more, and
 * all phrases exactly.
 */
async function createMatcher<T>(items: readonly T[], buildEntry: (item: T, i: number) => IndexEntry) {
  const index = new MiniSearch<IndexEntry>({
    fields: [...INDEX_FIELDS],
    tokenize: (text) => splitWords(normalizeText(text).text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : 0.2),
      boost: { title: 3, actors: 2 },
    },
  });
  const normalizedFields = new Map<string, string[]>();
  let sliceEnd = performance.now() + SLICE_TIME;
  for (const [i, item] of items.entries()) {
    const entry = buildEntry(item, i);
    index.add(entry);
    normalizedFields.set(
      entry.id,
      INDEX_FIELDS.map((field) => normalizeText(entry[field] ?? "").text),
    );
    if (performance.now() < sliceEnd) continue;
    await yieldToBrowser();
    sliceEnd = performance.now() + SLICE_TIME;
  }
  return ({ words, phrases }: SearchTerms) => {
    const hits = index.search(words.size === 0 ? MiniSearch.wildcard : [...words].join(" "));
    const kept = hits.filter(({ id }) =>
      phrases.every((phrase) => normalizedFields.get(id)?.some((text) => text.includes(phrase))),
    );
    return { ids: kept.map(({ id }) => id as string), words: kept.flatMap(({ terms }) => terms) };
  };
}
