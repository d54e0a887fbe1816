import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { PreviewServer } from "vite";
import { serveFolder } from "../../src/build/host/serveFolder.ts";
import {
  buildServiceWorker,
  describeEdition,
  formatIntegrity,
} from "../../src/build/site/serviceWorkerPlugin.ts";

/** Opens the page and waits until the service worker has cached it. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector("[data-ready]");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Downloads every export and checks that each is complete. */
async function exportAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click();
  const exports = page.getByRole("region", { name: "Export" }).getByRole("button");
  await expect(exports.first()).toBeVisible();
  expect(await exports.count()).toBeGreaterThanOrEqual(8);
  for (let i = 0; i < (await exports.count()); i++) {
    const saved = page.waitForEvent("download");
    await exports.nth(i).click();
    expect(await (await saved).failure()).toBe(null);
  }
  await page.keyboard.press("Escape");
}

/** Uses every part of the page that loads on demand. */
async function useEverything(page: Page): Promise<void> {
  for (const name of ["Article 1", "Article 2"]) {
    await page.getByRole("complementary").getByRole("button", { name, exact: true }).click();
    await expect(page.locator(".article-text .headline")).toBeVisible();
  }
  await exportAll(page);
  await page.getByRole("button", { name: "More filters", exact: true }).click();
  await expect(page.getByRole("group", { name: "Standing of a claim" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("ol.event-list .actor-link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByText("As known on…").click();
  await expect(page.getByRole("slider")).toBeVisible();
  await page.getByRole("button", { name: "Coverage" }).click();
  await expect(page.getByRole("dialog").locator("li").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("inquiry");
  await expect(page.getByText(/^\d+ events have it in title/)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
}

test("works offline during the first visit, once everything is cached", async ({ page, context }) => {
  await visit(page, "/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await useEverything(page);
});

test("works offline with fonts, search and exports after one visit", async ({ page, context }) => {
  await visit(page, "/");
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await useEverything(page);
  const fonts = await page.evaluate(() =>
    Promise.all(
      ["500 13px 'Source Sans 3 Variable'", "600 16px 'Source Serif 4 Variable'"].map(async (font) =>
        (await document.fonts.load(font)).map(({ status }) => status),
      ),
    ),
  );
  expect(fonts).toEqual([["loaded"], ["loaded"]]);
  await page.goto("/?embed&event=killing-of-jack-taylor");
  await expect(page.locator(".excerpt.current").first()).toBeVisible();
});

test("caches every built file for readers and nothing else", async ({ page }) => {
  await visit(page, "/");
  const cached = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  });
  const built = readdirSync("dist", { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replace(/^dist\//, ""));
  // Files for hosts and other sites are not cached, nor are fonts of scripts that the page does not use.
  const forReaders = built.filter(
    (file) =>
      !/\.br$|^(_headers|card\.png|corpus\.schema\.json|sw\.js)$/.test(file) &&
      (!file.endsWith(".woff2") || /-latin(-ext)?-wght/.test(file)),
  );
  expect(cached.sort()).toEqual(expect.arrayContaining(forReaders.filter((file) => !/latin-ext/.test(file))));
  expect(forReaders).toEqual(expect.arrayContaining(cached));
});

test.describe("when the site has changed", () => {
  let dir: string;
  let server: PreviewServer;
  let url: string;

  test.beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "site-"));
    // The tests change files, so they leave out the brotli copies.
    cpSync("dist", dir, { recursive: true, filter: (file) => !file.endsWith(".br") });
    server = await serveFolder(dir);
    url = server.resolvedUrls?.local[0] ?? "";
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  function replaceInFile(file: string, from: string, to: string): void {
    const before = readFileSync(join(dir, file), "utf8");
    const after = before.replaceAll(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
  }
  /** Writes the service worker for the files that are now in the folder, as a build would. */
  async function publishEdition(missingFiles: Record<string, string> = {}): Promise<void> {
    const { name, files } = describeEdition(
      readdirSync(dir, { recursive: true, encoding: "utf8" })
        .filter((file) => statSync(join(dir, file)).isFile())
        .map((file) => [file, readFileSync(join(dir, file))]),
    );
    const worker = await buildServiceWorker({ name, files: { ...files, ...missingFiles } });
    expect(worker).not.toBe(readFileSync(join(dir, "sw.js"), "utf8"));
    writeFileSync(join(dir, "sw.js"), worker);
  }
  /**
   * Lets the page look for a new edition. Returns the first state of that edition's worker after installing.
   */
  const findInstallState = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const state = new Promise<string>((resolve) => {
        registration?.addEventListener("updatefound", () => {
          const { installing } = registration;
          installing?.addEventListener("statechange", () => resolve(installing.state));
        });
      });
      await registration?.update().catch(() => undefined);
      return state;
    });
  const checkForUpdate = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
  const promptOf = (page: Page) => page.getByRole("status").filter({ hasText: "A newer edition" });
  const titleOf = (page: Page) => page.getByRole("heading", { level: 1 });

  test("offers a new edition and shows it only when asked", async ({ page }) => {
    await visit(page, url);
    await page.reload();
    await page.waitForSelector("[data-ready]");
    replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
    await publishEdition();
    await checkForUpdate(page);
    await expect(promptOf(page)).toBeVisible();
    await expect(titleOf(page)).toHaveText(/^The deaths of/);
    await page.reload();
    await expect(titleOf(page)).toHaveText(/^The deaths of/);
    await promptOf(page).getByRole("button", { name: "Show it" }).click();
    await expect(titleOf(page)).toHaveText(/^New words on the deaths of/);
    await expect(promptOf(page)).toHaveCount(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });

  test("keeps the old edition in one window when another activates the new", async ({ page, context }) => {
    await visit(page, url);
    const other = await context.newPage();
    await visit(other, url);
    replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
    for (const file of readdirSync(join(dir, "articles")))
      replaceInFile(join("articles", file), "jury", "second jury");
    await publishEdition();
    await checkForUpdate(page);
    // The other window dismisses its first prompt, and gets another one after the activation.
    await promptOf(other).getByRole("button", { name: "Not now" }).click();
    await promptOf(page).getByRole("button", { name: "Show it" }).click();
    await expect(titleOf(page)).toHaveText(/^New words on the deaths of/);

    await expect(titleOf(other)).toHaveText(/^The deaths of/);
    await expect(promptOf(other)).toBeVisible();
    const reader = other.getByRole("complementary", { name: /Reader/ });
    await reader.getByRole("button", { name: "Article 2", exact: true }).click();
    await expect(reader.getByRole("alert").or(reader.locator(".article-text"))).toBeVisible();
    const text = await reader.locator(".article-text").allTextContents();
    expect(text.join()).not.toContain("second jury");
    await promptOf(other).getByRole("button", { name: "Show it" }).click();
    await expect(titleOf(other)).toHaveText(/^New words on the deaths of/);
  });

  for (const { edition, publish } of [
    {
      edition: "an edition with a missing file",
      publish: () => publishEdition({ "missing.json": formatIntegrity("") }),
    },
    {
      edition: "an edition of which a file changes during the download",
      publish: async () => {
        await publishEdition();
        replaceInFile("corpus.json", "New words on", "Newer words on");
      },
    },
  ])
    test(`rejects ${edition}`, async ({ page, context }) => {
      await visit(page, url);
      await page.reload();
      await page.waitForSelector("[data-ready]");
      replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
      await publish();
      expect(await findInstallState(page)).toBe("redundant");
      await context.setOffline(true);
      await page.reload();
      await expect(titleOf(page)).toHaveText(/^The deaths of/);
      await expect(promptOf(page)).toHaveCount(0);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });
});
