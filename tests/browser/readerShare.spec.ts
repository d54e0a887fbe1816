import { expect, FAST, notEmpty, present, test } from "./support/fixtures.ts";
import { measureShare, READER_SIZES, SMALLEST_SHARE } from "./support/readerShare.ts";

for (const [width, height] of READER_SIZES)
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ address: null, viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });

    test("45 % of the reader is source text, for every event", async ({ app, page, corpus }) => {
      test.slow();
      await app.open(`/?event=${corpus.events[0]?.id}`);
      const seen = new Set<string>();
      for (const _ of notEmpty(corpus.events)) {
        // On a phone, the address changes 0.4 s after the event.
        const title = await app.reader.heading.textContent();
        const { id } = present(corpus.events.find((one) => one.title === title));
        seen.add(id);
        await expect
          .poll(() => measureShare(page), { message: id, intervals: FAST })
          .toBeGreaterThanOrEqual(SMALLEST_SHARE);
        const { size, nested } = await page.evaluate(() => ({
          size: getComputedStyle(document.querySelector(".excerpt.current") ?? document.body).fontSize,
          nested: [...document.querySelectorAll("[data-reader] *")].filter(
            (one) => one.checkVisibility() && /auto|scroll/.test(getComputedStyle(one).overflowY),
          ).length,
        }));
        // The source has the size of a book's text.
        expect(size, id).toBe(width === 390 ? "18.5px" : "19.5px");
        // One scroll bar: nothing inside the reader scrolls by itself.
        expect(nested, id).toBe(0);
        if (seen.size === corpus.events.length) break;
        await app.reader.panel.getByRole("button", { name: "Next event" }).click();
        await expect(app.reader.heading).not.toHaveText(present(title ?? undefined));
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
