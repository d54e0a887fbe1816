import fc from "fast-check";
import { expect, it } from "vitest";
import { quote, quotePassage, truncateAtWord } from "../../../src/core/text/quote.ts";

it.each([
  ["played a part", "“played a part”"],
  ["“However, resources alone", "‘“However, resources alone’"],
  ["has still to be answered.”", "‘has still to be answered.”’"],
  ['"These young men', '‘"These young men’'],
  ["the ‘systemic homophobia.’", "“the ‘systemic homophobia.’”"],
])("uses other quotation marks than those at the ends of %s", (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

it("begins a quote from within a sentence with an ellipsis", () => {
  expect(quotePassage("the first murder")).toBe("“… the first murder”");
  expect(quotePassage("Following the investigation")).toBe("“Following the investigation”");
  expect(quotePassage("“The police have")).toBe("‘“The police have’");
});

it("truncates after a word and adds an ellipsis, unless the text fits", () => {
  expect(truncateAtWord("On Friday", 20)).toBe("On Friday");
  expect(truncateAtWord("an inquest jury decided that", 18)).toBe("an inquest jury…");
});
it("never cuts inside a character", () => {
  const character = fc.constantFrom("a", " ", "😀", "e\u0301", "👩‍👩‍👧", "ü");
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (characters, most) => {
        const text = characters.join("");
        const kept = truncateAtWord(text, most).replace(/…$/, "");
        expect(text.startsWith(kept)).toBe(true);
        const starts = [...new Intl.Segmenter("en").segment(text)].map(({ index }) => index);
        expect([...starts, text.length]).toContain(kept.length);
      },
    ),
  );
});
