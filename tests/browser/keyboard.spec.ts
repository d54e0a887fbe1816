import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

/** Role and name of what has the focus, as a screen reader would say them, and whether its focus can be seen. */
async function focused(page: Page) {
  const snapshot = await page.locator(":focus").ariaSnapshot();
  const [line = ""] = snapshot.split("\n");
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  return { says: line.replace(/^- '?/, "").replace(/:$/, ""), seen };
}

test("Tab goes through the whole page in the order of reading; each stop is named, seen, and stopped at once", async ({
  page,
  corpus,
}) => {
  test.slow();
  const stops: string[] = [];
  const unseen: string[] = [];
  const nameless: string[] = [];
  await page.evaluate(() => {
    const seen = new WeakSet();
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      if (seen.has(target)) target.setAttribute("data-seen-again", "");
      seen.add(target);
    });
  });
  for (let i = 0; i < 800; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    if ((await page.locator(":focus[data-seen-again]").count()) > 0) break;
    const { says, seen } = await focused(page);
    stops.push(says);
    if (!seen) unseen.push(says);
    if (!/"[^"]|: ./.test(says)) nameless.push(says);
  }
  expect(nameless).toEqual([]);
  expect(unseen).toEqual([]);
  const firstEvent = corpus.events[0];
  const landmarks = [
    /^link "Skip to the timeline"/,
    /^link "Skip to the chronicle"/,
    /^link "Skip to the reader"/,
    /^searchbox "Search events and articles"/,
    /^button "Share"/,
    /^button "Switch between light and dark"/,
    new RegExp(`^button "${corpus.actors[0]?.name} \\d`),
    /^button "More filters"/,
    /^link "the chronicle"/,
    /^button "Hide this note"/,
    /^button "Zoom in"/,
    // One stop for all marks of the drawing; it says place, stage, title, date and standing.
    new RegExp(`^button "1 of ${corpus.events.length}, .*${firstEvent?.title}\\. .*2014.*\\. `),
    new RegExp(`^button "${firstEvent?.title}"`),
    new RegExp(`^button "${corpus.events.at(-1)?.title.slice(0, 20)}`),
    /^button "Coverage"/,
    /^button "Article 1"/,
    /^button "Article 2"/,
  ];
  const places = landmarks.map((name) => stops.findIndex((stop) => name.test(stop)));
  expect(places, stops.slice(0, 40).join("\n")).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(
    stops.filter((stop) => new RegExp(`^button "\\d+ of ${corpus.events.length}, `).test(stop)),
  ).toHaveLength(1);
});

test("skip links are the first stops, come into sight with the focus, and lead where they say", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  for (const [i, id] of ["timeline", "chronicle", "reader"].entries()) {
    await page.goto("/");
    await page.waitForSelector("[data-ready]");
    for (let n = 0; n <= i; n++) await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: `Skip to the ${id}` });
    await expect(link).toBeFocused();
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Enter");
    await expect(page.locator(`#${id}`)).toBeFocused();
  }
});

test("Escape closes the innermost thing alone, and the focus goes back to what opened it", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  const title = page.locator("ol.chronicle h3").first().getByRole("button");
  await title.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
  const name = page.locator("ol.chronicle .actor-name").first();
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(name).toBeFocused();
  await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "The selected event" })).toHaveCount(0);
});

for (const { form, width, height } of [
  { form: "at 200 % zoom", width: 640, height: 512 },
  { form: "at 400 % zoom", width: 320, height: 256 },
]) {
  test(`${form} nothing runs out of the page, and every part is there`, async ({ page, corpus }) => {
    // A browser zooms by making the window so many times smaller in CSS pixels.
    await page.setViewportSize({ width, height });
    for (const address of ["/", `/?event=${corpus.events[0]?.id}`]) {
      await page.goto(address);
      await page.waitForSelector("[data-ready]");
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(overflow, address).toBe(0);
    }
    await expect(page.getByRole("region", { name: "The selected event" })).toBeVisible();
    await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
  });
}

test("in forced colours every mark of the drawing stands out from the page, and so does the chosen event", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.locator("ol.chronicle h3").first().getByRole("button").click();
  const faint = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("[data-timeline] .mark")]
      .filter((mark) => {
        const shapes = [...mark.querySelectorAll("rect:not(.target), path, line, .glyph")];
        return !shapes.some((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].some((colour) => ![paper, "none", "rgba(0, 0, 0, 0)"].includes(colour));
        });
      })
      .map((mark) => mark.getAttribute("data-event"));
  });
  expect(faint).toEqual([]);
  const width = await page
    .locator("ol.chronicle > li.selected")
    .evaluate((entry) => getComputedStyle(entry).borderLeftWidth);
  expect(width).toBe("6px");
});

test("whatever takes a filter back and goes away leaves the focus at what stands beside it", async ({
  page,
  corpus,
}) => {
  const people = corpus.actors.slice(0, 2).map(({ id }) => id);
  await page.goto(`/?v=1&actors=${people.join(",")}`);
  const chips = page.getByRole("button", { name: /^Remove the filter/ });
  await chips.first().press("Enter");
  await expect(chips).toHaveCount(1);
  await expect(chips).toBeFocused();
  await chips.press("Enter");
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^More filters/ })).toBeFocused();

  await page.goto(`/?v=1&actors=${people.join(",")}`);
  await page.getByRole("button", { name: "Show all", exact: true }).press("Enter");
  await expect(
    page.getByText(`${corpus.events.length} of ${corpus.events.length} events`).first(),
  ).toBeFocused();

  await page.goto(`/?v=1&actors=${people.join(",")}&together=yes&standings=admission&stages=killing`);
  await page.getByRole("button", { name: /^Show all \d+ events/ }).press("Enter");
  await expect(page.locator("#chronicle")).toBeFocused();

  const hidden = corpus.events.find(({ actors }) => !actors.some(({ actor }) => actor === people[0]));
  await page.goto(`/?v=1&actors=${people[0]}&event=${hidden?.id}`);
  await page.getByRole("button", { name: "Show all events" }).press("Enter");
  await expect(
    page.getByRole("heading", { name: hidden?.title ?? "" }).and(page.locator("[data-reader-heading]")),
  ).toBeFocused();
});
