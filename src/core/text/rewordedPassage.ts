import { ascending, greatest } from "d3";
import type { TextSpan } from "../model/article.ts";
import { widenToWords } from "./boundaries.ts";
import { buildPassageSearch, splitTokens, type Token } from "./closestPassage.ts";

/** Words of an earlier text, with the words around them if they are known. */
export interface EarlierWords {
  before: string;
  exact: string;
  after: string;
}

/** Points for two tokens that are the same, that differ, and for one that only one text has. */
const [SAME, OTHER, GAP_POINTS] = [2, -1, -1];
/** Points for a word in place of a punctuation mark. */
const OTHER_KIND = -3;
/** Share of the words of which more must be the same. */
const MIN_SAME = 0.5;

const isWord = ({ word }: Token) => /[\p{L}\p{N}]/u.test(word);

function pointsOf(one: Token | undefined, other: Token | undefined): number {
  if (!one || !other) return OTHER_KIND;
  if (one.word === other.word) return SAME;
  return isWord(one) && isWord(other) ? OTHER : OTHER_KIND;
}

/**
 * Aligns tokens with those of a part of a text (Needleman and Wunsch 1970; the ends of the text are free).
 * Returns for each token the number of the one at its place, or -1. Time and memory are proportional to the
 * product of the lengths.
 */
function alignTokens(tokens: readonly Token[], part: readonly Token[]): number[] {
  const width = part.length + 1;
  const points = new Int32Array((tokens.length + 1) * width);
  const at = (i: number, j: number) => points[i * width + j] ?? 0;
  const bestOf = (i: number, j: number) => [
    at(i - 1, j - 1) + pointsOf(tokens[i - 1], part[j - 1]),
    at(i - 1, j) + GAP_POINTS,
    at(i, j - 1) + GAP_POINTS,
  ];
  for (let i = 1; i <= tokens.length; i++) {
    points[i * width] = i * GAP_POINTS;
    for (let j = 1; j < width; j++) points[i * width + j] = Math.max(...bestOf(i, j));
  }
  let j = 0;
  for (let end = 0; end < width; end++) if (at(tokens.length, end) > at(tokens.length, j)) j = end;
  const places = tokens.map(() => -1);
  for (let i = tokens.length; i > 0 && j > 0; ) {
    const best = bestOf(i, j).indexOf(at(i, j));
    if (best === 0) places[i - 1] = j - 1;
    if (best !== 2) i--;
    if (best !== 1) j--;
  }
  return places;
}

/** Returns the share of words that have the same word at their place, from 0 to 1. */
function shareOfSame(tokens: readonly Token[], places: readonly number[], part: readonly Token[]): number {
  const words = tokens.flatMap((token, i) => (isWord(token) ? [{ token, i }] : []));
  const same = words.filter(({ token, i }) => part[places[i] ?? -1]?.word === token.word);
  return words.length === 0 ? 0 : same.length / words.length;
}

/** Returns those of some tokens that are in one paragraph: the one with most words of a quote. */
function keepOneParagraph(text: string, tokens: readonly Token[], quoted: readonly Token[]): Token[] {
  const words = new Set(quoted.map(({ word }) => word));
  const runs: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    const isNew = last === undefined || /[\r\n]/.test(text.slice(last.end, token.start));
    if (isNew) runs.push([token]);
    else runs.at(-1)?.push(token);
    last = token;
  }
  const sameIn = (run: Token[]) => run.filter((token) => isWord(token) && words.has(token.word)).length;
  return greatest(runs, (a, b) => ascending(sameIn(a), sameIn(b))) ?? [];
}

/**
 * Builds a function that finds the passage of a text that replaces words of an earlier version. More than
 * half of its words must be the same, or of them and the words around them, if those directly before and
 * after are the same. The passage is in one paragraph, and cuts no word.
 */
export function buildRewordedSearch(text: string): (earlier: EarlierWords) => TextSpan | undefined {
  const findClosest = buildPassageSearch(text);
  const all = splitTokens(text);
  return ({ before, exact, after }) => {
    const closest = findClosest([before, exact, after].join(" ")) ?? findClosest(exact);
    if (!closest) return undefined;
    const parts = [before, exact, after].map(splitTokens);
    const tokens = parts.flat();
    const first = all.findIndex(({ end }) => end > closest.start);
    const part = all.slice(Math.max(0, first - tokens.length), first + 2 * tokens.length);
    const places = alignTokens(tokens, part);
    const from = parts[0]?.length ?? 0;
    const to = from + (parts[1]?.length ?? 0);
    const own = places.slice(from, to);
    const isSame = (i: number) => tokens[i] !== undefined && part[places[i] ?? -1]?.word === tokens[i]?.word;
    const isBetween = from > 0 && isSame(from - 1) && isSame(to);
    const ownShare = shareOfSame(tokens.slice(from, to), own, part);
    const share = isBetween ? Math.max(ownShare, shareOfSame(tokens, places, part)) : ownShare;
    const aligned = own.flatMap((place) => part[place] ?? []);
    const found = /[\r\n]/.test(exact) ? aligned : keepOneParagraph(text, aligned, parts[1] ?? []);
    const [start, end] = [found[0]?.start, found.at(-1)?.end];
    if (start === undefined || end === undefined || share <= MIN_SAME) return undefined;
    return widenToWords(text, { start, end });
  };
}
