import { expect, it } from "vitest";
import { buildLegendSign } from "../../../src/core/layout/legend.ts";

it("has the tip of the arrow inside its sign, with its stroke", () => {
  const { width, parts } = buildLegendSign("line");
  const tip = Math.max(...[...(parts[0]?.d ?? "").matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x)));
  // The stroke of 1 px is longer than the head by 1 px at its tip.
  expect(tip + 1).toBeLessThan(width);
});
