import fc from "fast-check";
import { expect, it } from "vitest";
import { buildStrip, indexAt, panelAt, positionOf } from "../../../src/core/layout/strip.ts";
import { measure } from "../../fixtures/layout.ts";

const count = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9_999 }));
const parts = fc.array(fc.record({ name: fc.string({ maxLength: 24 }), count }), {
  minLength: 1,
  maxLength: 7,
});
const width = fc.integer({ min: 320, max: 600 });

it("keeps panels apart, inside the width, with room for their text", () => {
  fc.assert(
    fc.property(parts, width, (list, room) => {
      const { panels, namesFit } = buildStrip(list, room, measure);
      for (const [i, { x0, x1, name, count, hasTicks }] of panels.entries()) {
        expect(x0).toBeGreaterThanOrEqual(i === 0 ? 0 : (panels[i - 1]?.x1 ?? 0) + 1);
        expect(x1).toBeLessThanOrEqual(room + 1e-6);
        if (namesFit) expect(measure(name)).toBeLessThanOrEqual(x1 - x0);
        if (!hasTicks) expect(measure(`${count}`)).toBeLessThanOrEqual(x1 - x0);
      }
    }),
  );
});

it("finds each event at its own position, inside its panel", () => {
  fc.assert(
    fc.property(parts, width, fc.double({ min: 0, max: 1, noNaN: true }), (list, room, share) => {
      const strip = buildStrip(list, room, measure);
      const total = list.reduce((sum, part) => sum + part.count, 0);
      const index = Math.min(total - 1, Math.floor(share * total));
      const x = positionOf(strip, index);
      expect(indexAt(strip, x)).toBe(index);
      const panel = panelAt(strip, index);
      expect(x).toBeGreaterThan(panel?.x0 ?? Number.POSITIVE_INFINITY);
      expect(x).toBeLessThan(panel?.x1 ?? Number.NEGATIVE_INFINITY);
    }),
  );
});

it("finds an event at every position, and none if there are none", () => {
  fc.assert(
    fc.property(parts, width, fc.integer({ min: -50, max: 700 }), (list, room, x) => {
      const total = list.reduce((sum, part) => sum + part.count, 0);
      const index = indexAt(buildStrip(list, room, measure), x);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(total);
    }),
  );
  expect(indexAt(buildStrip([], 390, measure), 20)).toBe(-1);
});
