import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteOfSpan } from "../../../src/core/editing/quoteOfSpan.ts";
import { snapToWords } from "../../../src/core/editing/wordSpan.ts";
import { buildQuoteSearch } from "../../../src/core/text/findQuote.ts";

const text = "The ferry left at six. The captain says the ferry left at seven.";
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("quoteOfSpan", () => {
  it("returns words that occur once without more", () => {
    expect(quoteOfSpan("log", text, spanOf("The captain"))).toEqual({ log: "The captain" });
  });

  it("adds the words before or after a repeated quote", () => {
    expect(quoteOfSpan("log", text, spanOf("ferry left", 30))).toEqual({ log: "ferry left", prefix: "the" });
  });

  it("returns null if no words near it choose the place", () => {
    expect(quoteOfSpan("log", "no ".repeat(40), { start: 60, end: 62 })).toBeNull();
  });

  it("makes a quote that the check finds at the selected place", () => {
    const word = fc.constantFrom("Ann", "left", "at", "18:30", "“six”", "can’t", "ü😀", "1,500", "\n");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const article = words.join(" ");
        const span = snapToWords(article, { start: a % article.length, end: b % (article.length + 1) });
        fc.pre(span !== null);
        const quote = span && quoteOfSpan("log", article, span);
        fc.pre(quote !== null);
        const { log: exact = "", prefix, suffix } = quote ?? {};
        expect(buildQuoteSearch(article)({ exact, prefix, suffix })).toEqual(span);
      }),
    );
  });
});
