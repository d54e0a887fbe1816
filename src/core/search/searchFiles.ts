import type { Article } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { splitSentences } from "../text/sentences.ts";
import { EVENT_PARTS, eventTextsOf, searchedTextOf } from "./eventTexts.ts";
import { splitSequence } from "./normalizeText.ts";
import { hasSequenceAt } from "./searchTerms.ts";

/** Name of the first file of the search index, beside `corpus.json`. */
export const SEARCH_FILE = "search.json";

/** A file with a part of the index, and the number of the first word or article in it. */
export interface PartRecord {
  first: number;
  url: string;
}

/**
 * The first file of the search index. A search fetches it, then only the parts that have the typed words and
 * the sentences to show:
 *
 *     search.json ──┬─▶ word parts: for each word its events and sentences
 *                   └─▶ text parts: for each article the texts of its sentences
 */
export interface SearchFile {
  /** Edition of the corpus that the index belongs to. */
  edition: string;
  /** All words of events and articles, sorted, with line breaks between them. Some are sequences of words. */
  words: string;
  wordParts: PartRecord[];
  /** For each article, the distance of each sentence's start from the one before, in UTF-16 code units. */
  starts: number[][];
  textParts: PartRecord[];
}

/**
 * A word part: for each word the distances between the numbers of its events, each with the weight of the
 * event's part that has it, and the distances between the numbers of its sentences.
 */
export type WordPart = [events: number[], sentences: number[]][];

/** A text part: for each article the texts of its sentences. */
export type TextPart = string[][];

/** The entry of a word in its part, and the last numbers in it. */
interface Occurrences {
  entry: WordPart[number];
  event: number;
  sentence: number;
}

/** Size in characters from which a new part begins; about 10 kB gzipped. */
const PART_SIZE = 40_000;

/** Builds all files of the search index by URL. `nameFile` returns the URL of a part with this content. */
export function buildSearchFiles(
  corpus: Corpus,
  articles: readonly Article[],
  nameFile: (content: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  const sequences = Object.entries(corpus.synonyms ?? {})
    .flatMap(([typed, added]) => [typed, ...added])
    .map(splitSequence)
    .filter((words) => words.length > 1);
  const occurrences = new Map<string, Occurrences>();
  const occurrencesOf = (word: string) => {
    let known = occurrences.get(word);
    if (known === undefined) {
      known = { entry: [[], []], event: 0, sentence: 0 };
      occurrences.set(word, known);
    }
    return known;
  };
  for (const [number, event] of corpus.events.entries())
    for (const text of eventTextsOf(event, corpus))
      for (const word of findIndexedWords(searchedTextOf(text, corpus), sequences)) {
        const known = occurrencesOf(word);
        const [events] = known.entry;
        // The first text of an event with a word has its greatest weight.
        if (events.length > 0 && known.event === number) continue;
        events.push(number - known.event, EVENT_PARTS[text.part]);
        known.event = number;
      }
  let number = 0;
  const starts: number[][] = [];
  const texts: TextPart = [];
  for (const article of articles) {
    const sentences = splitSentences(article);
    starts.push(toDistances(sentences.map(({ start }) => start)));
    const own = sentences.map(({ start, end }) => article.text.slice(start, end));
    texts.push(own);
    for (const text of own) {
      for (const word of findIndexedWords(text, sequences)) {
        const known = occurrencesOf(word);
        const [, numbers] = known.entry;
        if (numbers.length > 0 && known.sentence === number) continue;
        numbers.push(number - known.sentence);
        known.sentence = number;
      }
      number++;
    }
  }

  const addParts = (entries: readonly unknown[]): PartRecord[] => {
    const records: PartRecord[] = [];
    let part: string[] = [];
    let size = 0;
    for (const [i, entry] of entries.entries()) {
      const json = JSON.stringify(entry);
      part.push(json);
      size += json.length;
      if (size < PART_SIZE && i < entries.length - 1) continue;
      const content = `[${part.join(",")}]`;
      const url = nameFile(content);
      files.set(url, content);
      records.push({ first: i + 1 - part.length, url });
      part = [];
      size = 0;
    }
    return records;
  };
  const words = [...occurrences.keys()].sort();
  const file: SearchFile = {
    edition: corpus.edition,
    words: words.join("\n"),
    wordParts: addParts(words.map((word) => occurrencesOf(word).entry)),
    starts,
    textParts: addParts(texts),
  };
  return files.set(SEARCH_FILE, JSON.stringify(file));
}

/** Finds the words of a text, and the sequences in it. A sequence is its words with spaces. */
function findIndexedWords(text: string, sequences: readonly (readonly string[])[]): string[] {
  const words = splitSequence(text);
  const found = sequences.filter((sequence) => words.some((_, i) => hasSequenceAt(words, i, sequence)));
  return [...words, ...found.map((sequence) => sequence.join(" "))];
}

const toDistances = (numbers: readonly number[]) =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
