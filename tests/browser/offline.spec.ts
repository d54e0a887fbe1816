import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { PreviewServer } from "vite";
import { serveFolder } from "../../src/build/host/serveFolder.ts";
import { integrityOf } from "../../src/build/site/serviceWorkerPlugin.ts";

/** Opens the page and waits until all of it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector("[data-ready]");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Presses every export and waits until each has come whole. */
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

/** Uses everything that the page loads only when it is wanted. */
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

test("in the first visit, once all is kept, the network may go and everything works on", async ({
  page,
  context,
}) => {
  await visit(page, "/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await useEverything(page);
});

test("after one visit the page, both articles, its faces, search, cards and every export are there without a network", async ({
  page,
  context,
}) => {
  await visit(page, "/");
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await useEverything(page);
  const faces = await page.evaluate(() =>
    Promise.all(
      ["500 13px 'Source Sans 3 Variable'", "600 16px 'Source Serif 4 Variable'"].map(async (face) =>
        (await document.fonts.load(face)).map(({ status }) => status),
      ),
    ),
  );
  expect(faces).toEqual([["loaded"], ["loaded"]]);
  await page.goto("/?embed&event=killing-of-jack-taylor");
  await expect(page.locator(".excerpt.current").first()).toBeVisible();
});

test("all that the build made for readers is kept, and nothing else", async ({ page }) => {
  await visit(page, "/");
  const kept = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  });
  const built = readdirSync("dist", { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replace(/^dist\//, ""));
  // Compressed forms and hosts' files are for hosts; the card and the schema for others; faces of other scripts stay away.
  const readers = built.filter(
    (file) =>
      !/\.(br|gz)$|^(_headers|card\.png|corpus\.schema\.json|sw\.js)$/.test(file) &&
      (!file.endsWith(".woff2") || /-latin(-ext)?-wght/.test(file)),
  );
  expect(kept.sort()).toEqual(expect.arrayContaining(readers.filter((file) => !/latin-ext/.test(file))));
  expect(readers).toEqual(expect.arrayContaining(kept));
});

test.describe("when the site has changed", () => {
  let dir: string;
  let server: PreviewServer;
  let origin: string;

  test.beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "site-"));
    cpSync("dist", dir, { recursive: true });
    for (const file of readdirSync(dir, { recursive: true, encoding: "utf8" }))
      if (/\.(br|gz)$/.test(file)) rmSync(join(dir, file));
    server = await serveFolder(dir);
    origin = server.resolvedUrls?.local[0] ?? "";
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  function change(file: string, from: string, to: string): void {
    const before = readFileSync(join(dir, file), "utf8");
    const after = before.replaceAll(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
  }
  /** Makes what lies there an edition of its own, as a build would: another name, and the digests of its files. */
  function renew(more: Record<string, string> = {}): void {
    const path = join(dir, "sw.js");
    const worker = readFileSync(path, "utf8");
    const [before = ""] = /\{"name":.*?\}\}/.exec(worker) ?? [];
    const { files } = JSON.parse(before) as { files: Record<string, string> };
    for (const file of Object.keys(files)) files[file] = integrityOf(readFileSync(join(dir, file)));
    const after = JSON.stringify({ name: "another", files: { ...files, ...more } });
    writeFileSync(
      path,
      worker.replace(before, () => after),
    );
  }
  /** What becomes of the edition that lies there when the page looks for one. */
  const fate = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise<string>((done) => {
        registration?.addEventListener("updatefound", () => {
          const { installing } = registration;
          installing?.addEventListener("statechange", () => done(installing.state));
        });
      });
      await registration?.update().catch(() => undefined);
      return found;
    });
  const look = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });

  test("the new edition is offered, not forced, and comes whole when it is asked for", async ({ page }) => {
    await visit(page, origin);
    await page.reload();
    await page.waitForSelector("[data-ready]");
    change("corpus.json", "The deaths of", "What is told of the deaths of");
    renew();
    await look(page);
    const offer = page.getByRole("status").filter({ hasText: "A newer edition" });
    await expect(offer).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The deaths of/);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The deaths of/);
    await offer.getByRole("button", { name: "Show it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^What is told of the deaths of/);
    await expect(offer).toHaveCount(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });

  test("where one window has taken the new edition, another keeps to the old one whole, and is offered the new", async ({
    page,
    context,
  }) => {
    await visit(page, origin);
    const other = await context.newPage();
    await visit(other, origin);
    change("corpus.json", "The deaths of", "What is told of the deaths of");
    for (const file of readdirSync(join(dir, "articles")))
      change(join("articles", file), "jury", "second jury");
    renew();
    await look(page);
    const offer = (window: Page) => window.getByRole("status").filter({ hasText: "A newer edition" });
    // In the other window the offer was there before, and is put away.
    await offer(other).getByRole("button", { name: "Not now" }).click();
    await offer(page).getByRole("button", { name: "Show it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^What is told of the deaths of/);

    await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^The deaths of/);
    await expect(offer(other)).toBeVisible();
    const reader = other.getByRole("complementary", { name: /Reader/ });
    await reader.getByRole("button", { name: "Article 2", exact: true }).click();
    await expect(reader.getByRole("alert").or(reader.locator(".article-text"))).toBeVisible();
    const text = await reader.locator(".article-text").allTextContents();
    expect(text.join()).not.toContain("second jury");
    await offer(other).getByRole("button", { name: "Show it" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^What is told of the deaths of/);
  });

  for (const { what, spoil } of [
    { what: "an edition that comes only in part", spoil: () => renew({ "missing.json": integrityOf("") }) },
    {
      what: "an edition of which a file is replaced while it is fetched",
      spoil: () => {
        renew();
        change("corpus.json", "What is told of", "What others tell of");
      },
    },
  ])
    test(`${what} is not kept, and the old one stays`, async ({ page, context }) => {
      await visit(page, origin);
      await page.reload();
      await page.waitForSelector("[data-ready]");
      change("corpus.json", "The deaths of", "What is told of the deaths of");
      spoil();
      expect(await fate(page)).toBe("redundant");
      await context.setOffline(true);
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The deaths of/);
      await expect(page.getByText("A newer edition")).toHaveCount(0);
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });
});
