import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceText, wrapText } from "../../../src/core/text/wrapText.ts";

const length = (text: string) => text.length;
const widest = (lines: readonly string[]) => Math.max(...lines.map(length));

test("a balanced text has no single word in its last line", () => {
  expect(wrapText("On or before Sat 11 Dec 2021", 24, length)).toEqual(["On or before Sat 11 Dec", "2021"]);
  expect(balanceText("On or before Sat 11 Dec 2021", 24, length)).toEqual([
    "On or before",
    "Sat 11 Dec 2021",
  ]);
});

test("balancing adds no line, widens none and keeps all words", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, room) => {
      const text = list.join(" ");
      const [wrapped, balanced] = [wrapText(text, room, length), balanceText(text, room, length)];
      expect(balanced).toHaveLength(wrapped.length);
      expect(widest(balanced)).toBeLessThanOrEqual(widest(wrapped));
      expect(balanced.join(" ")).toBe(text);
    }),
  );
});
