import fc from "fast-check";
import { expect, it } from "vitest";
import { isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import { formatLineNumbers, splitLines } from "../../../src/page/print/lines.ts";

function article(...paragraphs: string[]) {
  const parsed = parseArticle("one", ["date 2021-12-11 A headline", ...paragraphs].join("\n"));
  if (isArticleProblem(parsed)) throw new Error(parsed.wrong);
  return parsed;
}

it("breaks paragraphs at white space and numbers lines from the dateline", () => {
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

it("names the lines of a quote, or its only line", () => {
  const one = article("Words on a first line, and on a second.");
  const lines = splitLines(one, 24);
  const at = (words: string) => {
    const start = one.text.indexOf(words);
    return formatLineNumbers(lines, { start, end: start + words.length });
  };
  expect(at("first line")).toBe("3");
  expect(at("line, and on")).toBe("3–4");
  expect(at("and on")).toBe("4");
});

it("keeps every character whole, in lines up to the maximum length", () => {
  const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 60 }), (list, most) => {
      const paragraph = `x${list.join(" ").replace(/[\r\n]/g, " ")}x`;
      const one = article(paragraph);
      const body = splitLines(one, most).filter(({ start }) => start >= (one.paragraphs[0]?.start ?? 0));
      const texts = body.map(({ start, end }) => one.text.slice(start, end));
      expect(texts.join("")).toBe(paragraph);
      for (const text of texts) {
        expect(text.trimEnd().length).toBeLessThanOrEqual(most);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
