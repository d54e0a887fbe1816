import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { siteServer } from "../../src/publish/siteServer.ts";

/** Opens the page and waits until all of it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector("[data-ready]");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test("after one visit the page, both articles, search, cards and every export are there without a network", async ({
  page,
  context,
}) => {
  await visit(page, "/");
  await context.setOffline(true);
  await page.goto("/?v=1");
  await page.waitForSelector("[data-ready]");
  for (const name of ["Article 1", "Article 2"]) {
    await page.getByRole("complementary").getByRole("button", { name, exact: true }).click();
    await expect(page.locator(".article-text .headline")).toBeVisible();
  }
  await page.getByRole("button", { name: "Share" }).click();
  const exports = page.getByRole("region", { name: "Export" }).getByRole("button");
  for (let i = 0; i < (await exports.count()); i++) {
    const saved = page.waitForEvent("download");
    await exports.nth(i).click();
    expect(await (await saved).failure()).toBe(null);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Coverage" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("inquiry");
  await expect(page.locator("mark, ol.chronicle > li").first()).toBeVisible();
});

test.describe("when the site has changed", () => {
  let dir: string;
  let server: Server;
  let origin: string;

  test.beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "site-"));
    cpSync("dist", dir, { recursive: true });
    for (const file of readdirSync(dir, { recursive: true, encoding: "utf8" }))
      if (/\.(br|gz)$/.test(file)) rmSync(join(dir, file));
    server = siteServer(dir);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true });
  });

  function change(file: string, from: RegExp | string, to: string): void {
    const before = readFileSync(join(dir, file), "utf8");
    const after = before.replaceAll(from instanceof RegExp ? new RegExp(from, "g") : from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
  }
  const look = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });

  test("the new edition is offered, not forced, and comes whole when it is asked for", async ({ page }) => {
    await visit(page, origin);
    await page.reload();
    await page.waitForSelector("[data-ready]");
    change("sw.js", /"name":"\w+"/, '"name":"another"');
    change("corpus.json", "The deaths of", "What is told of the deaths of");
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

  test("an edition that comes only in part is not kept, and the old one stays", async ({ page, context }) => {
    await visit(page, origin);
    await page.reload();
    await page.waitForSelector("[data-ready]");
    change("sw.js", /"name":"\w+"/, '"name":"another"');
    change("sw.js", '"corpus.json"', '"corpus.json","missing.json"');
    change("corpus.json", "The deaths of", "What is told of the deaths of");
    const redundant = page.evaluate(async () => {
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
    expect(await redundant).toBe("redundant");
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The deaths of/);
    await expect(page.getByText("A newer edition")).toHaveCount(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});
