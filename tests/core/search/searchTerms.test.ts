import fc from "fast-check";
import { expect, it } from "vitest";
import { normalizeText, splitSequence, splitWords } from "../../../src/core/search/normalizeText.ts";
import { findMatches, isFormOf } from "../../../src/core/search/searchTerms.ts";

it("finds matches in any text that normalize to the query", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.nat(),
      (text, word, n) => {
        const at = text.length === 0 ? 0 : n % text.length;
        const whole = `${text.slice(0, at)} ${word} ${text.slice(at)}`;
        const phrase = normalizeText(word).text.trim();
        fc.pre(phrase !== "");
        const found = findMatches(whole, { words: new Set(), sequences: [], phrases: [phrase] });
        expect(found.length).toBeGreaterThan(0);
        for (const { start, end } of found)
          expect(normalizeText(whole.slice(start, end)).text).toContain(phrase);
      },
    ),
  );
});

it("splits any text into the words of its normalized form", () => {
  const splitsAlike = (text: string) => {
    expect(splitSequence(text)).toEqual(splitWords(normalizeText(text).text).map(({ word }) => word));
  };
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), splitsAlike), { numRuns: 500 });
  fc.assert(fc.property(fc.string({ unit: "binary" }), splitsAlike), { numRuns: 500 });
  for (const text of ["ΟΔΟΣ İstanbul", "Reed’s co\u00adop\tno.\n5", "橋を渡る Straße", "\ud800x"])
    splitsAlike(text);
});

it("finds words, sequences and phrases in the letters that a text prints", () => {
  const text = "Café “du” cafe\u0301s, New  Yórk’s";
  const spans = findMatches(text, {
    words: new Set(["cafe", "cafes"]),
    sequences: [["new", "york"]],
    phrases: ['"du"'],
  });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Café",
    "“du”",
    "cafe\u0301s",
    "New  Yórk’s",
  ]);
});

it("takes longer words as forms, but only possessives of short words", () => {
  expect(isFormOf("findings", "finding")).toBe(true);
  expect(isFormOf("met's", "met")).toBe(true);
  expect(isFormOf("metre", "met")).toBe(false);
  expect(isFormOf("find", "finding")).toBe(false);
});
