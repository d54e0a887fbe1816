import { expect, it } from "vitest";
import { createLabelMeasure } from "../../../src/build/site/measureLabel.ts";

const measure = createLabelMeasure();

it("adds the advance widths of letters and of spaces at both ends", () => {
  expect(measure("")).toBeCloseTo(2, 1);
  // Source Sans 3 Medium: “n” is 0.555 em wide.
  expect(measure("nnnnnnnnnn") - 2).toBeCloseTo(10 * 13 * 0.555, 0);
  expect(measure(" n ")).toBeGreaterThan(measure("n") + 4);
});

it("applies kerning, and measures characters of markup as letters", () => {
  expect(measure("AVAVAV")).toBeLessThan(3 * (measure("A") + measure("V") - 4) + 2);
  expect(measure("a<b&c")).toBeGreaterThan(measure("abc"));
});
