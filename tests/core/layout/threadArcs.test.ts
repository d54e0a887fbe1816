import fc from "fast-check";
import { expect, it } from "vitest";
import { buildArc } from "../../../src/core/layout/threadArcs.ts";

const anchor = fc
  .record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 4, max: 400 }), row: fc.nat(20) })
  .map(({ x, width, row }) => ({ x0: x, x1: x + width, y: row * 24 + 12 }));

it("connects marks inside their extents and never overlaps two labels", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anchor, anchor), { maxLength: 12 }), (pairs) => {
      const taken: Parameters<typeof buildArc>[3] = [];
      for (const [a, b] of pairs) {
        const { d, arrow } = buildArc(a, b, 60, taken);
        const [, x = "", y = ""] = /^M([\d.-]+),([\d.-]+)C/.exec(d) ?? [];
        expect(Number(x)).toBeGreaterThanOrEqual(a.x0);
        expect(Number(x)).toBeLessThanOrEqual(a.x1);
        expect(Math.abs(Number(y) - a.y)).toBe(10);
        const endX = Number(/^M([\d.-]+),/.exec(arrow)?.[1]);
        expect(endX).toBeGreaterThanOrEqual(b.x0);
        expect(endX).toBeLessThanOrEqual(b.x1);
      }
      for (const [i, label] of taken.entries()) {
        const overlapping = taken.filter(
          (other, j) =>
            j !== i &&
            Math.abs(other.y - label.y) < 16 &&
            other.left < label.right &&
            other.right > label.left,
        );
        expect(overlapping).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
