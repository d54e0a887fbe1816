import fc from "fast-check";
import { expect, it } from "vitest";
import { type FocusTarget, nextFocusTarget } from "../../../src/core/layout/focusFallback.ts";

/** A mark or cluster that stands for some events, from `x` on, on the row at `y`. */
const holder = (key: string, x: number, y: number, ...events: string[]): FocusTarget => ({
  key,
  x,
  left: x,
  right: x + 20,
  y,
  events: () => events,
});
const lost = (key: string, x: number, y: number, ...events: string[]) => ({ key, x, y, events });

it("keeps the focus where it is while that is in view", () => {
  const stops = [holder("a", 0, 0, "a"), holder("b", 500, 0, "b")];
  expect(nextFocusTarget(stops, lost("b", 0, 0, "b"))?.key).toBe("b");
});
it("goes from an event’s mark into the cluster that took it in, and back to the mark when that dissolves", () => {
  const near = holder("n", 100, 0, "n");
  expect(nextFocusTarget([near, holder("c", 400, 96, "x", "a")], lost("a", 100, 0, "a"))?.key).toBe("c");
  expect(nextFocusTarget([near, holder("a", 400, 0, "a")], lost("a", 100, 0, "a"))?.key).toBe("a");
});
it("goes from a cluster to the earliest of its events in view, a mark of it in the nearest row", () => {
  const stops = [
    holder("2", 300, 0, "second"),
    holder("1far", 200, 240, "first"),
    holder("1", 200, 48, "first"),
  ];
  expect(nextFocusTarget(stops, lost("c", 250, 24, "first", "second"))?.key).toBe("1");
});
it("goes to the nearest where its event is nowhere in view; a wide bar is near all along", () => {
  const stops = [{ ...holder("bar", 0, 0, "bar"), right: 600 }, holder("far", 900, 0, "far")];
  expect(nextFocusTarget(stops, lost("gone", 580, 0, "gone"))?.key).toBe("bar");
});
it("finds a place whenever anything is in view, and none where nothing is", () => {
  const stops = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9 })));
  fc.assert(
    fc.property(stops, fc.integer({ min: -500, max: 1500 }), (places, x) => {
      const list = places.map(([at, row], i) => holder(`s${i}`, at, row * 24, `e${i % 7}`));
      expect(nextFocusTarget(list, lost("gone", x, 0, "e3")) === undefined).toBe(list.length === 0);
    }),
  );
});
