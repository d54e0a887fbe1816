import { UNSPACED_SCRIPTS } from "../../core/text/boundaries.ts";

/** Longest line of a text whose lines were wrapped, in characters. */
const MAX_WRAP = 120;
/** Shortest width at which lines are wrapped. Shorter lines are verses, lists or addresses. */
const MIN_WRAP = 40;
/** Share of lines that must be full in a wrapped text. */
const FULL_SHARE = 0.7;

const UNSPACED = `[${UNSPACED_SCRIPTS}\\u3000-\\u303f\\uff00-\\uffef]`;
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, "u");
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, "u");

/** Length of the first word of a line: the part that would have to fit at the end of the line before. */
const firstWordLength = (line: string) =>
  STARTS_UNSPACED.test(line) ? 1 : (/^\S+/.exec(line)?.[0].length ?? 0);

/** Returns whether a line ends inside a word. */
const isDivided = (line: string, next: string) => /\p{L}[-\u00ad]$/u.test(line) && /^\p{Ll}/u.test(next);

/** Returns whether the first word of the next line does not fit at the end of a line. */
const isFull = (line: string, next: string, width: number) =>
  isDivided(line, next) || line.length + (ENDS_UNSPACED.test(line) ? 0 : 1) + firstWordLength(next) > width;

/** Finds the width at which the lines of a text are wrapped; undefined if they are not. */
function findWidth(lines: readonly string[]): number | undefined {
  // A web address can be longer than the width.
  const width = lines.reduce((max, line) => (/^[!-~]+$/.test(line) ? max : Math.max(max, line.length)), 0);
  if (width < MIN_WRAP || width > MAX_WRAP) return undefined;
  const pairs = lines.flatMap((line, i): [string, string][] => {
    const next = lines[i + 1];
    return line !== "" && next ? [[line, next]] : [];
  });
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return full >= 2 && full >= pairs.length * FULL_SHARE ? width : undefined;
}

/** Paragraphs of a text, without line breaks. */
interface JoinedText {
  paragraphs: string[];
  /** Words that were divided by a hyphen at the end of a line, as they are now. */
  divided: string[];
}

/** Joins the parts of paragraphs. A hyphen at the end of a part is removed only if the text has that word. */
export function joinParts(paragraphs: readonly (readonly string[])[]): JoinedText {
  const all = paragraphs.map((parts) => parts.join("\n")).join("\n");
  const words = new Set(all.toLowerCase().match(/[\p{L}\p{M}]+/gu));
  const divided: string[] = [];
  const join = (before: string, after: string) => {
    if (before.endsWith("\u00ad")) return before + after;
    const start = /([\p{L}\p{M}]+)-$/u.exec(before)?.[1];
    const end = /^[\p{Ll}\p{M}]+/u.exec(after)?.[0];
    if (start !== undefined && end !== undefined) {
      const isOneWord = words.has((start + end).toLowerCase());
      divided.push(isOneWord ? start + end : `${start}-${end}`);
      return (isOneWord ? before.slice(0, -1) : before) + after;
    }
    return before + (ENDS_UNSPACED.test(before) && STARTS_UNSPACED.test(after) ? "" : " ") + after;
  };
  return { paragraphs: paragraphs.map((parts) => parts.reduce(join)), divided };
}

/** Splits a text into paragraphs, and joins lines that were wrapped. Blank lines end a paragraph. */
export function joinLines(text: string, keepLines = false): JoinedText {
  const lines = text.split(/\r\n|[\r\n\f]/).map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""));
  const width = keepLines ? undefined : findWidth(lines);
  const paragraphs: string[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? "";
    if (line === "") return;
    const continues = width !== undefined && before !== "" && isFull(before, line, width);
    if (continues) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return joinParts(paragraphs);
}
