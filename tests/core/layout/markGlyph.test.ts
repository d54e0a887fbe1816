import { expect, it } from "vitest";
import { buildDifferenceSign } from "../../../src/core/layout/markGlyph.ts";

it.each(["articles", "disputed"] as const)("a sign of a difference (%s) grows with the text", (kind) => {
  const numbers = (unit: number) =>
    [...buildDifferenceSign(kind, 0, 0, unit).matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  const [usual, large] = [numbers(15), numbers(30)];
  const flags = kind === "articles" ? [] : [4, 5, 6, 11, 12, 13];
  for (const [i, number] of usual.entries()) if (!flags.includes(i)) expect(large[i]).toBeCloseTo(2 * number);
  expect(Math.max(...usual)).toBeLessThanOrEqual(15);
});
