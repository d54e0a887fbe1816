import { describe, expect, it } from "vitest";
import { buildTears, placeAxisBreaks } from "../../../src/core/layout/axisBreak.ts";
import { piecewiseScale } from "../../../src/core/layout/timeScale.ts";
import { drawnWindowAt } from "../../../src/core/layout/visibleMarks.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { measure } from "../../fixtures/layout.ts";

const scale = piecewiseScale([
  { from: 0, to: 10 * DAY, x0: 0, x1: 100, folded: false },
  { from: 10 * DAY, to: 1000 * DAY, x0: 100, x1: 150, folded: true },
  { from: 1000 * DAY, to: 1010 * DAY, x0: 150, x1: 250, folded: false },
]);

describe("an axis break", () => {
  it("is cut at the window, with its tears in the visible part", () => {
    const [axisBreak] = placeAxisBreaks(scale, drawnWindowAt(120, 100), measure, 0);
    expect(axisBreak).toMatchObject({ x0: 20, x1: 50, center: 35 });
  });
  it("is left out if only its edge touches the window", () => {
    expect(placeAxisBreaks(scale, drawnWindowAt(150, 100), measure, 0)).toEqual([]);
    expect(placeAxisBreaks(scale, drawnWindowAt(150, 100), measure)).toHaveLength(1);
  });
  it("has two tears across the direction of time", () => {
    expect(buildTears("horizontal", 50, 0, 20)).toBe("M45,0L48,6L42,18M55,0L58,6L52,18");
    expect(buildTears("vertical", 50, 0, 16)).toBe("M0,40L4,36L12,44M0,61L4,57L12,65");
  });
});
