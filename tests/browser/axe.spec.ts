import { findViolations } from "./support/axe.ts";
import { ALL_FORMS, pressEscape, SIZES, VISITS } from "./support/axeVisits.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";

// The workers share the visits. On a busy machine axe needs up to 12 s for a whole page, read twice, and a
// visit has up to six states.
test.describe.configure({ mode: "parallel", timeout: 180_000 });

for (const form of ALL_FORMS) {
  test.describe(form, () => {
    test.use({ viewport: SIZES[form] });

    for (const visit of VISITS) {
      const { address = "/", next = [] } = visit;
      const checked = [visit, ...next].filter(({ forms = ["wide"] }) => forms.includes(form));
      if (checked.length === 0) continue;
      test(`axe finds nothing from ${checked[0]?.name}`, async ({ app, page }) => {
        await app.open(address);
        for (const { name, reach, leave = pressEscape, parts = ["body"], coloursOnly } of checked)
          await test.step(name, async () => {
            await page.emulateMedia({ colorScheme: "light" });
            await reach(app);
            const violations = await findViolations(page, coloursOnly ? "contrast" : "all", parts);
            expect.soft(violations, name).toEqual([]);
            // The dark scheme changes nothing but colours.
            if (!coloursOnly) {
              await page.emulateMedia({ colorScheme: "dark" });
              expect.soft(await findViolations(page, "contrast", parts), `${name}, dark`).toEqual([]);
            }
            await leave(app);
          });
      });
    }
  });
}

test("axe finds texts below 4.5:1 and below 7:1", async ({ page }) => {
  const contrast = (grey: string) => `<main><p style="color: ${grey}">Words</p></main>`;
  for (const [grey, count] of [
    ["#999", 1],
    ["#666", 1],
    ["#444", 0],
  ] as const) {
    await page.setContent(contrast(grey));
    expect(await findViolations(page, "contrast", ["body"]), grey).toHaveLength(count);
  }
});
