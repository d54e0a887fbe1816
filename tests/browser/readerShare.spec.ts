import { expect, notEmpty, present, test } from "./support/fixtures.ts";
import { measureShare, READER_SIZES, SMALLEST_SHARE } from "./support/readerShare.ts";

for (const [width, height] of READER_SIZES)
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ address: null, viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });

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
