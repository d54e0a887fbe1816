import { dateShapeOf, describeDateShape } from "../../src/core/dates/dateShape.ts";
import { expect, notEmpty, test } from "./support/fixtures.ts";

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
