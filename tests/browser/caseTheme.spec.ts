import type { Page } from "@playwright/test";
import { rgb } from "d3";
import { COLOURS } from "../../src/core/export/svg/palette.ts";
import { THEME, writeThemedSeeds } from "../fixtures/themedCase.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, freshTest as test } from "./support/fixtures.ts";

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  // The build of another site.
  test.setTimeout(60_000);
  site = await builtSite(writeThemedSeeds);
});
test.afterAll(() => site.close());

const NAME = "Alderby Papers";
/** Colours of the system in forced colours, as Chromium has them. */
const SYSTEM = { canvas: "#ffffff", canvasText: "#000000" };
const colourOf = (hex: string) => rgb(hex).formatRgb();
const expectGround = (page: Page, hex: string) =>
  expect(page.locator("body")).toHaveCSS("background-color", colourOf(hex));
const expectFill = (page: Page, hex: string) =>
  expect(page.locator(".glyph.known").first()).toHaveCSS("fill", colourOf(hex));
/** Returns the colours in which the browser may paint its bars now. */
const barColours = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );

test("a case has its name, logo and colours, in both themes and on all pages", async ({ app, page }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  const logo = page.getByRole("banner").getByRole("img", { name: NAME });
  const sourceOf = () => logo.evaluate((image: HTMLImageElement) => [image.naturalWidth > 0, image.src]);
  await app.open(site.address);
  await expect(page).toHaveTitle(`The footbridge at Alderby · ${NAME}`);
  await expect(logo).toHaveCount(1);
  const [isLoaded, lightLogo] = await sourceOf();
  expect(isLoaded).toBe(true);
  await expectGround(page, THEME.paper.light);
  await expectFill(page, THEME.known.light);
  expect(await barColours(page)).toEqual([THEME.paper.light]);

  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await expectGround(page, THEME.paper.dark);
  await expectFill(page, THEME.known.dark);
  expect(await barColours(page)).toEqual([THEME.paper.dark]);
  await expect(logo).toHaveCount(1);
  await expect.poll(sourceOf).toEqual([true, expect.not.stringMatching(`${lightLogo}`)]);

  for (const path of ["guide/index.html", "corrections/index.html", "e/bridge-closed/index.html"]) {
    await page.goto(site.address + path);
    await expectGround(page, THEME.paper.dark);
    expect(await barColours(page), path).toEqual([THEME.paper.dark]);
    await expect(page.getByRole("img", { name: NAME })).toHaveCount(1);
  }
  expect([...origins]).toEqual([new URL(site.address).origin]);
});

test("colours of a case leave contrast, forced colours and paper as they are", async ({ app, page }) => {
  await app.open(site.address);
  await page.emulateMedia({ contrast: "more" });
  await expectGround(page, "#ffffff");
  await expectFill(page, COLOURS.known.light);
  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  await expectGround(page, SYSTEM.canvas);
  await expectFill(page, SYSTEM.canvasText);
  await page.emulateMedia({ forcedColors: null, media: "print" });
  await expectGround(page, "#ffffff");
  await expectFill(page, COLOURS.known.light);
  await page.emulateMedia({ media: "screen" });
  await expectGround(page, THEME.paper.light);
});

test("a saved picture has the colours and the name of the case", async ({ app }) => {
  await app.open(site.address);
  await app.share.button.click();
  const { name, bytes } = await app.share.save("Picture (SVG)");
  expect(name).toMatch(/^alderby-papers-[0-9a-f]{8}\.svg$/);
  const colours = new Set(`${bytes}`.match(/(?<==")#[0-9a-f]{6}(?=")/g));
  expect([...colours]).toEqual(expect.arrayContaining([THEME.paper.light, THEME.known.light]));
  expect([...colours]).not.toContain(COLOURS.paper.light);
});

test("the page can be installed as an app of its own", async ({ app, page }) => {
  await app.open(site.address);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${site.address}manifest.webmanifest`, []]);
  const manifest = JSON.parse(data ?? "");
  expect(manifest).toMatchObject({ short_name: NAME, theme_color: THEME.paper.light });
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The windows of the tests are private ones. The headless shell judges no page, so its rules are below:
  // https://developer.mozilla.org/docs/Web/Progressive_web_apps/Guides/Making_PWAs_installable
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  expect(new URL(manifest.start_url, url).href).toBe(site.address);
  expect(manifest.display).toBe("minimal-ui");
  const icons: { src: string; sizes: string }[] = manifest.icons;
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect(size, src).toBe(sizes);
  }
});

test("only the footer shows the name of the program", async ({ page }) => {
  const shown = (within: string) =>
    page.evaluate((selector) => {
      const parts = [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
      return parts.join("\n").match(/on the record/gi)?.length ?? 0;
    }, within);
  for (const path of ["", "guide/index.html", "e/bridge-closed/index.html"]) {
    await page.goto(site.address + path);
    await expectGround(page, THEME.paper.light);
    await page.locator("footer").scrollIntoViewIfNeeded();
    await expect(page.locator("footer")).toContainText("On the Record");
    await expect.poll(async () => [await shown("body"), await shown("footer")], path).toEqual([1, 1]);
  }
});
