import fc from "fast-check";
import { expect, it } from "vitest";
import { arcBetween } from "../../../src/core/layout/arcs.ts";

const anchor = fc
  .record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 4, max: 400 }), row: fc.nat(20) })
  .map(({ x, width, row }) => ({ x0: x, x1: x + width, y: row * 24 + 12 }));

it("leaves one mark and meets the other inside their extents, and lays no label on another", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anchor, anchor), { maxLength: 12 }), (pairs) => {
      const taken: Parameters<typeof arcBetween>[3] = [];
      for (const [a, b] of pairs) {
        const { d, head } = arcBetween(a, b, 60, taken);
        const [, x = "", y = ""] = /^M([\d.-]+),([\d.-]+)C/.exec(d) ?? [];
        expect(Number(x)).toBeGreaterThanOrEqual(a.x0);
        expect(Number(x)).toBeLessThanOrEqual(a.x1);
        expect(Math.abs(Number(y) - a.y)).toBe(10);
        expect(head.x).toBeGreaterThanOrEqual(b.x0);
        expect(head.x).toBeLessThanOrEqual(b.x1);
      }
      for (const [i, label] of taken.entries()) {
        const onIt = taken.filter(
          (other, j) =>
            j !== i &&
            Math.abs(other.y - label.y) < 16 &&
            other.left < label.right &&
            other.right > label.left,
        );
        expect(onIt).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
