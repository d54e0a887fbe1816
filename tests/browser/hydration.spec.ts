import type { Page } from "@playwright/test";
import type { AppPage } from "./support/AppPage.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { translatePage } from "./support/translator.ts";

/** Changes that browser extensions, translators and ad blockers make to a page before its script runs. */
const CHANGES = ["a changed letter", "a removed element", "a translated text"] as const;

/** React reports each section that it renders again, with the number of its message. */
const RECOVERED = /Minified React error #(418|423|425)/;

/** Opens the page, applies a change to its prerendered markup, and lets it hydrate. */
async function hydrateAfter(app: AppPage, change: () => Promise<unknown>): Promise<void> {
  // The ticks of the axis depend on the font, which a visit uses only if it arrives in time.
  await app.page.route("**/*.woff2", (route) => route.fulfill({ body: "" }));
  const release = await holdRequests(app.page, "**/corpus.json");
  await app.page.goto("/");
  await expect(app.title).toBeVisible();
  await change();
  release();
  await app.interactive();
  // The last parts to load: the articles and the print edition.
  await app.printable();
  // A section keeps its prerendered parts until a deferred render.
  await expect(app.page.locator("#page .static-slot")).toHaveCount(0);
}

/** Describes the first place where two texts differ; empty if they are the same. */
function firstDifference(actual: string | null, expected: string | null): string {
  const [a, b] = [actual ?? "", expected ?? ""];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a === b ? "" : `“${a.slice(at, at + 60)}” instead of “${b.slice(at, at + 60)}”`;
}

/** Parts of the prerendered page: what no Suspense boundary has, and every second boundary. */
const PARTS = ["outside", "even", "odd"] as const;

/**
 * Changes the first text of each boundary of some parts, with the kinds of change in turns, and returns how
 * many texts it changed. A boundary and the one inside it have numbers that follow each other.
 */
function changeTexts(page: Page, parts: readonly string[], kinds: readonly string[]): Promise<number> {
  return page.evaluate(
    ([chosen, changes]) => {
      const root = document.getElementById("page");
      if (!root) throw new Error("The page has no element #page.");
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
      const open: number[] = [];
      const texts = new Map<number, Text>();
      let next = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Comment && node.data === "$") open.push(next++);
        if (node instanceof Comment && node.data === "/$") open.pop();
        const at = open.at(-1) ?? -1;
        if (!(node instanceof Text) || node.data.trim() === "" || texts.has(at)) continue;
        if (!node.parentElement?.closest(".static-slot")) texts.set(at, node);
      }
      let count = 0;
      for (const [at, text] of texts) {
        if (!chosen.includes(at < 0 ? "outside" : at % 2 === 0 ? "even" : "odd")) continue;
        count++;
        const change = changes[(at + 1) % changes.length];
        if (change === "a changed letter") text.data = `${text.data}x`;
        else if (change === "a removed element") text.parentElement?.remove();
        else {
          const wrapper = document.createElement("font");
          text.replaceWith(wrapper);
          wrapper.append(text);
        }
      }
      return count;
    },
    [parts, kinds] as const,
  );
}

/** Records errors from now on; returns a function that reads those of which no section recovered. */
function recordProblems(page: Page): () => string[] {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  return () => problems.filter((problem) => !RECOVERED.test(problem));
}

for (const kind of CHANGES) {
  test(`every section recovers from ${kind} before hydration`, async ({ app, page }) => {
    // Four page loads.
    test.slow();
    const problems = recordProblems(page);
    await hydrateAfter(app, async () => {});
    const whole = await app.content.textContent();
    for (const part of PARTS)
      await test.step(part, async () => {
        await hydrateAfter(app, async () => {
          const count = await changeTexts(page, [part], [kind]);
          expect(count).toBeGreaterThanOrEqual(part === "outside" ? 1 : 4);
        });
        await expect.poll(async () => firstDifference(await app.content.textContent(), whole)).toBe("");
        await expect(app.timeline.tabStop).toBeVisible();
      });
    expect(problems()).toEqual([]);
  });
}

/** Changes every section of the page at once, each in another way, and the page outside all of them. */
async function changeAll(page: Page): Promise<void> {
  expect(await changeTexts(page, PARTS, CHANGES)).toBeGreaterThan(8);
}

/** Uses a control of each section: the timeline, a card, the reader, bars, filters, notes and lists. */
async function useEverySection(app: AppPage, isPhone: boolean): Promise<void> {
  const { page, timeline, events, reader, filters, search, people } = app;
  if (isPhone) {
    const before = await timeline.strip.getAttribute("aria-valuenow");
    await timeline.strip.press("ArrowRight");
    await expect(timeline.strip).not.toHaveAttribute("aria-valuenow", before ?? "none");
    await page.evaluate(() => scrollTo(0, 0));
  } else {
    await timeline.marks.first().click();
    await expect(reader.currentRuns.first()).toBeInViewport();
    await page.keyboard.press("Escape");
  }
  await events.titles.first().click();
  await expect(reader.currentRuns.first()).toBeInViewport();
  const title = await reader.heading.textContent();
  await reader.panel.getByRole("button", { name: "Next event" }).click();
  await expect(reader.heading).not.toHaveText(title ?? "none");
  await reader.close.click();
  await expect(reader.panel).toHaveCount(0);
  const isOpen = await app.contentWarningToggle.getAttribute("aria-expanded");
  await app.contentWarningToggle.click();
  await expect(app.contentWarningToggle).not.toHaveAttribute("aria-expanded", isOpen ?? "none");
  await filters.person("Jack Taylor").click();
  await expect(filters.count).toHaveText(/^\d+ of \d+ events$/);
  await filters.clear.click();
  await expect(filters.count).toHaveText(/ from /);
  if (isPhone) await search.opener.click();
  await search.box.fill("police");
  await expect(search.summary).toBeVisible();
  await search.box.fill("");
  if (isPhone) await page.getByRole("button", { name: "Close the search" }).click();
  const link = page.locator("[data-nav]").getByRole("link", { name: "Differences" });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "location");
  await app.disagreements.rows.first().getByRole("button").first().click();
  await expect(reader.currentRuns.first()).toBeInViewport();
  await reader.close.click();
  await people.section.getByRole("button", { name: "Jack Taylor", exact: true }).click();
  await expect(app.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await app.coverageButton.click();
  await expect(app.coverage.getByRole("listitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.alert).toHaveCount(0);
}

for (const [form, width] of [
  ["wide", 1440],
  ["phone", 390],
] as const)
  test(`every control works if all was changed before hydration, ${form}`, async ({ app, page }) => {
    // Three page loads.
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const problems = recordProblems(page);
    await hydrateAfter(app, async () => {});
    const whole = await app.content.textContent();
    for (const change of [changeAll, translatePage])
      await test.step(change.name, async () => {
        await hydrateAfter(app, () => change(page));
        await expect.poll(async () => firstDifference(await app.content.textContent(), whole)).toBe("");
        await useEverySection(app, width < 600);
      });
    expect(problems()).toEqual([]);
  });
