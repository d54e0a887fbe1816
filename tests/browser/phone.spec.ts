import { dateShapeOf, describeDateShape } from "../../src/core/dates/dateShape.ts";
import { expect, test } from "./support/fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

test("the spine has every event once, in its date’s own shape", async ({ page, corpus }) => {
  const marks = page.locator("[data-timeline] [data-event]");
  await expect(marks).toHaveCount(corpus.events.length);
  const shapes = new Map<string, string>();
  for (const { id, date } of corpus.events) {
    // What it is drawn of, its size aside.
    const drawn = await page
      .locator(`[data-timeline] [data-event="${id}"]`)
      .evaluate((mark) =>
        [...mark.querySelectorAll("rect:not(.target), path, g")]
          .map(
            (part) =>
              `${part.tagName}.${part.getAttribute("class")}${getComputedStyle(part).strokeDasharray}`,
          )
          .join(" "),
      );
    const shape = describeDateShape(dateShapeOf(date));
    expect(drawn, id).toBe(shapes.get(shape) ?? drawn);
    shapes.set(shape, drawn);
  }
  expect(shapes.size).toBeGreaterThanOrEqual(4);
  const drawings = [...shapes].filter(([shape]) => !shape.startsWith("period")).map(([, drawn]) => drawn);
  expect(new Set(drawings).size).toBe(drawings.length);
});

test("a strip under the spine shows true length, and a press draws the spine so, nothing lost", async ({
  page,
  corpus,
}) => {
  const strip = page.locator(".true-strip");
  await expect(strip).toHaveAttribute("aria-pressed", "false");
  await strip.click();
  await expect(strip).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-timeline] .fold")).toHaveCount(0);
  await expect(page.locator("[data-timeline] [data-event]")).toHaveCount(corpus.events.length);
  await strip.click();
  await expect(page.locator("[data-timeline] .fold").first()).toBeAttached();
});

for (const [width, height] of [
  [390, 844],
  [768, 1024],
] as const) {
  test(`at ${width} px the thread can be walked under the sheet, by finger and by key`, async ({
    page,
    corpus,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/?event=missed-chances");
    const bar = page.getByRole("navigation", { name: "Thread of linked events" });
    await expect(bar).toBeInViewport({ ratio: 1 });
    // Nothing of the page shows through it or takes a tap from it.
    const covered = await bar.evaluate((nav) => {
      const { left, top, width, height } = nav.getBoundingClientRect();
      return Array.from({ length: 60 }, (_, i) => [((i % 20) + 0.5) / 20, (Math.floor(i / 20) + 0.5) / 3])
        .map(([x = 0, y = 0]) => document.elementFromPoint(left + x * width, top + y * height))
        .filter((there) => !nav.contains(there)).length;
    });
    expect(covered).toBe(0);
    const title = page.locator("[data-reader-heading]");
    const first = corpus.events.find(({ id }) => id === "missed-chances")?.title ?? "";
    await expect(title).toHaveText(first);
    await bar.getByRole("button", { name: /^Next in this thread/ }).click();
    await expect(title).not.toHaveText(first);
    await page.keyboard.press("[");
    await expect(title).toHaveText(first);
    const [sheet, dock] = [await page.locator("#reader").boundingBox(), await bar.boundingBox()];
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual((dock?.y ?? 0) + 1);
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
  });
}
