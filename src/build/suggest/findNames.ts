import type { Article, TextSpan } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { findOccurrences } from "../../core/model/excerpt.ts";
import { isInsideWord } from "../../core/text/boundaries.ts";
import { MONTH, WEEKDAY_NAME } from "../import/readDate.ts";
import { isEnglish } from "./readTypedDate.ts";
import { fitsOneOf, type SentenceWord, splitProse, splitSentenceWords } from "./sentenceWords.ts";

/** A person, group or institution that the annotation already has. */
export interface KnownActor {
  id: string;
  /** Name, short name and other names. */
  names: readonly string[];
}

/** Words of a sentence that name somebody. */
export interface NamedWords extends TextSpan {
  /** Id of the actor; undefined for a name that no actor has. */
  actor?: string;
}

/** Words of address and office that are directly before a name. */
export const NAME_TITLE = fitsOneOf(`
  Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Rev Father Sister Judge Justice Coroner
  DCI DCS DI DS DC PC PS Inspector Superintendent Constable Sergeant Detective Commissioner Captain
  Colonel Sgt Lt Capt Col Gen Gov Sen Rep Supt Insp Councillor Cllr Senator President Chancellor Minister
  Secretary Mayor King Queen Prince Princess`);
/** Small words inside a name. */
const PARTICLE = /^(?:of|and|de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el)$/;
/** Words that begin a sentence with a capital letter, and are no part of a name. */
export const OPENING_WORD = fitsOneOf(
  `
  a an the this that these those it he she they we i you his her their its our my your some many most all
  both each every no not none one two three four five six seven eight nine ten in on at by to of for from
  with without after before since until while when where why how who what which as if but and or nor so
  yet because although though however also then there here now today yesterday tomorrow during under over
  about against between among despite following according nearly almost only even just last next earlier
  later meanwhile instead once did does do is are was were has have had will would can could may might
  should let please yes well new nobody somebody everybody anybody everyone someone anyone`,
  "i",
);
const CALENDAR_WORD = new RegExp(`^(?:${MONTH}|${WEEKDAY_NAME}|christmas|easter)$`, "i");
const IS_CAPITAL = /^\p{Lu}/u;
const IS_ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u;

/** Finds the names of known actors in a sentence: the longest of those that overlap. */
export function findKnownNames(
  { text }: Article,
  sentence: TextSpan,
  actors: readonly KnownActor[],
): Required<NamedWords>[] {
  const words = text.slice(sentence.start, sentence.end);
  const all = actors.flatMap(({ id, names }) =>
    [...new Set(names)].flatMap((name) =>
      findOccurrences(words, name).map((at) => {
        const start = sentence.start + at;
        return { actor: id, start, end: start + name.length };
      }),
    ),
  );
  const whole = all.filter(
    ({ start, end }) => end > start && ![start, end].some((at) => isInsideWord(text, at)),
  );
  whole.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Required<NamedWords>[] = [];
  for (const name of whole)
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

/** The words that an article has with a small first letter: they are no names where a sentence begins. */
const smallWordsOf = cachePerObject(
  ({ text }: Article) => new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu)),
);

/** Returns whether a text has capital letters at most of its words, as some headlines do. */
function isTitleCase(words: readonly SentenceWord[]): boolean {
  const letters = words.filter(({ word }) => /^\p{L}{4}/u.test(word));
  return (
    letters.length > 3 && letters.filter(({ word }) => IS_CAPITAL.test(word)).length > letters.length * 0.6
  );
}

/** Splits the words of a sentence into sequences that begin and end with a capital letter. */
function findCapitalised(text: string, words: readonly SentenceWord[]): SentenceWord[][] {
  const sequences: SentenceWord[][] = [];
  let open: SentenceWord[] = [];
  const close = () => {
    while (open.length > 0 && !IS_CAPITAL.test(open.at(-1)?.word ?? "")) open = open.slice(0, -1);
    if (open.length > 0) sequences.push(open);
    open = [];
  };
  for (const word of words) {
    const gap = text.slice(open.at(-1)?.end ?? word.start, word.start);
    // A comma ends a name; a dot is in “Mr. Finn” and “J. Finn”.
    if (open.length > 0 && !/^(?:\.?[ \u00a0]| & )$/.test(gap)) close();
    const isName = IS_CAPITAL.test(word.word) && !CALENDAR_WORD.test(word.word);
    if (isName) open.push(word);
    else if (open.length > 0 && PARTICLE.test(word.word)) open.push(word);
    else close();
  }
  close();
  return sequences;
}

/** Removes the words at the start of a name that are there only because a sentence begins. */
function trimOpening(
  sequence: readonly SentenceWord[],
  isFirst: boolean,
  isSmallElsewhere: (word: string) => boolean,
): readonly SentenceWord[] {
  const [first, ...rest] = sequence;
  if (!first) return sequence;
  const { word } = first;
  const isOpening =
    OPENING_WORD.test(word) || (isFirst && !NAME_TITLE.test(word) && isSmallElsewhere(word.toLowerCase()));
  const trimmed = rest.slice(rest.findIndex((one) => IS_CAPITAL.test(one.word)));
  return isOpening ? (rest.length > 0 ? trimOpening(trimmed, false, isSmallElsewhere) : []) : sequence;
}

/** Returns whether a sequence is a name: of two capitalised words, with a title, or in capital letters. */
function isNewName(sequence: readonly SentenceWord[]): boolean {
  const capitals = sequence.filter(({ word }) => IS_CAPITAL.test(word));
  if (capitals.length >= 2) return capitals.some(({ word }) => !NAME_TITLE.test(word));
  return capitals.some(({ word }) => IS_ACRONYM.test(word) && !NAME_TITLE.test(word));
}

/** Splits a sequence at “and” if each side is a name by itself: “Ada Finn and Tom Reed”. */
function splitAtAnd(sequence: readonly SentenceWord[]): (readonly SentenceWord[])[] {
  const at = sequence.findIndex(({ word }) => word === "and");
  if (at === -1) return [sequence];
  const [first, rest] = [sequence.slice(0, at), sequence.slice(at + 1)];
  return [first, ...splitAtAnd(rest)];
}

/**
 * Finds names in a sentence of which no known name is a part. A single capitalised word is none, because it
 * may be a place, except in capital letters. In other languages than English, none are found.
 */
export function findNewNames(article: Article, sentence: TextSpan, known: readonly TextSpan[]): NamedWords[] {
  const words = splitSentenceWords(article, sentence);
  if (!isEnglish(article.language) || (sentence.start === article.headline.start && isTitleCase(words)))
    return [];
  const small = smallWordsOf(article);
  const { text } = article;
  return findCapitalised(text, words)
    .flatMap((sequence) =>
      splitAtAnd(trimOpening(sequence, sequence[0] === words[0], (word) => small.has(word))),
    )
    .filter(isNewName)
    .map((name) => ({ start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0 }))
    .filter((name) => !known.some((other) => other.start < name.end && name.start < other.end));
}

/** A new name with all its places in an article. */
export interface NewName {
  name: string;
  places: (TextSpan & { sentence: TextSpan })[];
}

const surnameOf = (name: string) => name.split(" ").at(-1) ?? "";
/** Whether a name is a title and one word: “Ms Ball”, “Dame Margaret”. */
const isTitleAndWord = (name: string) =>
  /^(\p{L}+)\.? [^ ]+$/u.test(name) && NAME_TITLE.test(name.split(/\.? /)[0] ?? "");

/** Returns whether a short name can be of the person with a full one. */
export const canBeShortFor = (short: string, full: string): boolean =>
  short !== full &&
  isTitleAndWord(short) &&
  (full.startsWith(`${short} `) || (!isTitleAndWord(full) && surnameOf(full) === surnameOf(short)));

/** Finds the new names of an article, in order. “Ms Ball” is a place of “Helen Ball”. */
export function collectNewNames(article: Article, actors: readonly KnownActor[]): NewName[] {
  const found = splitProse(article).flatMap((sentence) =>
    findNewNames(article, sentence, findKnownNames(article, sentence, actors)).map((span) => ({
      ...span,
      sentence,
      name: article.text.slice(span.start, span.end),
    })),
  );
  const all = [...new Set(found.map(({ name }) => name))];
  const names = new Map<string, NewName>();
  for (const { name, ...place } of found) {
    const key = (isTitleAndWord(name) && all.find((full) => canBeShortFor(name, full))) || name;
    const entry = names.get(key) ?? { name: key, places: [] };
    entry.places.push(place);
    names.set(key, entry);
  }
  return [...names.values()];
}
