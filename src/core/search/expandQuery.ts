import { bisectLeft } from "d3";
import type { TextSpan } from "../model/article.ts";
import { splitSequence, splitWords } from "./normalizeText.ts";
import { findMatches, isFormOf, MIN_STEM_LENGTH, type Query, type SearchTerms } from "./searchTerms.ts";

/** The words and phrases of a search, in a form that finds them in any text. */
export interface MatchedTerms extends SearchTerms {
  /** Finds the words and phrases in a text, in order. Offsets are in UTF-16 code units. */
  findIn(text: string): TextSpan[];
}

/** A term or phrase of the query, with everything that it means in the case. A match has all parts. */
export interface QueryPart {
  typed: string;
  terms: MatchedTerms;
  /** Words that the case's synonyms added, normalized. */
  synonyms: readonly string[];
  /** The words that were searched in place of the typed one, which the case does not have. */
  similar: readonly string[];
}

/** Words of an index by how well they fit what was typed: 1 for the same word. */
export type FittingWords = ReadonlyMap<string, number>;

/** A part of a query, and the words of the index of which a match has one from each map. */
export interface ExpandedPart {
  part: QueryPart;
  words: readonly FittingWords[];
}

/** Words of an index, sorted. Sequences of words have spaces. */
type Vocabulary = readonly string[];

const FIT = { same: 1, form: 0.8, longer: 0.6, synonym: 0.5, similar: 0.3 } as const;

/** Letters of a typed word from which its last one may differ: "prejudice" finds "prejudiced". */
const LONG_WORD_LENGTH = 7;

/** Finds everything that the parts of a query mean in an index. */
export function expandQuery(
  { words, phrases }: Query,
  vocabulary: Vocabulary,
  synonyms: Readonly<Record<string, readonly string[]>> = {},
): ExpandedPart[] {
  return [
    ...joinSequences(words, synonyms).map((term) => expandTerm(term, vocabulary)),
    ...phrases.map((phrase) => expandPhrase(phrase, vocabulary)),
  ];
}

/** Joins terms, so that what finds all of them can be highlighted. */
export function joinTerms(all: readonly SearchTerms[]): MatchedTerms {
  const terms: SearchTerms = {
    words: new Set(all.flatMap(({ words }) => [...words])),
    sequences: all.flatMap(({ sequences }) => sequences),
    phrases: all.flatMap(({ phrases }) => phrases),
  };
  return { ...terms, findIn: (text) => findMatches(text, terms) };
}

/** Joins typed words to the longest sequences for which the case defines synonyms. */
function joinSequences(words: readonly string[], synonyms: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(synonyms).map(([key, list]) => ({ key: splitSequence(key), list }));
  const terms: { typed: string; synonyms: string[] }[] = [];
  for (let i = 0; i < words.length; ) {
    const fitting = entries.filter(({ key }) => key.every((word, j) => isTypedFor(words[i + j], word)));
    const length = Math.max(1, ...fitting.map(({ key }) => key.length));
    const typed = words.slice(i, i + length).join(" ");
    const added = fitting.filter(({ key }) => key.length === length).flatMap(({ list }) => list);
    const normalized = new Set(added.map((text) => splitSequence(text).join(" ")));
    terms.push({ typed, synonyms: [...normalized].filter((word) => word !== typed) });
    i += length;
  }
  return terms;
}

/** Returns whether a typed word is the beginning of a word with synonyms, the word, or a form of it. */
function isTypedFor(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  return isFormOf(typed, word) || (typed.length >= MIN_STEM_LENGTH && word.startsWith(typed));
}

function expandTerm(
  { typed, synonyms }: { typed: string; synonyms: readonly string[] },
  vocabulary: Vocabulary,
): ExpandedPart {
  const added = synonyms.flatMap((synonym) =>
    findWithPrefix(synonym, vocabulary).filter((word) => isFormOf(word, synonym)),
  );
  const found = new Map(added.map((word): [string, number] => [word, FIT.synonym]));
  for (const [word, fit] of findFitting(typed, vocabulary)) found.set(word, fit);
  const similar = found.size === 0 ? findSimilar(typed, vocabulary) : [];
  for (const word of similar) found.set(word, FIT.similar);
  const all = [...found.keys()];
  const terms = joinTerms([
    {
      words: new Set(all.filter((word) => !word.includes(" "))),
      sequences: all.filter((word) => word.includes(" ")).map((word) => word.split(" ")),
      phrases: [],
    },
  ]);
  return { part: { typed, terms, synonyms, similar }, words: [found] };
}

/** Finds what fits a typed word or sequence: the same, its forms, and what it is the beginning of. */
function findFitting(typed: string, vocabulary: Vocabulary): FittingWords {
  const isSequence = typed.includes(" ");
  const stem = typed.length >= LONG_WORD_LENGTH && !isSequence ? typed.slice(0, -1) : typed;
  const found = new Map<string, number>();
  for (const word of findWithPrefix(stem, vocabulary)) {
    if (word.includes(" ") !== isSequence) continue;
    found.set(word, word === typed ? FIT.same : isFormOf(word, typed) ? FIT.form : FIT.longer);
  }
  // Shorter forms: "inquest" of "inquests".
  for (const shorter of [typed.slice(0, -1), typed.slice(0, -2)]) {
    if (shorter.length < MIN_STEM_LENGTH || found.has(shorter)) continue;
    if (vocabulary[bisectLeft(vocabulary, shorter)] === shorter) found.set(shorter, FIT.form);
  }
  return found;
}

function findWithPrefix(prefix: string, vocabulary: Vocabulary): Vocabulary {
  const first = bisectLeft(vocabulary, prefix);
  let end = first;
  while (vocabulary[end]?.startsWith(prefix)) end++;
  return vocabulary.slice(first, end);
}

/** Finds the words with about one wrong letter in five. */
function findSimilar(typed: string, vocabulary: Vocabulary): Vocabulary {
  const limit = typed.length < MIN_STEM_LENGTH ? 0 : Math.round(typed.length / 5);
  if (limit === 0) return [];
  return vocabulary.filter((word) => editDistance(typed, word, limit) <= limit);
}

/** Computes the Levenshtein distance of two words, or a number above `limit` if it is greater than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Expands a phrase, which may begin and end within a word. */
function expandPhrase(phrase: string, vocabulary: Vocabulary): ExpandedPart {
  const parts = splitWords(phrase).map(({ word }) => word);
  const last = parts.length - 1;
  const fits = (word: string, part: string, i: number) => {
    if (i > 0 && i < last) return word === part;
    if (last === 0) return word.includes(part);
    return i === 0 ? word.endsWith(part) : word.startsWith(part);
  };
  return {
    part: {
      typed: phrase,
      terms: joinTerms([{ words: new Set(), sequences: [], phrases: [phrase] }]),
      synonyms: [],
      similar: [],
    },
    words: parts.map(
      (part, i) => new Map(vocabulary.filter((word) => fits(word, part, i)).map((word) => [word, FIT.same])),
    ),
  };
}
