import type { Page } from "@playwright/test";
import type { AppPage } from "./support/AppPage.ts";
import { findFaint } from "./support/contrast.ts";
import { expect, freshTest, present, test } from "./support/fixtures.ts";

test.describe("with more contrast", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`texts have 7:1 and borders are visible, ${colorScheme}`, async ({ app, page, corpus }) => {
      const border = () => app.search.box.evaluate((box) => getComputedStyle(box).borderColor);
      const usual = await border();
      await page.emulateMedia({ contrast: "more", colorScheme });
      for (const address of [
        `/?event=${corpus.events[0]?.id}`,
        "/?v=1&known=2015-09-30",
        "/?v=1&actors=jack-taylor&q=jury",
      ]) {
        await app.open(address);
        await app.filters.openFacet("Type of statement");
        await expect(app.filters.panel.getByRole("button", { name: /^Denial \d/ })).toBeVisible();
        expect(await findFaint(page), address).toEqual({ faint: [], borderless: [] });
      }
      expect(await border()).not.toBe(usual);
    });
  }
});

/** Counts what moves from now on: animations, transitions, and frames requested by the frame before. */
async function countMovements(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let movements = 0;
    let inFrame = false;
    Object.assign(window, { movements: () => movements });
    for (const type of ["animationstart", "transitionrun"]) addEventListener(type, () => movements++, true);
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...options) {
      movements++;
      return animate.apply(this, options);
    };
    const request = requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      if (inFrame) movements++;
      return request((time) => {
        inFrame = true;
        callback(time);
        inFrame = false;
      });
    };
  });
  return () => page.evaluate(() => (Reflect.get(window, "movements") as () => number)());
}

const CHANGES: Record<string, (app: AppPage) => Promise<void>> = {
  "an event opens": (app) => app.events.titles.last().click(),
  "a filter changes": (app) => app.filters.person("Jack Taylor").click(),
  "the scale changes": (app) => app.timeline.trueLength.click(),
  "the timeline zooms": (app) => app.timeline.zoomIn.click(),
};

for (const [change, act] of Object.entries(CHANGES)) {
  test(`with reduced motion nothing moves when ${change}`, async ({ app, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const movements = await countMovements(page);
    const before = await app.timeline.surface.innerHTML();
    await act(app);
    await expect.poll(() => app.timeline.surface.innerHTML()).not.toBe(before);
    expect(await movements()).toBe(0);
  });
}

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("marks move to their new rows when a filter hides some", async ({ app, page, corpus }) => {
    const movements = await countMovements(page);
    await app.filters.person("Jack Taylor").click();
    await expect.poll(() => app.timeline.marks.count()).toBeLessThan(corpus.events.length);
    expect(await movements()).toBeGreaterThan(0);
  });
});

/** Records what live regions announce from now on, as "politeness: text". */
async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const LIVE = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])";
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const regions = [target, ...addedNodes].flatMap((node) => {
          const element = node instanceof Element ? node : node.parentElement;
          return [element?.closest(LIVE) ?? [], ...(element?.querySelectorAll(LIVE) ?? [])].flat();
        });
        for (const region of regions.filter((one) => one.contains(target) || [...addedNodes].includes(one))) {
          const live = region.getAttribute("aria-live") ?? (region.role === "alert" ? "assertive" : "polite");
          const line = `${live}: ${region.textContent}`;
          if (announced.at(-1) !== line) announced.push(line);
        }
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "announced") as string[]);
}

test("the number of results is announced politely", async ({ app, page, corpus }) => {
  const total = corpus.events.length;
  const his = corpus.events.filter(({ actors }) =>
    actors.some(({ actor }) => actor === "jack-taylor"),
  ).length;
  const announced = await recordAnnouncements(page);
  await app.filters.person("Jack Taylor").click();
  await expect.poll(announced).toContain(`polite: ${his} of ${total} events`);
  await app.filters.clear.click();
  await app.search.box.fill("jury");
  await expect
    .poll(async () => (await announced()).at(-1))
    .toMatch(new RegExp(`^polite: \\d+ of ${total} events$`));
  await app.search.box.fill("");
  await expect
    .poll(async () => (await announced()).at(-1))
    .toMatch(new RegExp(`^polite: ${total} events from `));
  expect((await announced()).filter((line) => line.startsWith("assertive"))).toEqual([]);
});

test("an opened event or card is not announced", async ({ app, page }) => {
  const announced = await recordAnnouncements(page);
  await app.events.titles.first().click();
  await expect(app.reader.currentRuns.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await app.events.actorNames.first().click();
  await expect(app.dialog).toBeVisible();
  // That a part loads may be announced.
  expect((await announced()).filter((line) => !/^polite: (Loading|$)/.test(line))).toEqual([]);
});

test.describe("in forced colours", () => {
  freshTest("chosen, current and focused controls differ from others", async ({ app, page, corpus }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await app.open(`/?v=1&event=${corpus.events[0]?.id}&actors=jack-taylor,anthony-walgate`);
    await expect(app.reader.currentRuns.first()).toBeVisible();
    const highlight = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.backgroundColor = "Highlight";
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    });
    for (const chosen of [
      app.filters.person("Jack Taylor"),
      app.timeline.shortEmptyYears,
      app.reader.currentRuns.first(),
    ])
      await expect(chosen).toHaveCSS("background-color", highlight);
    for (const other of [app.filters.person("Daniel Whitworth"), app.timeline.trueLength])
      await expect(other).not.toHaveCSS("background-color", highlight);
    await app.search.box.focus();
    await expect(app.search.box).toHaveCSS("outline-color", highlight);
  });

  test("every mark differs from the page", async ({ app, page, corpus }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const faint = await app.timeline.findInvisibleMarks();
    await expect(app.timeline.marks).toHaveCount(corpus.events.length);
    expect(faint).toEqual([]);
  });

  for (const colorScheme of ["light", "dark"] as const)
    freshTest(`texts, words of a search and marks are readable, ${colorScheme}`, async ({ app, page }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await app.open("/?known=2015-09-30");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to the timeline" })).toBeFocused();
      const readable = { faint: [], borderless: [] };
      expect(await findFaint(page), "skip link").toEqual(readable);
      for (const shape of await app.timeline.marks.locator("path, rect").all())
        await expect(shape).toHaveCSS("opacity", "1");
      await app.search.box.fill("police");
      await expect(app.search.summary).toBeVisible();
      expect(await findFaint(page), "search").toEqual(readable);
      const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await expect(app.search.panel.locator("mark").first()).not.toHaveCSS("background-color", canvas);
      await page.keyboard.press("Escape");
      await app.coverageButton.click();
      await expect(app.coverage.getByRole("listitem").first()).toBeVisible();
      expect(await findFaint(page), "coverage").toEqual(readable);
    });

  test("the open event has a wide border", async ({ app, page, corpus }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await app.events.title(present(corpus.events[0]).id).click();
    await expect(app.events.selected).toHaveCSS("border-left-width", "6px");
  });
});

test("the chosen theme is shown at the next visit", async ({ app, page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await background();
  await app.themeButton.click();
  const chosen = await background();
  expect(chosen).not.toBe(before);
  await app.reload();
  expect(await background()).toBe(chosen);
});
