import { expect, it } from "vitest";
import { densityPath } from "../../../src/core/layout/density.ts";
import { buildLaneIndex } from "../../../src/core/layout/laneIndex.ts";
import { piecewiseScale } from "../../../src/core/layout/timeScale.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { eventFrom } from "../../fixtures/layout.ts";

it("draws columns by their share of the greatest count, empty ones flat", () => {
  const events = [eventFrom("a", 0, 0, "day"), eventFrom("b", 0, 0, "day"), eventFrom("c", 9, 9, "day")];
  const whole = { from: 0, to: 10 * DAY, x0: 0, x1: 100, folded: false };
  const scale = piecewiseScale([whole]);
  const path = densityPath(buildLaneIndex("all", "All", events), scale, 100, 20);
  const columns = [...path.matchAll(/V([\d.]+)H([\d.]+)/g)].map(([, y, end]) => [Number(y), Number(end)]);
  const at = (x: number) => columns.find(([, end = 0]) => x < end)?.[0];
  expect([at(5), at(15), at(85), at(95)]).toEqual([0, 20, 20, 10]);
});
