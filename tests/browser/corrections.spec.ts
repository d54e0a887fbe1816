import { cpSync } from "node:fs";
import { FICTIONAL_SEEDS } from "../fixtures/fictionalCase.ts";
import { findViolations } from "./support/axe.ts";
import { builtSite } from "./support/builtSite.ts";
import { boxOf, expect, freshTest as test } from "./support/fixtures.ts";

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  site = await builtSite((dir) => cpSync(FICTIONAL_SEEDS, dir, { recursive: true }));
});
test.afterAll(() => site?.close());

const REPORT = "Report an error here";

test("each quote has a link to report an error, and the event its correction", async ({ app, page }) => {
  await app.open(`${site.address}?event=bridge-closed`);
  await expect(app.reader.currentRuns.first()).toBeVisible();
  const links = app.reader.panel.getByRole("link", { name: REPORT });
  expect(await links.count()).toBe(await app.reader.passages.count());
  const href = `${await links.first().getAttribute("href")}`;
  expect(href).toMatch(/^mailto:archive@alderby\.example\?subject=Error/);
  expect(decodeURIComponent(href)).toContain(`${site.address}e/bridge-closed/`);
  const heading = app.reader.panel.getByRole("heading", { name: "Corrections · 1" });
  await heading.click();
  await expect(app.reader.panel.getByText("Corrected 3 April 2024")).toBeVisible();
  expect(await findViolations(page, "all", ["aside"])).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the link to report an error is 44 px high", async ({ app }) => {
    await app.open(`${site.address}?event=bridge-closed`);
    const link = app.reader.panel.getByRole("link", { name: REPORT }).first();
    expect((await boxOf(link)).height).toBeGreaterThanOrEqual(44);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the footer leads to all corrections, and from there to an event", async ({ page }) => {
    await page.goto(site.address);
    await page.getByRole("link", { name: "Corrections" }).click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Corrected 3 April 2024",
      "Corrected 2 April 2024",
    ]);
    await page.locator("section").getByRole("link").first().click();
    await expect(page).toHaveURL(/\/e\/bridge-closed\/index\.html$/);
    await expect(page.getByText("Corrected 3 April 2024")).toBeVisible();
    await expect(page.getByRole("link", { name: REPORT }).first()).toBeVisible();
  });
});

test("axe finds nothing on the page of corrections, in both themes", async ({ page }) => {
  await page.goto(`${site.address}corrections/index.html`);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await findViolations(page, "all", ["body"])).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page, "contrast", ["body"])).toEqual([]);
});

test("the feed of corrections is sent as Atom", async ({ request }) => {
  const response = await request.get(`${site.address}corrections.atom`);
  expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
});
