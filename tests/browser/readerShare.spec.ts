import type { Page } from "@playwright/test";
import { writeGeneratedCase } from "../bench/writeGeneratedCase.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, notEmpty, present, test } from "./support/fixtures.ts";

const SIZES = [
  [1366, 768],
  [1440, 900],
  [390, 844],
] as const;

/** Smallest share of source text in the height of the reader, from the first attribution to the last line. */
const SMALLEST_SHARE = 0.45;

/** Measures the share of source text in the height of the reader. */
function measureShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reader = document.querySelector("[data-reader]")?.getBoundingClientRect();
    const first = document.querySelector("[data-reader] .attribution")?.getBoundingClientRect();
    const lines = [...document.querySelectorAll("[data-reader] blockquote p")].flatMap((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()];
    });
    if (!reader || !first) return 0;
    const visible = lines.filter(({ bottom }) => bottom <= Math.min(reader.bottom, innerHeight));
    return (Math.max(...visible.map(({ bottom }) => bottom)) - first.top) / reader.height;
  });
}

for (const [width, height] of SIZES)
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });

    test("45 % of the reader is source text, for every event", async ({ app, page, corpus }) => {
      test.slow();
      await app.open(`/?event=${corpus.events[0]?.id}`);
      const seen = new Set<string>();
      for (const _ of notEmpty(corpus.events)) {
        const [id = ""] = /(?<=event=)[^&]*/.exec(page.url()) ?? [];
        const title = present(corpus.events.find((one) => one.id === id)).title;
        await expect(app.reader.heading).toHaveText(title);
        seen.add(id);
        await expect.poll(() => measureShare(page), id).toBeGreaterThanOrEqual(SMALLEST_SHARE);
        // The source has the size of a book's text.
        const size = await app.reader.currentRuns
          .first()
          .evaluate((run) => Number.parseFloat(getComputedStyle(run).fontSize));
        expect(size).toBe(width === 390 ? 18.5 : 19.5);
        // One scroll bar: nothing inside the reader scrolls by itself.
        const nested = await app.reader.panel.evaluate(
          (reader) =>
            [...reader.querySelectorAll("*")].filter(
              (one) => one.checkVisibility() && /auto|scroll/.test(getComputedStyle(one).overflowY),
            ).length,
        );
        expect(nested, id).toBe(0);
        const next = page.getByRole("button", { name: "Next event" });
        if (seen.size === corpus.events.length) break;
        await next.click();
        await expect(page).not.toHaveURL(new RegExp(`event=${id}(&|$)`));
      }
      expect(seen.size).toBe(corpus.events.length);
    });

    test("45 % of the reader is source text after a search", async ({ app, page, corpus }) => {
      await app.open("/?q=homophobia");
      await app.events.countWhenFewer(corpus);
      await app.events.titles.first().click();
      await expect(app.reader.currentRuns.first()).toBeInViewport();
      await expect.poll(() => measureShare(page)).toBeGreaterThanOrEqual(SMALLEST_SHARE);
    });
  });

test.describe("with 2,000 articles", () => {
  test.use({ address: null });
  let site: Awaited<ReturnType<typeof builtSite>>;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    site = await builtSite((dir) => writeGeneratedCase(dir));
  });
  test.afterAll(() => site.close());

  test("a click shows source text, and 45 % of the reader is source", async ({ app, page, request }) => {
    test.setTimeout(180_000);
    const corpus = await (await request.get(`${site.address}corpus.json`)).json();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const i of [0, 700, 1500]) {
        const { id, title } = present(corpus.events[i]);
        await app.open(`${site.address}?event=${id}`);
        await expect(app.reader.heading).toHaveText(title);
        await expect
          .poll(() => measureShare(page), { message: `${id} ${width}`, timeout: 20_000 })
          .toBeGreaterThanOrEqual(SMALLEST_SHARE);
      }
    }
    // The words are in the corpus: they are there even if the article never arrives.
    await page.route("**/articles/*", () => undefined);
    await app.open(site.address);
    await app.events.titles.first().click();
    await expect(app.reader.currentRuns.first()).toBeInViewport();
  });
});
