import type { Page } from "@playwright/test";
import { faintOn } from "./support/contrast.ts";
import { expect, test } from "./support/fixtures.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`who asks for more contrast has all text at 7:1 and more, and borders that can be seen, ${colorScheme}`, async ({
    page,
    corpus,
  }) => {
    const usual = await page
      .locator(".search input")
      .evaluate((input) => getComputedStyle(input).borderColor);
    await page.emulateMedia({ contrast: "more", colorScheme });
    for (const address of [
      `/?event=${corpus.events[0]?.id}`,
      "/?v=1&known=2015-09-30",
      "/?v=1&actors=jack-taylor&q=jury",
    ]) {
      await page.goto(address);
      await page.waitForSelector("[data-ready]");
      await page.getByRole("button", { name: "More filters" }).click();
      await expect(
        page.getByRole("group", { name: "More filters" }).locator(".option").first(),
      ).toBeVisible();
      expect(await faintOn(page), address).toEqual({ faint: [], borderless: [] });
    }
    expect(
      await page.locator(".search input").evaluate((input) => getComputedStyle(input).borderColor),
    ).not.toBe(usual);
  });
}

/** Presses, and answers how many forms the drawing takes on the way, and how many animations run, over so many frames. */
function watched(page: Page, press: string) {
  return page.evaluate(async (selector) => {
    const forms = new Set<string>();
    let animations = 0;
    document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    for (let i = 0; i < 40; i++) {
      await new Promise(requestAnimationFrame);
      animations += document.getAnimations().length;
      forms.add(document.querySelector("[data-timeline]")?.innerHTML ?? "");
    }
    return { forms: forms.size, animations };
  }, press);
}

const CHANGES = {
  "an event is chosen": "ol.chronicle > li:last-child h3 button",
  "the filter changes": ".people button",
  "empty years get their true length": '.tools button[aria-pressed="false"]',
  "lanes are by actor": ".tools .switch:nth-of-type(2) button[aria-pressed='false']",
  "the drawing is zoomed": 'button[aria-label="Zoom in"]',
} as const;

for (const [change, press] of Object.entries(CHANGES)) {
  test(`who wants nothing to move sees nothing move when ${change}`, async ({ page, corpus }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect(page.locator(press).first()).toBeVisible();
    const { forms, animations } = await watched(page, press);
    expect(animations).toBe(0);
    // As it was, as it is, and once more where the rest of the page has to be measured first.
    expect(forms).toBeLessThanOrEqual(3);
  });
}

test("where motion is welcome the change of the axis glides, so that the eye can follow", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const { forms } = await watched(page, CHANGES["empty years get their true length"]);
  expect(forms).toBeGreaterThan(5);
});

test("results are announced politely, by their counts; what is opened and read is not announced", async ({
  page,
  corpus,
}) => {
  const total = corpus.events.length;
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
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
          if (said.at(-1) !== line) said.push(line);
        }
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const said = () => page.evaluate(() => Reflect.get(window, "said") as string[]);
  const his = corpus.events.filter((event) =>
    event.actors.some(({ actor }) => actor === "jack-taylor"),
  ).length;
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  await expect
    .poll(said)
    .toContain(`polite: ${his} of ${total} events, ${total - his} hidden by the filters`);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await page.getByRole("searchbox").fill("jury");
  await expect
    .poll(async () => (await said()).at(-1))
    .toMatch(new RegExp(`^polite: \\d+ of ${total} events, \\d+ hidden by the search$`));
  await page.getByRole("searchbox").fill("");
  await expect.poll(async () => (await said()).at(-1)).toBe(`polite: ${total} of ${total} events`);
  const before = await said();
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  await expect(page.locator(".words.current").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("ol.chronicle .actor-name").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  // That something is loading may be said; never what it holds.
  expect((await said()).slice(before.length).filter((line) => !/^polite: (Loading|$)/.test(line))).toEqual(
    [],
  );
  expect((await said()).filter((line) => line.startsWith("assertive"))).toEqual([]);
});

test("in forced colours what is pressed, chosen, searched for or focused differs from what is not", async ({
  page,
  corpus,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(`/?v=1&event=${corpus.events[0]?.id}&actors=jack-taylor,anthony-walgate`);
  await page.waitForSelector("[data-ready]");
  await expect(page.locator(".words.current").first()).toBeVisible();
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const highlight = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.backgroundColor = "Highlight";
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  for (const pressed of [
    ".people [aria-pressed=true]",
    ".tools [aria-pressed=true]",
    ".tab[aria-pressed=true]",
    ".words.current",
  ])
    expect(await background(pressed), pressed).toBe(highlight);
  for (const other of [".people [aria-pressed=false]", ".tools [aria-pressed=false]", ".words.evidence"])
    expect(await background(other), other).not.toBe(highlight);
  await page.getByRole("searchbox").focus();
  expect(await page.getByRole("searchbox").evaluate((box) => getComputedStyle(box).outlineColor)).toBe(
    highlight,
  );
});
