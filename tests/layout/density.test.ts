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
  expect(densityPath(laneIndex("all", "All", events), scale, 100, 20, 10)).toBe(
    "M0,20V0.0H10V20.0H20H30H40H50H60H70H80H90V10.0H100V20Z",
  );
});
