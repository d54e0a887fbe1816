import type { Page } from "@playwright/test";
import { writeGeneratedCase } from "../bench/writeGeneratedCase.ts";
import type { AppPage } from "./support/AppPage.ts";
import { findViolations } from "./support/axe.ts";
import { builtSite } from "./support/builtSite.ts";
import { boxOf, expect, present, test } from "./support/fixtures.ts";
import { measureShare, READER_SIZES, SMALLEST_SHARE } from "./support/readerShare.ts";

/** Most controls before the drawing. Links of the standfirst and skip links do not count. */
const MAX_CONTROLS = 16;

/** Lowest beginning of the first event on a phone of 390 by 844 CSS pixels. */
const MAX_FIRST_EVENT = 620;

test.use({ address: null });

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  // The build of 2,000 events takes 10 s. All tests that need it are in this file, so that it happens once.
  test.setTimeout(400_000);
  site = await builtSite((dir) => writeGeneratedCase(dir));
});
test.afterAll(() => site?.close());

/** Returns the visible controls before the drawing, in the order of the document. */
function findControlsBeforeTimeline(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const timeline = document.querySelector("[data-timeline]");
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, [tabindex]",
    );
    return [...controls]
      .filter((control) => control.tabIndex >= 0 && control.checkVisibility() && !control.closest(".unseen"))
      .filter((control) => !control.closest("h1 + p"))
      .filter((control) => {
        const position = timeline?.compareDocumentPosition(control) ?? 0;
        return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      })
      .map(
        (control) => control.textContent?.trim() || control.getAttribute("aria-label") || control.localName,
      );
  });
}

/** Checks that the navigation stays in view, marks the section that is read, and leads to the people. */
async function expectNavigation({ page }: AppPage, width: number): Promise<void> {
  const nav = page.locator("[data-nav]");
  const current = nav.locator("[aria-current]:visible");
  await expect(nav).toHaveCount(1);
  await expect(current).toHaveText(width > 600 ? "Timeline" : "Events");
  await nav.getByRole("link", { name: "People" }).click();
  await expect(nav).toBeInViewport({ ratio: 1 });
  await expect(current).toHaveText("People");
  const heading = page.getByRole("heading", { name: "People and organisations", level: 2 });
  await expect(heading).toBeInViewport();
  const bar = await boxOf(nav);
  expect(bar.height, "one row").toBeLessThan(64);
  const edge = width > 600 ? bar.bottom : 0;
  // The rule of the section would be one more line below that of the bar, so it is out of view.
  const section = page.getByRole("region", { name: "People and organisations", exact: true });
  await expect.poll(async () => (await boxOf(section)).top - edge).toBeLessThanOrEqual(-2);
  expect((await boxOf(heading)).top).toBeGreaterThanOrEqual(edge);
}

for (const [name, address] of [
  ["the real case", () => "/"],
  ["the generated case", () => site.address],
] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1366, 768],
    [768, 1024],
    [844, 390],
  ] as const)
    test(`${name}: at ${width} px it shows the key, first events, few controls`, async ({ app, page }) => {
      await page.setViewportSize({ width, height });
      await app.open(address());
      // Not 1: a box of fractions of a pixel has a ratio of 0.9999999.
      await expect(app.timeline.legend).toBeInViewport({ ratio: 0.99 });
      await expect(app.timeline.panels.first()).toBeInViewport({ ratio: 0.99 });
      const [key, surface] = [await boxOf(app.timeline.legend), await boxOf(app.timeline.surface)];
      expect(key.bottom).toBeLessThanOrEqual(surface.top);
      // One line, where it fits.
      if (width > 800) expect(key.bottom - key.top).toBeLessThan(30);
      expect(await app.timeline.countInViewport()).toBeGreaterThan(0);
      expect(await app.overflow()).toBe(0);
      if (width === 1440) {
        const controls = await findControlsBeforeTimeline(page);
        expect(controls.length).toBeGreaterThan(10);
        expect(controls.length, controls.join(", ")).toBeLessThanOrEqual(MAX_CONTROLS);
      }
      if (height > 800) await expectNavigation(app, width);
    });

  test(`${name}: the key has one line beside the reader, with short words`, async ({ app, page }) => {
    await app.open(address());
    await page.setViewportSize({ width: 1366, height: 768 });
    await app.timeline.marks.first().click();
    await expect(app.reader.panel).toBeVisible();
    for (const width of [1366, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      await expect(app.timeline.legend).toContainText("within");
      await expect.poll(async () => (await boxOf(app.timeline.legend)).height).toBeLessThan(30);
    }
  });

  test(`${name}: on a phone the first event is on the first screen`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open(address());
    expect((await boxOf(app.events.entries.first())).top).toBeLessThanOrEqual(MAX_FIRST_EVENT);
    await expectNavigation(app, 390);
  });

  test(`${name}: menus list at most 100 names and find any`, async ({ app, page, request }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await app.open(address());
    const { actors } = await (await request.get(new URL("corpus.json", page.url()).href)).json();
    await app.filters.peopleButton.click();
    const options = app.filters.panel.getByRole("button", { pressed: false });
    await expect(options.first()).toBeVisible();
    expect(await options.count()).toBeLessThanOrEqual(100);
    const { name: last } = actors.at(-1);
    await app.filters.panel.getByRole("textbox").fill(last);
    await options.filter({ hasText: last }).first().click();
    await page.keyboard.press("Escape");
    await expect(app.filters.count).toHaveText(/^\d+ of [\d,]+ events$/);
    await app.filters.clear.click();
    await expect(app.filters.count).toHaveText(/ events from /);
  });
}

test("axe finds nothing in the open list of a cluster", async ({ app, page }) => {
  // On a busy machine axe needs up to 12 s, for each of the two schemes.
  test.slow();
  await app.open(site.address);
  await app.timeline.openCluster();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page, "all", ["#timeline"]), colorScheme).toEqual([]);
  }
});

test.describe("with a service worker,", () => {
  test.use({ serviceWorkers: "allow" });

  test("a visit to the generated case downloads no article until one opens", async ({ app, page }) => {
    const paths: string[] = [];
    site.onRequest((path) => paths.push(path));
    const opened = () => [...new Set(paths.filter((path) => /^\/(?:articles\/|assets\/search-)/.test(path)))];
    await app.open(site.address);
    await app.printable();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    expect(paths).toContain("/sw.js");
    expect(opened()).toEqual([]);
    await app.events.titles.first().click();
    await expect(app.reader.passages.first()).toBeVisible();
    await expect.poll(opened).toHaveLength(1);
  });
});

test("the generated case: a click shows source, 45 % of the reader", async ({ app, page, request }) => {
  test.setTimeout(180_000);
  const corpus = await (await request.get(`${site.address}corpus.json`)).json();
  for (const [width, height] of READER_SIZES) {
    await page.setViewportSize({ width, height });
    for (const i of [0, 700, 1500]) {
      const { id, title } = present(corpus.events[i]);
      // A page load of this case takes 2 s, so the other two events are opened as Forward opens them.
      if (i === 0) await app.open(`${site.address}?event=${id}`);
      else
        await page.evaluate((event) => {
          history.pushState(null, "", `?event=${event}`);
          dispatchEvent(new PopStateEvent("popstate"));
        }, id);
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
