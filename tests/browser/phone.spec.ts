import { dateShapeOf, describeDateShape } from "../../src/core/dates/dateShape.ts";
import { boxOf, expect, notEmpty, present, test } from "./support/fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

test("the vertical timeline draws each event once, in its date’s shape", async ({ app, corpus }) => {
  await expect(app.timeline.marks).toHaveCount(corpus.events.length);
  const drawings = new Map<string, string>();
  for (const { id, date } of notEmpty(corpus.events)) {
    const drawing = await app.timeline.describeShape(id);
    const shape = describeDateShape(dateShapeOf(date));
    expect(drawing, id).toBe(drawings.get(shape) ?? drawing);
    drawings.set(shape, drawing);
  }
  expect(drawings.size).toBeGreaterThanOrEqual(4);
  // A period and an approximate period differ only in the radius of their corners.
  const distinct = [...drawings].filter(([shape]) => !shape.startsWith("period")).map(([, drawn]) => drawn);
  expect(new Set(distinct).size).toBe(distinct.length);
});

test("the strip switches to true length and back, with all events", async ({ app, corpus }) => {
  const { trueLength, folds, marks } = app.timeline;
  await expect(trueLength).toHaveAttribute("aria-pressed", "false");
  await trueLength.click();
  await expect(trueLength).toHaveAttribute("aria-pressed", "true");
  await expect(folds).toHaveCount(0);
  await expect(marks).toHaveCount(corpus.events.length);
  await trueLength.click();
  await expect(folds.first()).toBeAttached();
});

for (const [width, height] of [
  [390, 844],
  [768, 1024],
] as const) {
  test.describe(`at ${width} px the bar of the thread`, () => {
    test.use({ viewport: { width, height }, address: "/?event=missed-chances" });

    test("steps through the thread, by tap and by key", async ({ app, page, corpus }) => {
      const first = present(corpus.events.find(({ id }) => id === "missed-chances")).title;
      await expect(app.reader.heading).toHaveText(first);
      await app.timeline.nextInThread.click();
      await expect(app.reader.heading).not.toHaveText(first);
      await page.keyboard.press("[");
      await expect(app.reader.heading).toHaveText(first);
      await page.keyboard.press("Escape");
      await expect(app.timeline.thread).toHaveCount(0);
    });

    test("is below the sheet and not covered", async ({ app }) => {
      await expect(app.timeline.thread).toBeInViewport({ ratio: 1 });
      // The element at each of 20 by 3 points belongs to the bar.
      const covered = await app.timeline.thread.evaluate((bar) => {
        const { left, top, width, height } = bar.getBoundingClientRect();
        return Array.from({ length: 60 }, (_, i) => [((i % 20) + 0.5) / 20, (Math.floor(i / 20) + 0.5) / 3])
          .map(([x = 0, y = 0]) => document.elementFromPoint(left + x * width, top + y * height))
          .filter((element) => !bar.contains(element)).length;
      });
      expect(covered).toBe(0);
      const [sheet, bar] = [await boxOf(app.reader.panel), await boxOf(app.timeline.thread)];
      expect(sheet.bottom).toBeLessThanOrEqual(bar.top + 1);
    });
  });
}
