import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FocusStop,
  type FocusTarget,
  findNeighbour,
  findNextFocus,
} from "../../../src/core/layout/focusTarget.ts";

/** Builds a target for some events, 20 pixels wide from `x`, on the row at `y`. */
const target = (key: string, x: number, y: number, ...events: string[]): FocusTarget => ({
  key,
  x,
  left: x,
  right: x + 20,
  y,
  events: events.map((id) => ({ id })),
});
const lost = target;

const stops = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.map(({ x, y }, i): FocusStop => ({ key: `s${i}`, x, y: y * 24 })));

describe("the next focus", () => {
  it("keeps the focused key while it is in view", () => {
    const stops = [target("a", 0, 0, "a"), target("b", 500, 0, "b")];
    expect(findNextFocus(stops, lost("b", 0, 0, "b"))?.key).toBe("b");
  });
  it("follows an event from its mark into its cluster and back", () => {
    const near = target("n", 100, 0, "n");
    expect(findNextFocus([near, target("c", 400, 96, "x", "a")], lost("a", 100, 0, "a"))?.key).toBe("c");
    expect(findNextFocus([near, target("a", 400, 0, "a")], lost("a", 100, 0, "a"))?.key).toBe("a");
  });
  it("goes from a cluster to the nearest mark of its earliest event in view", () => {
    const stops = [
      target("2", 300, 0, "second"),
      target("1far", 200, 240, "first"),
      target("1", 200, 48, "first"),
    ];
    expect(findNextFocus(stops, lost("c", 250, 24, "first", "second"))?.key).toBe("1");
  });
  it("goes to the nearest extent if its event is not in view", () => {
    const stops = [{ ...target("bar", 0, 0, "bar"), right: 600 }, target("far", 900, 0, "far")];
    expect(findNextFocus(stops, lost("gone", 580, 0, "gone"))?.key).toBe("bar");
  });
  it("finds a target exactly if any stop is in view", () => {
    const stops = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(stops, fc.integer({ min: -500, max: 1500 }), (places, x) => {
        const list = places.map(([at, row], i) => target(`s${i}`, at, row * 24, `e${i % 7}`));
        expect(findNextFocus(list, lost("gone", x, 0, "e3")) === undefined).toBe(list.length === 0);
      }),
    );
  });
});

describe("the neighbour in a direction", () => {
  it("visits each stop once in time order, and back", () => {
    fc.assert(
      fc.property(stops, (list) => {
        const visited: string[] = [];
        for (let at = findNeighbour(list, null, "first"); at; at = findNeighbour(list, at.key, "later"))
          visited.push(at.key);
        expect(visited.toSorted()).toEqual(list.map(({ key }) => key).toSorted());
        expect(visited.at(-1)).toBe(findNeighbour(list, null, "last")?.key);
        const back: string[] = [];
        for (let at = findNeighbour(list, null, "last"); at; at = findNeighbour(list, at.key, "earlier"))
          back.push(at.key);
        expect(back).toEqual(visited.toReversed());
      }),
    );
  });

  it("goes up and down to the nearest row", () => {
    const list = [
      { key: "a", x: 0, y: 0 },
      { key: "b", x: 10, y: 24 },
      { key: "c", x: 0, y: 240 },
    ];
    expect(findNeighbour(list, "a", "down")?.key).toBe("b");
    expect(findNeighbour(list, "b", "down")?.key).toBe("c");
    expect(findNeighbour(list, "c", "up")?.key).toBe("b");
    expect(findNeighbour(list, "a", "up")).toBeUndefined();
  });
});
