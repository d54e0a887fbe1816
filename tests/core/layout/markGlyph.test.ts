import { expect, it } from "vitest";
import { buildDifferenceSign, buildMarkGlyph } from "../../../src/core/layout/markGlyph.ts";
import { bound } from "../../fixtures/layout.ts";

it.each(["articles", "disputed"] as const)("a sign of a difference (%s) grows with the text", (kind) => {
  const numbers = (unit: number) =>
    [...buildDifferenceSign(kind, 0, 0, unit).matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  const [usual, large] = [numbers(15), numbers(30)];
  const flags = kind === "articles" ? [] : [4, 5, 6, 11, 12, 13];
  for (const [i, number] of usual.entries()) if (!flags.includes(i)) expect(large[i]).toBeCloseTo(2 * number);
  expect(Math.max(...usual)).toBeLessThanOrEqual(15);
});

it("keeps the arms of a narrow bracket apart", () => {
  const box = { x0: 0, x1: 10, top: 0, height: 21 };
  const [, bracket] = buildMarkGlyph({ form: "within", basis: "printed", min: bound(0) }, box);
  const [start, end] = [...(bracket?.d ?? "").matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
  expect((end ?? 0) - (start ?? 0)).toBeGreaterThan(3);
});
