import fc from "fast-check";
import { expect, it } from "vitest";
import { truncateAtWord } from "../../../src/core/text/truncate.ts";

it("cuts between words and says so, and leaves what fits", () => {
  expect(truncateAtWord("On Friday", 20)).toBe("On Friday");
  expect(truncateAtWord("an inquest jury decided that", 18)).toBe("an inquest jury…");
});
it("never cuts inside a character, however it is made up", () => {
  const character = fc.constantFrom("a", " ", "😀", "e\u0301", "👩‍👩‍👧", "ü");
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (characters, most) => {
        const quote = characters.join("");
        const kept = truncateAtWord(quote, most).replace(/…$/, "");
        expect(quote.startsWith(kept)).toBe(true);
        const wholes = [...new Intl.Segmenter("en").segment(quote)].map(({ index }) => index);
        expect([...wholes, quote.length]).toContain(kept.length);
      },
    ),
  );
});
