/** A part of a text with no place for a line break inside. */
interface LinePart {
  words: string;
  /** The space before it on the same line: " " or "". */
  space: string;
}

/** A letter of a script that has no spaces between its words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Opening punctuation, which begins a line. All other punctuation ends one. */
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

let wordSegmenter: Intl.Segmenter | undefined;

/** Divides a word of a script without spaces as UAX #14 breaks its lines. */
function divideWord(word: string, space: string): LinePart[] {
  if (!WITHOUT_SPACES.test(word)) return [{ words: word, space }];
  wordSegmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  const parts: LinePart[] = [];
  let before = "";
  for (const { segment, isWordLike } of wordSegmenter.segment(word)) {
    const last = parts.at(-1);
    if (OPENING.test(segment)) before += segment;
    else if (!isWordLike && last && before === "") last.words += segment;
    else {
      parts.push({ words: before + segment, space: parts.length === 0 ? space : "" });
      before = "";
    }
  }
  if (before !== "") parts.push({ words: before, space: parts.length === 0 ? space : "" });
  return parts;
}

/** Fills lines of at most `room` with parts; a wider part has a line of its own. */
function fillLines(parts: Iterable<LinePart>, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const { words, space } of parts) {
    const last = lines.at(-1);
    const longer = `${last}${space}${words}`;
    if (last !== undefined && measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(words);
  }
  return lines;
}

/** Breaks a text only at spaces into lines of at most `room`; a longer word has a line of its own. */
export const wrapAtSpaces = (text: string, room: number, measure: (text: string) => number): string[] =>
  fillLines(
    text.split(" ").map((words) => ({ words, space: " " })),
    room,
    measure,
  );

/**
 * Breaks a text at spaces, and between the words of scripts without spaces (Chinese, Thai), into lines of at
 * most `room` pixels. A longer word has a line of its own.
 */
export const wrapText = (text: string, room: number, measure: (text: string) => number): string[] =>
  fillLines(
    text.split(" ").flatMap((word) => divideWord(word, " ")),
    room,
    measure,
  );

/** Breaks a text into as few lines as `wrapText` does, and makes the widest line as narrow as possible. */
export function balanceText(text: string, room: number, measure: (text: string) => number): string[] {
  const lines = wrapText(text, room, measure);
  if (lines.length === 1) return lines;
  const width = Math.max(...lines.map(measure));
  const narrower = wrapText(text, width - 0.01, measure);
  const isNarrower = narrower.length === lines.length && Math.max(...narrower.map(measure)) < width;
  return isNarrower ? balanceText(text, width - 0.01, measure) : lines;
}
