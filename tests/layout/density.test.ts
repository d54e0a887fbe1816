import { expect, it } from "vitest";
import { densityPath } from "../../src/layout/density.ts";
import { foldedScale, linearScale } from "../../src/layout/foldedScale.ts";
import { laneIndex } from "../../src/layout/laneIndex.ts";
import { eventFrom } from "./build.ts";

it("stands as high as its share of the greatest count, and on the ground where nothing was", () => {
  const events = [eventFrom("a", 0, 0, "day"), eventFrom("b", 0, 0, "day"), eventFrom("c", 9, 9, "day")];
  const scale = linearScale(
    foldedScale(
      events.map(({ dating }) => dating),
      100,
    ),
  );
  const path = densityPath(laneIndex("all", "All", events), scale, 100, 20, 10);
  const [tops = ""] = path.slice(1).split("L100,20");
  const heights = [...tops.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const at = (x: number) => heights.findLast(([from = 0]) => from <= x)?.[1];
  expect([at(5), at(15), at(85), at(95)]).toEqual([0, 20, 20, 10]);
});
