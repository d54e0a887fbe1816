import { describe, expect, it } from "vitest";
import { buildDateGlyph, buildDifferenceCorner } from "../../../src/core/layout/dateGlyph.ts";
import type { DateForm } from "../../../src/core/model/eventDate.ts";

const shapeOf = (form: DateForm, approximate = false) => ({ form, approximate, several: false });
const row = { from: 10, to: 110, middle: 15 };
const column = { ...row, column: 6 };

describe("the glyph of a date", () => {
  it("has its true extent to the right in a row and downwards in a column", () => {
    expect(buildDateGlyph(shapeOf("day"), row).form).toEqual([
      { kind: "day", rect: { x: 10, y: 7, width: 100, height: 16 } },
    ]);
    expect(buildDateGlyph(shapeOf("day"), column).form).toEqual([
      { kind: "day", rect: { x: 12, y: 10, width: 6, height: 100 } },
    ]);
  });
  it("draws a by date as a line that ends at its limit", () => {
    expect(buildDateGlyph(shapeOf("by"), row).form.map(({ d }) => d)).toEqual(["M10,15H108", "M110,7V23"]);
    expect(buildDateGlyph(shapeOf("by"), column).form.map(({ d }) => d)).toEqual([
      "M15,10V108.5",
      "M12,110H18",
    ]);
  });
  it("tears an approximate period and waves over other approximate forms", () => {
    expect(buildDateGlyph(shapeOf("period", true), column).form[0]?.d).toBe(
      "M12,14V106l3,4l3,-4V14l-3,-4l-3,4Z",
    );
    expect(buildDateGlyph(shapeOf("period", true), column).details).toEqual([]);
    expect(buildDateGlyph(shapeOf("within", true), row).details.map(({ kind }) => kind)).toEqual(["about"]);
  });
});

it("draws a corner of its own for a difference within one article", () => {
  expect(buildDifferenceCorner("articles", 0, 0, 6)).toBe("M0,0h6l-6,6Z");
  expect(buildDifferenceCorner("disputed", 0, 0, 6)).toBe("M0,0h6l-6,6Z");
  // A filled half, and the outline of the other half.
  expect(buildDifferenceCorner("within", 0, 0, 6)).toBe("M0,0h6l-3,3ZM0,0v6M0,6l3,-3");
});
