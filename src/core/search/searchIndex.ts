import { bisectLeft, bisectRight, cumsum, least, range, sort } from "d3";
import { findSentenceUses, type SentenceUses } from "../evidence/coverage.ts";
import { searchMessages } from "../messages/search.ts";
import type { TextSpan } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { eventTextsOf, searchedTextOf } from "./eventTexts.ts";
import {
  expandQuery,
  type FittingWords,
  joinTerms,
  type MatchedTerms,
  type QueryPart,
} from "./expandQuery.ts";
import { FIRST_SENTENCES } from "./explainMatches.ts";
import { normalizeText } from "./normalizeText.ts";
import type { PartRecord, SearchFile, TextPart, WordPart } from "./searchFiles.ts";
import { findPhrase, parseQuery } from "./searchTerms.ts";

/** The result of a search. */
export interface SearchMatches {
  /** The query. */
  typed: string;
  /** Ids of the events that match; the best match first. */
  events: string[];
  /** Sentences of the articles that match, used by an event or not, in the articles' order. */
  sentences: MatchedSentence[];
  /** Everything that matched, for highlighting. */
  terms: MatchedTerms;
  /** The terms and phrases of the query. */
  parts: QueryPart[];
  /** Fetches the texts of sentences. The first ones are loaded with the result. */
  loadTexts(sentences: readonly MatchedSentence[]): Promise<void>;
  /** Returns the text of a sentence; "" before it is loaded. */
  textOf(sentence: MatchedSentence): string;
}

/** A sentence that matches a search. Its `end` is the start of the next one. */
export interface MatchedSentence extends TextSpan, SentenceUses {
  /** Id of the article. */
  article: string;
  /** Its position in the article; the headline is 0. */
  index: number;
}

/** Searches a corpus for any input; resolves to null if the query is empty. */
export type SearchFunction = (input: string) => Promise<SearchMatches | null>;

/** Numbers of events, with their weights, and of sentences that have a word. */
interface Hits {
  events: ReadonlyMap<number, number>;
  sentences: ReadonlySet<number>;
}

/**
 * Creates the search of a corpus from the first file of its index. `fetchJson` fetches the parts. Throws an
 * Error whose message, for the page, says what to do if the file belongs to another edition.
 */
export function createSearch(
  corpus: Corpus,
  json: unknown,
  fetchJson: (url: string) => Promise<unknown>,
): SearchFunction {
  const file = json as SearchFile;
  if (file.edition !== corpus.edition) throw new Error(searchMessages.otherEdition);
  const vocabulary = file.words.split("\n");
  const wordParts = createPartReader<WordPart[number]>(file.wordParts, fetchJson);
  const textParts = createPartReader<TextPart[number]>(file.textParts, fetchJson);
  const allSentences = findSentences(corpus, file.starts);
  const articleNumbers = new Map(corpus.articles.map(({ id }, number) => [id, number]));
  const numberOf = (word: string) => bisectLeft(vocabulary, word);
  const articleNumberOf = ({ article }: MatchedSentence) => articleNumbers.get(article) ?? 0;

  const loadTexts = (some: readonly MatchedSentence[]) => textParts.load(some.map(articleNumberOf));
  const textOf = (one: MatchedSentence) => textParts.get(articleNumberOf(one))?.[one.index] ?? "";
  /** Joins neighbouring sentences, with a space if something is between them. */
  const joinTexts = (run: readonly MatchedSentence[]) =>
    run.reduce((joined, one) => {
      const text = textOf(one);
      return joined + text + (one.start + text.length < one.end ? " " : "");
    }, "");
  const hasPhrase = (text: string, phrase: string) => findPhrase(normalizeText(text).text, phrase) !== -1;
  const eventHasPhrase = (number: number, phrase: string) => {
    const event = corpus.events[number];
    const texts = event ? eventTextsOf(event, corpus) : [];
    return texts.some((text) => hasPhrase(searchedTextOf(text, corpus), phrase));
  };
  const findHits = (words: FittingWords): Hits =>
    readHits([...words].map(([word, fit]) => [wordParts.get(numberOf(word)), fit]));

  return async (input) => {
    const query = parseQuery(input);
    if (query === null) return null;
    const expanded = expandQuery(query, vocabulary, corpus.synonyms);
    const needed = expanded.flatMap(({ words }) => words);
    await wordParts.load(needed.flatMap((words) => [...words.keys()].map(numberOf)));
    const hits = needed.map(findHits);
    let events = findCommon(hits.map((one) => one.events));
    let sentences = findCommon(hits.map((one) => one.sentences)).flatMap(
      (number) => allSentences[number] ?? [],
    );
    if (query.phrases.length > 0) {
      await loadTexts(sentences);
      const hasPhrases = (text: string) => query.phrases.every((phrase) => hasPhrase(text, phrase));
      events = events.filter((number) => query.phrases.every((phrase) => eventHasPhrase(number, phrase)));
      sentences = sentences.filter((one) => hasPhrases(textOf(one)));
      // A phrase may begin in one sentence and end in another.
      const found = new Set(sentences.map(({ article }) => article));
      const runs = findSpanningRuns(allSentences, hits).filter(
        ([first]) => first && !found.has(first.article),
      );
      await loadTexts(runs.flat());
      const spans = (run: readonly MatchedSentence[]) => hasPhrases(joinTexts(run));
      const spanning = runs.filter((run) => spans(run) && !spans(run.slice(1)) && !spans(run.slice(0, -1)));
      sentences = sort(new Set([...sentences, ...spanning.flat()]), articleNumberOf, ({ index }) => index);
    }
    await loadTexts(sentences.slice(0, FIRST_SENTENCES));
    const parts = expanded.map(({ part }) => part);
    return {
      typed: input,
      events: sortByScore(events, hits).flatMap((number) => corpus.events[number]?.id ?? []),
      sentences,
      terms: joinTerms(parts.map(({ terms }) => terms)),
      parts,
      loadTexts,
      textOf,
    };
  };
}

/** Builds all sentences of all articles, in order. */
function findSentences(corpus: Corpus, distances: SearchFile["starts"]): MatchedSentence[] {
  return corpus.articles.flatMap(({ id }, number) => {
    const starts = [...cumsum(distances[number] ?? [])];
    const spans = starts.map((start, i) => ({ start, end: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
    return findSentenceUses(corpus, id, spans).map((uses, index) => {
      const { start, end } = spans[index] ?? { start: 0, end: 0 };
      return { article: id, index, start, end, ...uses };
    });
  });
}

/** Reads the occurrences of words, each with the fit of the word. An event gets its greatest weight. */
function readHits(
  entries: readonly (readonly [occurrences: WordPart[number] | undefined, fit: number])[],
): Hits {
  const events = new Map<number, number>();
  const sentences = new Set<number>();
  for (const [occurrences, fit] of entries) {
    const [eventDistances = [], sentenceDistances = []] = occurrences ?? [];
    let number = 0;
    for (let i = 0; i < eventDistances.length; i += 2) {
      number += eventDistances[i] ?? 0;
      events.set(number, Math.max(events.get(number) ?? 0, (eventDistances[i + 1] ?? 0) * fit));
    }
    for (const sentence of cumsum(sentenceDistances)) sentences.add(sentence);
  }
  return { events, sentences };
}

/** Most sentences in which a phrase is looked for. */
const MAX_RUN_LENGTH = 8;

/** Finds the runs of two or more sentences of one article that have all words together. */
function findSpanningRuns(sentences: readonly MatchedSentence[], hits: readonly Hits[]): MatchedSentence[][] {
  const runs: MatchedSentence[][] = [];
  const rarest = least(hits, (one) => one.sentences.size);
  const starts = [...(rarest?.sentences ?? [])].flatMap((number) =>
    range(Math.max(0, number - MAX_RUN_LENGTH + 1), number + 1),
  );
  for (const start of new Set(starts)) {
    const missing = new Set(hits);
    for (let end = start; end < start + MAX_RUN_LENGTH; end++) {
      if (sentences[end]?.article !== sentences[start]?.article) break;
      for (const one of missing) if (one.sentences.has(end)) missing.delete(one);
      if (missing.size === 0 && end > start) runs.push(sentences.slice(start, end + 1));
    }
  }
  return runs;
}

/** Returns the numbers that all of these have, in order. */
function findCommon([first, ...others]: readonly (Hits["events"] | Hits["sentences"])[]): number[] {
  return sort(first?.keys() ?? []).filter((number) => others.every((other) => other.has(number)));
}

/** Sorts events by their weights. A word that few events have counts for more. */
function sortByScore(events: readonly number[], hits: readonly Hits[]): number[] {
  const rarity = hits.map((one) => Math.log(1 + events.length / one.events.size));
  const score = (event: number) =>
    hits.reduce((sum, one, i) => sum + (one.events.get(event) ?? 0) * (rarity[i] ?? 0), 0);
  const scores = new Map(events.map((event) => [event, score(event)]));
  return sort(
    events,
    (event) => -(scores.get(event) ?? 0),
    (event) => event,
  );
}

/** Creates a reader of entries that are in several files. Each file is fetched once. */
function createPartReader<T>(records: readonly PartRecord[], fetchJson: (url: string) => Promise<unknown>) {
  const firsts = records.map(({ first }) => first);
  const loaded = new Map<number, T[]>();
  const partOf = (entry: number) => bisectRight(firsts, entry) - 1;
  return {
    /** Fetches the files of these entries. */
    async load(entries: readonly number[]): Promise<void> {
      const missing = [...new Set(entries.map(partOf))].filter((part) => !loaded.has(part));
      await Promise.all(
        missing.map(async (part) => {
          const url = records[part]?.url;
          if (url !== undefined) loaded.set(part, (await fetchJson(url)) as T[]);
        }),
      );
    },
    /** Returns a loaded entry. */
    get(entry: number): T | undefined {
      const part = partOf(entry);
      return loaded.get(part)?.[entry - (firsts[part] ?? 0)];
    },
  };
}
