import type { Page } from "@playwright/test";
import { writeHostileSeeds } from "../fixtures/hostileSeeds.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  // The build of another site.
  test.setTimeout(120_000);
  site = await builtSite(writeHostileSeeds);
});
test.afterAll(() => site.close());

/** Counts what markup in the seeds could add to the page, and by how many pixels the page is too wide. */
function findHarm(page: Page) {
  return page.evaluate(() => ({
    ran: document.title.includes("run") && !document.title.includes("<"),
    images: [...document.images].filter(({ src }) => !src.startsWith("data:")).length,
    handlers: [...document.querySelectorAll("*")].filter(({ attributes }) =>
      [...attributes].some(({ name }) => name.startsWith("on")),
    ).length,
    scriptLinks: [...document.querySelectorAll("a[href], form[action]")].filter((element) =>
      /^\s*javascript:/i.test(element.getAttribute("href") ?? element.getAttribute("action") ?? ""),
    ).length,
    strangeScripts: [...document.scripts].filter(
      ({ src, type }) => src === "" && type !== "application/ld+json",
    ).length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
}

const NO_HARM = { ran: false, images: 0, handlers: 0, scriptLinks: 0, strangeScripts: 0, overflow: 0 };

const ADDRESSES = [
  "",
  "?event=constructor",
  "?event=valueof",
  "?v=1&card=prototype",
  "?v=1&actors=constructor,valueof&lanes=actor",
  "?v=1&q=Donau",
  "?embed&event=prototype",
  "?event=__proto__&actors=__proto__,toString",
];

for (const width of [390, 1440]) {
  test(`at ${width} px markup in seeds stays plain text in every state`, async ({ app, page }) => {
    // Ten page loads.
    test.slow();
    const requested: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("dialog", (dialog) => errors.push(dialog.message()));
    await page.setViewportSize({ width, height: 900 });
    for (const address of ADDRESSES) {
      await app.open(site.address + address);
      await expect(app.events.titles.or(app.timeline.marks).first(), address).toBeVisible();
      expect(await findHarm(page), address).toEqual(NO_HARM);
    }
    await app.open(site.address);
    await app.events.titles.first().click();
    await expect(app.reader.currentRuns.first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await app.coverageButton.click();
    await expect(app.coverage.getByRole("listitem").first()).toBeVisible();
    expect(await findHarm(page), "coverage").toEqual(NO_HARM);
    expect(errors).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(site.address) && !url.startsWith("data:"))).toEqual([]);
  });
}

test("markup in seeds stays inside the page’s metadata", async ({ page }) => {
  await page.goto(site.address);
  const head = await page.evaluate(() => ({
    children: [...document.head.children].map(({ localName }) => localName),
    description: document.querySelector('meta[name="description"]')?.getAttribute("content"),
    data: JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
  }));
  expect(head.children.filter((name) => ["img", "svg"].includes(name))).toEqual([]);
  expect(head.description).toContain(`"></title></script><svg onload=`);
  expect(head.data["@type"]).toBe("Dataset");
});
