import { expect, type Page, test } from "@playwright/test";
import { writeHostileSeeds } from "../fixtures/hostileSeeds.ts";
import { builtSite } from "./support/builtSite.ts";

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  site = await builtSite(writeHostileSeeds);
});
test.afterAll(() => site.close());

/** What of the page is alive that should not be, or lies where it should not. */
function harmIn(page: Page) {
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

for (const width of [390, 1440]) {
  test(`at ${width} px a hostile case is drawn as plain text in every state, runs nothing and breaks no layout`, async ({
    page,
  }) => {
    test.slow();
    const asked: string[] = [];
    const thrown: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => thrown.push(error.message));
    page.on("dialog", (dialog) => thrown.push(dialog.message()));
    await page.setViewportSize({ width, height: 900 });
    for (const state of [
      "",
      "?event=constructor",
      "?event=valueof",
      "?v=1&card=prototype",
      "?v=1&actors=constructor,valueof&lanes=actor",
      "?v=1&q=Donau",
      "?embed&event=prototype",
      "?event=__proto__&actors=__proto__,toString",
    ]) {
      await page.goto(site.address + state);
      await page.waitForSelector("[data-ready]");
      await expect(
        page.locator("ol.chronicle h3, [data-timeline] [data-event]").first(),
        state,
      ).toBeVisible();
      expect(await harmIn(page), state).toEqual(NO_HARM);
    }
    await page.goto(site.address);
    await page.locator("ol.chronicle h3").first().getByRole("button").click();
    await expect(page.locator(".words.current").first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Coverage" }).click();
    await expect(page.getByRole("dialog").locator("li").first()).toBeVisible();
    expect(await harmIn(page), "coverage").toEqual(NO_HARM);
    expect(thrown).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith("data:"))).toEqual([]);
  });
}

test("what the hostile case’s page says of itself stays inside its elements", async ({ page }) => {
  await page.goto(site.address);
  const head = await page.evaluate(() => ({
    children: [...document.head.children].map(({ localName }) => localName),
    described: document.querySelector('meta[name="description"]')?.getAttribute("content"),
    data: JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
  }));
  expect([...new Set(head.children)].sort()).toEqual(expect.not.arrayContaining(["img", "svg"]));
  expect(head.described).toContain(`"></title></script><svg onload=`);
  expect(head.data["@type"]).toBe("Dataset");
});
