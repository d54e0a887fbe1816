import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceText, wrapAtSpaces, wrapText } from "../../../src/core/text/wrapText.ts";

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

test.each([
  ["Chinese", "港口事故调查委员会", 5],
  ["Japanese", "港で起きた事故の調査", 5],
  ["Thai", "การสอบสวนอุบัติเหตุที่ท่าเรือ", 12],
])("a text in %s without spaces has lines that fit, and all its letters", (_language, text, room) => {
  const lines = wrapText(text, room, length);
  expect(lines.length).toBeGreaterThan(1);
  expect(widest(lines)).toBeLessThanOrEqual(room);
  expect(lines.join("")).toBe(text);
  expect(wrapAtSpaces(text, room, length)).toEqual([text]);
});

test("closing punctuation ends a line, and opening punctuation begins one", () => {
  expect(wrapText("「事故、調査」", 3, length)).toEqual(["「事故、", "調査」"]);
});

test("wrapping keeps every letter of any text, also with spaces at its ends", () => {
  const letters = fc.constantFrom("a", "b", " ", "港", "事", "「", "」", "。", "ก", "า", "é");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (list, room) => {
      const text = list.join("");
      const all = wrapText(text, room, length).join("").replaceAll(" ", "");
      expect(all).toBe(text.replaceAll(" ", ""));
    }),
  );
});
