import type { Article, TextSpan } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { findOccurrences } from "../../core/model/excerpt.ts";
import { isInsideWord } from "../../core/text/boundaries.ts";
import { MONTH, WEEKDAY_NAME } from "../import/readDate.ts";
import {
  NAME_TITLE,
  OFFICE_WORD,
  OPENING_WORD,
  ORGANISATION,
  PARTICLE,
  PLACE_OR_LAW,
  POST_NOMINAL,
} from "./nameWords.ts";
import { isEnglish } from "./readTypedDate.ts";
import { type SentenceWord, splitProse, splitSentenceWords } from "./sentenceWords.ts";

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

const CALENDAR_WORD = new RegExp(`^(?:${MONTH}|${WEEKDAY_NAME}|christmas|easter)$`, "i");
/** A place in two words, as each of these or before a name: “Wick Town Hall”, “River Wend”. */
const PLACE_IN_TWO = /(?:^| )(?:Town|City|Village) Hall$|^(?:River|Lake|Mount|Cape) /;
/** Words after which a name is probably of a place. */
const PLACE_BEFORE = /\b(?:in|near|outside)\s(?:the\s)?$/i;
/** Capital letters that name the place of a report: “BELLE FORK, Ore. — The dam”. */
const DATELINE = /^(?:[^\p{Ll}]{2,30}|\p{Lu}[^\p{Ll}]{1,30},\s[\p{L}. ]{1,20}?)\s(?:\([^)]*\)\s)?[—–-]\s/u;
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
  // “Residents of Wick” are not named, but “the Friends of Wick” may be.
  const isGroup = rest[0]?.word === "of" && /s$/.test(word);
  const isCommon = isFirst && !NAME_TITLE.test(word) && (isGroup || isSmallElsewhere(word.toLowerCase()));
  const isOpening = OPENING_WORD.test(word) || isCommon;
  const trimmed = rest.slice(rest.findIndex((one) => IS_CAPITAL.test(one.word)));
  return isOpening ? (rest.length > 0 ? trimOpening(trimmed, false, isSmallElsewhere) : []) : sequence;
}

/**
 * Returns whether a sequence is a name: of two capitalised words, with a title, or in capital letters.
 * Offices, places and laws are none.
 */
function isNewName(sequence: readonly SentenceWord[]): boolean {
  const capitals = sequence.filter(({ word }) => IS_CAPITAL.test(word));
  const [first, last] = [sequence[0]?.word ?? "", sequence.at(-1)?.word ?? ""];
  const isTitled = NAME_TITLE.test(first) && capitals.length > 1;
  const words = sequence.map(({ word }) => word).join(" ");
  if (OFFICE_WORD.test(last) || (!isTitled && (PLACE_OR_LAW.test(last) || PLACE_IN_TWO.test(words))))
    return false;
  if (capitals.length >= 2) return capitals.some(({ word }) => !NAME_TITLE.test(word));
  return capitals.some(({ word }) => IS_ACRONYM.test(word) && !NAME_TITLE.test(word));
}

/** Splits a sequence at “and”: “Ada Finn and Tom Reed”, but not “Health and Safety Executive”. */
function splitAtAnd(sequence: readonly SentenceWord[]): (readonly SentenceWord[])[] {
  const at = sequence.findIndex(({ word }) => word === "and");
  if (at === -1 || (at === 1 && ORGANISATION.test(sequence.at(-1)?.word ?? ""))) return [sequence];
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
  const isStart = article.paragraphs.some(({ start }) => start === sentence.start);
  const dateline = isStart ? (DATELINE.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0) : 0;
  const read = words.filter(({ start }) => start >= sentence.start + dateline);
  return findCapitalised(text, read)
    .flatMap((sequence) =>
      splitAtAnd(trimOpening(sequence, sequence[0] === read[0], (word) => small.has(word))),
    )
    .filter(isNewName)
    .map((name) => ({ start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0 }))
    .filter((name) => !known.some((other) => other.start < name.end && name.start < other.end));
}

/**
 * Removes what is not a person’s name: an office before two words, “KC” after them, and a place after a title
 * with two names: “of Wick”.
 */
function trimName(name: string): string {
  const all = name.split(" ");
  const office = all.findLastIndex((word, i) => OFFICE_WORD.test(word) && i < all.length - 2);
  const words = all.slice(office + 1);
  const of = NAME_TITLE.test((words[0] ?? "").replace(/\.$/, "")) ? words.indexOf("of") : -1;
  const own = of >= 3 ? words.slice(0, of) : words;
  const isLetters = own.length > 2 && POST_NOMINAL.test(own.at(-1) ?? "");
  return (isLetters ? own.slice(0, -1) : own).join(" ");
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

/** Whether a name is a title and another name: “Dame Margaret Hodge” and “Margaret Hodge”. */
const isWithTitle = (name: string, other: string) =>
  other.includes(" ") && name.endsWith(` ${other}`) && isTitleAndWord(name.replace(other, "X"));

/** Returns whether a short name can be of the person with a full one. */
export const canBeShortFor = (short: string, full: string): boolean =>
  isWithTitle(full, short) ||
  (short !== full &&
    isTitleAndWord(short) &&
    (full.startsWith(`${short} `) || (!isTitleAndWord(full) && surnameOf(full) === surnameOf(short))));

/** A verb of speech after a name in capital letters. */
const SPEAKS = /^\s(?:said|says|told|found|announced|warned|confirmed|ruled|declined)\b/;

/**
 * Returns whether words are of somebody by what is around them. Those in capital letters alone need “the”, a
 * verb of speech, or the name that they shorten: “the RNLI”, not “a dose of GHB”.
 */
function isOfSomebody({ text }: Article, { start, end }: TextSpan): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20)];
  if (!IS_ACRONYM.test(text.slice(start, end))) return !PLACE_BEFORE.test(before) || /^[’']s\b/.test(after);
  const isDefined = /\p{Lu}\p{L}+ \($/u.test(before) && after.startsWith(")");
  return isDefined || (/\bthe $/i.test(before) && !after.startsWith("+")) || SPEAKS.test(after);
}

/**
 * Finds the new names of an article, in order. “Ms Ball” is a place of “Helen Ball”. Words that are a
 * place wherever they are used are left out.
 */
export function collectNewNames(article: Article, actors: readonly KnownActor[]): NewName[] {
  const found = splitProse(article).flatMap((sentence) =>
    findNewNames(article, sentence, findKnownNames(article, sentence, actors)).map(({ start, end }) => {
      const words = article.text.slice(start, end);
      const name = trimName(words);
      const from = start + words.indexOf(name);
      return { start: from, end: from + name.length, sentence, name };
    }),
  );
  const all = [...new Set(found.map(({ name }) => name))];
  const names = new Map<string, NewName>();
  for (const { name, ...place } of found) {
    const key = (isTitleAndWord(name) && all.find((full) => canBeShortFor(name, full))) || name;
    const entry = names.get(key) ?? { name: key, places: [] };
    entry.places.push(place);
    names.set(key, entry);
  }
  return [...names.values()].filter(
    ({ name, places }) =>
      NAME_TITLE.test(name.split(/\.? /)[0] ?? "") ||
      ORGANISATION.test(surnameOf(name)) ||
      places.some((place) => isOfSomebody(article, place)),
  );
}
