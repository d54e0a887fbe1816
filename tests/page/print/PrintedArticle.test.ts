import fc from "fast-check";
import { expect, it } from "vitest";
import { isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import { formatLineNumbers, splitLines } from "../../../src/page/print/PrintedArticle.tsx";

function article(...paragraphs: string[]) {
  const parsed = parseArticle("one", ["date 2021-12-11 A headline", ...paragraphs].join("\n"));
  if (isArticleProblem(parsed)) throw new Error(parsed.wrong);
  return parsed;
}

it("breaks lines after white space and numbers them through the article", () => {
  const one = article("Words on a first line, and on a second.", "Another paragraph.");
  const lines = splitLines(one, 24);
  expect(lines.map(({ start, end }) => one.text.slice(start, end))).toEqual([
    "date 2021-12-11",
    "A headline",
    "Words on a first line, ",
    "and on a second.",
    "Another paragraph.",
  ]);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(lines.map(({ begins }) => begins)).toEqual([true, true, true, false, true]);
});

it("formats the numbers of the lines that a span overlaps", () => {
  const one = article("Words on a first line, and on a second.");
  const lines = splitLines(one, 24);
  const at = (quote: string) => {
    const start = one.text.indexOf(quote);
    return formatLineNumbers(lines, { start, end: start + quote.length });
  };
  expect(at("first line")).toBe("3");
  expect(at("line, and on")).toBe("3–4");
  expect(at("and on")).toBe("4");
});

it("keeps every paragraph whole and never splits a surrogate pair", () => {
  const anyWords = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 2, max: 60 }), (words, maxLength) => {
      const paragraph = `x${words.join(" ").replace(/[\r\n]/g, " ")}x`;
      const one = article(paragraph);
      const body = splitLines(one, maxLength).filter(({ start }) => start >= (one.paragraphs[0]?.start ?? 0));
      const texts = body.map(({ start, end }) => one.text.slice(start, end));
      expect(texts.join("")).toBe(paragraph);
      for (const text of texts) {
        expect(text.trimEnd().length).toBeLessThanOrEqual(maxLength);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
