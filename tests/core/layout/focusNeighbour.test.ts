import fc from "fast-check";
import { expect, it } from "vitest";
import { type FocusStop, findNeighbour } from "../../../src/core/layout/focusNeighbour.ts";

const stops = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.map(({ x, y }, i): FocusStop => ({ key: `s${i}`, x, y: y * 24 })));

it("walks through all stops, each once, in time order, and back", () => {
  fc.assert(
    fc.property(stops, (list) => {
      const seen: string[] = [];
      for (let at = findNeighbour(list, null, "first"); at; at = findNeighbour(list, at.key, "later"))
        seen.push(at.key);
      expect(seen.toSorted()).toEqual(list.map(({ key }) => key).toSorted());
      expect(seen.at(-1)).toBe(findNeighbour(list, null, "last")?.key);
      const back: string[] = [];
      for (let at = findNeighbour(list, null, "last"); at; at = findNeighbour(list, at.key, "earlier"))
        back.push(at.key);
      expect(back).toEqual(seen.toReversed());
    }),
  );
});

it("goes up and down to another row, and never past it to a farther one straight above", () => {
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
