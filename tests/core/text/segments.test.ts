import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentText } from "../../../src/core/text/segments.ts";

describe("segments", () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  it("cover the text exactly and in order, each with its own excerpts", () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 12 }), (within, excerpts) => {
        let at = within.start;
        for (const { start, end, over } of segmentText(within, excerpts)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          const middle = excerpts.filter((excerpt) => excerpt.start < end && excerpt.end > start);
          expect(over).toEqual(middle);
          at = end;
        }
        expect(at).toBe(within.end);
      }),
    );
  });

  it("join to the original text and to each whole excerpt", () => {
    const piece = fc.constantFrom("a", "b ", "😀", "e\u0301", "\r\n", "“so”", "👩‍👩‍👧", "\u00a0", "—");
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 40 }),
        fc.array(span, { maxLength: 8 }),
        (pieces, cuts) => {
          const text = pieces.join("");
          const whole = { start: 0, end: text.length };
          const excerpts = cuts.filter(({ end }) => end <= text.length);
          const segments = segmentText(whole, excerpts);
          expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
          for (const excerpt of excerpts) {
            const over = segments.filter((segment) => segment.over.includes(excerpt));
            expect(over.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
              text.slice(excerpt.start, excerpt.end),
            );
          }
        },
      ),
    );
  });
});
