import type { Locator } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

/*
 * Five jobs that new readers were asked to do. They use only visible words. `steps` counts clicks and taps;
 * typed words are one step.
 */

let steps: number;
let scrolledBefore: number;

test.beforeEach(async ({ app }) => {
  steps = 0;
  scrolledBefore = await app.scrollTop();
});
test.afterEach(async ({ app }, testInfo) => {
  const scrolled = Math.round(Math.abs((await app.scrollTop()) - scrolledBefore));
  testInfo.annotations.push({ type: "effort", description: `${steps} steps, page moved by ${scrolled} px` });
  console.log(`${testInfo.title}: ${steps} steps, page moved by ${scrolled} px`);
});

async function click(control: Locator): Promise<void> {
  steps++;
  await control.click();
}

/** Returns the part of an element’s text that the viewport shows, by its lines. */
function findVisibleText(element: Locator): Promise<string> {
  return element.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= innerHeight) shown.push(node.textContent ?? "");
    }
    return shown.join(" ").replace(/\s+/g, " ");
  });
}

for (const [device, width, height] of [
  ["on a desktop", 1440, 900],
  ["on a phone", 390, 844],
] as const) {
  const isPhone = width < 600;

  test.describe(device, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });

    test("a: finds who said what about homophobia, word for word", async ({ app, page }) => {
      if (isPhone) await click(page.getByRole("navigation").getByText("Search"));
      else await click(app.search.box);
      steps++;
      await page.keyboard.type("homophobia");
      await expect(app.search.panel).toContainText("charges of systemic homophobia");
      await expect(app.search.panel).toContainText("Officers");
      await click(app.search.results.filter({ hasText: "refuted claims" }));
      await expect(app.reader.currentRuns.first()).toBeInViewport();
      const words = await app.reader.currentRuns.allTextContents();
      expect(words.join("")).toMatch(/^Officers refuted claims of discrimination and homophobia/);
    });

    test("b: compares the articles on the jury’s finding", async ({ app, page }) => {
      await click(page.getByRole("navigation").getByRole("link", { name: "Differences" }));
      const finding = app.disagreements.section.getByRole("heading", { name: /^The jury’s finding/ });
      await expect(finding).toBeInViewport();
      const shown = await findVisibleText(app.disagreements.section);
      for (const words of [
        "Which deaths",
        "MPs call for inquiry",
        "Mayor asks for inspection",
        "final three victims",
      ])
        expect(shown).toContain(words);
    });

    test("c: shares a page with only Anthony Walgate’s events", async ({ app, page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await click(app.filters.person("Anthony Walgate"));
      await click(app.share.button);
      await click(app.share.option("Copy link to this view"));
      await expect.poll(() => app.readClipboard()).toContain("actors=anthony-walgate");
      expect(await app.scrollTop()).toBe(scrolledBefore);
      await page.goto(await app.readClipboard());
      await app.interactive();
      await expect(app.filters.person("Anthony Walgate")).toHaveAttribute("aria-pressed", "true");
    });

    test("d: finds when Gabriel Kovari was killed, and how sure that is", async ({ app, page }) => {
      if (isPhone) {
        const title = app.events.title("killing-of-gabriel-kovari");
        await title.scrollIntoViewIfNeeded();
        await click(title);
      } else await click(app.timeline.mark("killing-of-gabriel-kovari"));
      await expect(app.reader.heading).toHaveText("Gabriel Kovari is killed");
      const shown = await findVisibleText(app.reader.panel);
      expect(shown).toMatch(/between June 2014 and September 2015, day not given/i);
      await click(app.reader.section("How the date is known").locator("summary"));
      await expect(app.reader.section("How the date is known")).toContainText("no date for this one alone");
      await expect(page.getByText("no date for this one alone")).toBeInViewport();
    });

    test("e: learns the story from the first view", async ({ app, page }) => {
      const story = (await findVisibleText(app.summary)).toLowerCase();
      for (const words of ["anthony walgate", "gabriel kovari", "daniel whitworth", "jack taylor"])
        expect(story).toContain(words);
      for (const words of [
        "murdered",
        "by stephen port",
        "jailed for life in 2016",
        "inquest jury linked police failings",
      ])
        expect(story).toContain(words);
      expect(story).toContain("of all four men, “mps call for inquiry” reports");
      expect(story).toContain("of the final three, “mayor asks for inspection” reports");
      if (!isPhone) await expect(page.locator("[data-panel]").first()).toBeInViewport();
    });
  });
}
