import fc from "fast-check";
import { expect, it } from "vitest";
import { foldedScale } from "../../src/layout/foldedScale.ts";
import { uprightLayout } from "../../src/layout/uprightLayout.ts";
import { events } from "./build.ts";

it("stands every event upright once, in its room, none over another", () => {
  fc.assert(
    fc.property(events, (list) => {
      const scale = foldedScale(
        list.map(({ dating }) => dating),
        800,
      );
      const marks = uprightLayout(list, scale, 400);
      expect(marks.map(({ event: { id } }) => id)).toEqual(list.map(({ id }) => id));
      for (const mark of marks) {
        const onIt = marks.filter((other) => other.x === mark.x && other.y0 < mark.y1 && other.y1 > mark.y0);
        expect(onIt).toEqual([mark]);
      }
    }),
    { numRuns: 500 },
  );
});
