import type { Page } from "@playwright/test";
import axe from "axe-core";
import { findFaint } from "./contrast.ts";
import { layOutEverything } from "./layOutEverything.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Options of the one rule for contrast. By itself it checks only texts between AA and AAA, and leaves others
 * to a second rule. With these options it checks all against AAA, which takes half the time of both rules.
 */
const CONTRAST_OPTIONS = {
  ...{ ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25 },
  ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 },
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
};

const ALL_RULES = {
  runOnly: TAGS,
  rules: { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } },
};
const CONTRAST_ONLY = { runOnly: { type: "rule" as const, values: ["color-contrast-enhanced"] } };

/**
 * Finds violations of WCAG 2.2 AA, and of AAA for the contrast of text, in the parts with these selectors.
 * Each has its element.
 */
export async function findViolations(
  page: Page,
  rules: "all" | "contrast",
  parts: string[],
): Promise<string[]> {
  await layOutEverything(page);
  // Colours of a running transition are not final.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(axe.source);
    await page.evaluate((options) => {
      const { configure } = Reflect.get(window, "axe") as typeof axe;
      configure({ checks: [{ id: "color-contrast-enhanced", options }] });
    }, CONTRAST_OPTIONS);
  }
  const options: axe.RunOptions = {
    ...(rules === "all" ? ALL_RULES : CONTRAST_ONLY),
    // Reports of what passes take half of the time.
    resultTypes: ["violations"],
  };
  const violations = await page.evaluate(
    async ([include, runOptions]) => {
      const { run } = Reflect.get(window, "axe") as typeof axe;
      return (await run({ include }, runOptions)).violations;
    },
    [parts, options] as const,
  );
  const { faint } = await findFaint(page);
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(" ")}: ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`,
    ),
  );
  return [...lines, ...faint.map((text) => `below 7:1: ${text}`)];
}
