import MiniSearch from "minisearch";
import { buildSentenceIndex, type IndexedSentence } from "../evidence/coverage.ts";
import type { Article, TextSpan } from "../model/article.ts";
import { indexById } from "../model/byId.ts";
import type { Corpus } from "../model/corpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { findMatches, type SearchTerms } from "./findMatches.ts";
import { normalizeText, splitWords } from "./normalizeText.ts";
import { isEmptyQuery, parseQuery } from "./parseQuery.ts";

/** What a search found. */
export interface SearchMatches {
  /** Ids of the events that have it in their title, claims, actors' names or quoted words; the best match first. */
  events: string[];
  /** The sentences of the articles that have it, whether or not an event rests on them, in the articles' order. */
  sentences: MatchedSentence[];
  /** The words and phrases that matched. */
  terms: MatchedTerms;
}

/** The words and phrases that a search matched. */
export interface MatchedTerms extends SearchTerms {
  /** Where they stand in any text, as offsets in UTF-16 code units, in order: what is to be highlighted. */
  placesIn(text: string): TextSpan[];
}

/** A sentence that a search found. */
export interface MatchedSentence extends IndexedSentence {
  /** Whether an event that the search found rests on words of it. */
  rested: boolean;
}

/** A searchable thing: an event with all its words, or a sentence of an article. */
interface IndexEntry {
  id: string;
  title: string;
  actors: string;
  claims: string;
  /** The articles' own words that it is made of: an event's excerpts and no word beside them, or the sentence. */
  words: string;
}

/** So long the index is made at a stretch, in milliseconds: less than anybody feels. */
const SLICE_SIZE = 12;

const INDEX_FIELDS = ["title", "actors", "claims", "words"] as const;

const yieldToBrowser = () => new Promise((next) => setTimeout(next));

/** Searches the corpus; null where the query asks nothing. Any input is a query. */
export type SearchFunction = (input: string) => SearchMatches | null;

/**
 * Prepares the search over a corpus and the texts of its articles. Takes a moment, once per corpus: it is done in slices,
 * between which the page answers a hand.
 */
export async function buildSearchIndex(
  corpus: Corpus,
  articles: readonly Article[],
): Promise<SearchFunction> {
  const sentences: IndexedSentence[] = [];
  for (const article of articles) {
    sentences.push(...buildSentenceIndex(corpus, article));
    await yieldToBrowser();
  }
  const inEvents = await createMatcher(corpus.events, (event) => buildIndexEntry(event, corpus));
  const inLines = await createMatcher(sentences, ({ text }, i) => ({
    id: `${i}`,
    title: "",
    actors: "",
    claims: "",
    words: text,
  }));
  return (input) => {
    const query = parseQuery(input);
    if (isEmptyQuery(query)) return null;
    const found = inEvents(query.words, query.phrases);
    const inText = inLines(query.words, query.phrases);
    const events = new Set(found.ids);
    const terms = { words: new Set([...found.words, ...inText.words]), phrases: query.phrases };
    const places = inText.ids.map(Number).sort((a, b) => a - b);
    return {
      events: found.ids,
      sentences: places
        .flatMap((i) => sentences[i] ?? [])
        .map((one) => ({ ...one, rested: [...one.events].some((id) => events.has(id)) })),
      terms: { ...terms, placesIn: (text) => findMatches(text, terms) },
    };
  };
}

function buildIndexEntry(event: TimelineEvent, corpus: Corpus): IndexEntry {
  const actors = [
    ...event.actors.map(({ actor }) => actor),
    ...event.claims.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy ?? ""]),
  ];
  const named = [...new Set(actors)].flatMap((id) => indexById(corpus.actors).get(id) ?? []);
  return {
    id: event.id,
    title: `${event.title}\n${event.label}`,
    actors: named.flatMap(({ name, short, aliases }) => [name, short ?? "", ...aliases]).join("\n"),
    claims: event.claims.map(({ text }) => text).join("\n"),
    words: allExcerptsOf(event)
      .flatMap((id) => indexById(corpus.excerpts).get(id)?.exact ?? [])
      .join("\n"),
  };
}

/** Words by index, as prefixes and with typos in longer ones, all of them; phrases by looking, character for character. */
async function createMatcher<T>(things: readonly T[], entryFor: (thing: T, i: number) => IndexEntry) {
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
  const folded = new Map<string, string[]>();
  let due = performance.now() + SLICE_SIZE;
  for (const [i, thing] of things.entries()) {
    const entry = entryFor(thing, i);
    index.add(entry);
    folded.set(
      entry.id,
      INDEX_FIELDS.map((field) => normalizeText(entry[field]).text),
    );
    if (performance.now() < due) continue;
    await yieldToBrowser();
    due = performance.now() + SLICE_SIZE;
  }
  return (words: readonly string[], phrases: readonly string[]) => {
    const hits =
      words.length === 0
        ? [...folded.keys()].map((id) => ({ id, terms: [] }))
        : index.search(words.join(" "));
    const kept = hits.filter(({ id }) =>
      phrases.every((phrase) => folded.get(id)?.some((text) => text.includes(phrase))),
    );
    return { ids: kept.map(({ id }) => id as string), words: kept.flatMap(({ terms }) => terms) };
  };
}
