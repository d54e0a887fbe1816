import fc from "fast-check";
import { expect, it } from "vitest";
import { isInsideCharacter, isInsideWord, widenToWords } from "../../../src/core/text/boundaries.ts";

/** A text with `|` at the boundary. */
const split = (marked: string) => ({ text: marked.replace("|", ""), at: marked.indexOf("|") });

it.each([
  "his un|willingness",
  "his unwilling|ness",
  "un\u00ad|willing",
  "un|\u00adwilling",
  "1|,500 people",
  "1,|500 people",
  "10|\u00a0000 people",
  "10\u202f|000 people",
  "at 18:|30",
  "he can|’t go",
  "he could|n't go",
  "21|st",
  "GHB|2",
  "snake|_case",
  "Ö|l",
  "при|чина",
  "서|울",
])("finds that %s is cut inside a word or number", (marked) => {
  const { text, at } = split(marked);
  expect(isInsideWord(text, at)).toBe(true);
});

it.each([
  "|un",
  "un|",
  "was |willing",
  "was| willing",
  "Port|'s victims",
  "l’|enquête",
  "(|willing)",
  "early|-20s",
  "“|willing",
  "倫敦|警察",
  "在|London",
  "ไทย|แลนด์",
  "23|, in June",
  "ended.|10 boats",
  "5|\u00a0km",
])("finds that %s is not cut inside a word", (marked) => {
  const { text, at } = split(marked);
  expect(isInsideWord(text, at)).toBe(false);
});

it.each([
  "e|\u0301",
  "\ud83d|\ude00",
  "👩|\u200d👩",
  "👩\u200d|👩",
  "🇬|🇧",
  "\r|\n",
  "1|\ufe0f\u20e3",
  "नि|\u0903",
])("finds that %s is cut inside a character", (marked) => {
  const { text, at } = split(`before ${marked} after`);
  expect(isInsideCharacter(text, at)).toBe(true);
});

it("agrees with Intl.Segmenter on every boundary of a character", () => {
  const piece = fc.constantFrom(
    "a",
    " ",
    "’",
    "ä",
    "e\u0301",
    "😀",
    "👩\u200d👩",
    "🇬🇧",
    "🇫",
    "\r\n",
    "\n",
    "倫",
    "नि",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const starts = new Set([...new Intl.Segmenter("en").segment(text)].map(({ index }) => index));
      for (let at = 1; at < text.length; at++) expect(isInsideCharacter(text, at)).toBe(!starts.has(at));
    }),
  );
});

it("widens a span to whole words and characters, and no further", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const wide = widenToWords(text, { start, end });
      expect(wide.start <= start && wide.end >= end).toBe(true);
      for (const at of [wide.start, wide.end])
        expect(isInsideWord(text, at) || isInsideCharacter(text, at)).toBe(false);
      expect(widenToWords(text, wide)).toEqual(wide);
    }),
  );
  expect(widenToWords("an unwilling man", { start: 5, end: 12 })).toEqual({ start: 3, end: 12 });
});
