import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWordEnd, findWordStart, snapToWords } from "../../../src/core/editing/wordSpan.ts";

const text = "  Mr Walgate, 23, can’t pay 1,500.  ";
const whole = { start: 0, end: text.length };
const snapped = (start: number, end: number) => {
  const span = snapToWords(text, { start, end });
  return span && text.slice(span.start, span.end);
};

describe("snapToWords", () => {
  it("widens a selection to whole words", () => {
    expect(snapped(6, 8)).toBe("Walgate");
    expect(snapped(20, 21)).toBe("can’t");
    expect(snapped(29, 31)).toBe("1,500");
  });

  it("leaves out the spaces at the ends, in either direction", () => {
    expect(snapped(0, 5)).toBe("Mr");
    expect(snapped(5, 0)).toBe("Mr");
  });

  it("returns null for a selection without a word", () => {
    expect(snapped(0, 2)).toBeNull();
    expect(snapped(12, 13)).toBeNull();
  });

  it("never leaves out a selected letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start = 0, end = 0] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
        const span = snapToWords(any, { start, end });
        if (span === null) return;
        expect(any.slice(start, span.start).trim()).toBe("");
        expect(any.slice(span.end, end).trim()).toBe("");
        expect(snapToWords(any, span)).toEqual(span);
      }),
    );
  });
});

describe("findWordStart and findWordEnd", () => {
  const ends = (at: number, step: 1 | -1) => {
    const found: number[] = [];
    const limit = step === 1 ? whole.end : whole.start;
    for (let next = at; next !== limit; found.push(next)) next = findWordEnd(text, next, step, whole);
    return found.slice(0, -1).map((end) => text.slice(0, end).split(/[ (“]/).at(-1));
  };

  it("stop at each word, and at a number with its comma once", () => {
    expect(ends(0, 1)).toEqual(["Mr", "Walgate", "23", "can’t", "pay", "1,500"]);
    expect(ends(text.length, -1)).toEqual(["1,500", "pay", "can’t", "23", "Walgate", "Mr"]);
    expect(text.slice(findWordStart(text, 3, 1, whole))).toMatch(/^Walgate/);
    expect(text.slice(findWordStart(text, 12, -1, whole))).toMatch(/^Walgate/);
  });

  it("stop at the ends of the part", () => {
    expect(findWordStart(text, 20, -1, { start: 19, end: 30 })).toBe(19);
    expect(findWordEnd(text, 33, 1, whole)).toBe(whole.end);
  });
});
