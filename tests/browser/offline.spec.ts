import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { SiteServer } from "../../src/build/host/serveFiles.ts";
import { serveFolder } from "../../src/build/host/serveFolder.ts";
import { buildEditionFiles, fillServiceWorker, formatIntegrity } from "../../src/build/site/serviceWorker.ts";
import { compileServiceWorker } from "../../src/build/site/templatePlugins.ts";
import { MAX_ARTICLES_AHEAD } from "../../src/core/model/corpus.ts";
import { AppPage } from "./support/AppPage.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";

test.use({ serviceWorkers: "allow" });

/** Opens the page and waits until the service worker has cached it. */
async function visit(app: AppPage, url = "/"): Promise<void> {
  await app.open(url);
  await app.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Returns the paths of the files that the service worker has stored. */
const cachedFiles = (page: Page) =>
  page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(1));
  });

/** Downloads every export and checks that each is complete. */
async function exportAll(app: AppPage): Promise<void> {
  const { page, share } = app;
  await share.button.click();
  await expect(share.exports.first()).toBeVisible();
  const count = await share.exports.count();
  expect(count).toBeGreaterThanOrEqual(12);
  for (let i = 0; i < count; i++) {
    // Chromium refuses the eleventh download of a page if all of them take less than a second.
    if (i === 8) {
      await app.reload();
      await share.button.click();
    }
    const download = page.waitForEvent("download");
    await share.exports.nth(i).click();
    expect(await (await download).failure()).toBe(null);
  }
  await page.keyboard.press("Escape");
}

/** Uses every part of the page that loads on demand. */
async function useEverything(app: AppPage): Promise<void> {
  const { keyboard } = app.page;
  await app.events.titles.first().click();
  for (const number of [0, -1]) {
    await app.reader.readInArticle.nth(number).click();
    await expect(app.reader.headline).toBeAttached();
    await app.reader.backToEvent.click();
  }
  await keyboard.press("Escape");
  await exportAll(app);
  await app.asOf.open();
  await keyboard.press("Escape");
  await app.events.actorNames.first().click();
  await expect(app.dialog).toBeVisible();
  await keyboard.press("Escape");
  await app.coverageButton.click();
  await expect(app.coverage.getByRole("listitem").first()).toBeVisible();
  await keyboard.press("Escape");
  await app.search.box.fill("inquiry");
  await expect(app.search.summary).toBeVisible();
  await expect(app.alert).toHaveCount(0);
}

test("works offline during the first visit, once everything is cached", async ({ app, page, context }) => {
  await visit(app);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await useEverything(app);
});

test("works offline with fonts, search and exports after one visit", async ({ app, page, context }) => {
  await visit(app);
  await context.setOffline(true);
  await app.reload();
  await useEverything(app);
  const fonts = await page.evaluate(() =>
    Promise.all(
      ["500 13px 'Source Sans 3 Variable'", "600 16px 'Source Serif 4 Variable'"].map(async (font) =>
        (await document.fonts.load(font)).map(({ status }) => status),
      ),
    ),
  );
  expect(fonts).toEqual([["loaded"], ["loaded"]]);
  await page.goto("/?embed&event=killing-of-jack-taylor");
  await expect(app.reader.currentRuns.first()).toBeVisible();
});

test("caches every built file for readers and nothing else", async ({ app, page }) => {
  await visit(app);
  const cached = await cachedFiles(page);
  const built = readdirSync("dist", { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replace(/^dist\//, ""));
  // Files for hosts, other sites and links are not cached, nor fonts of scripts that the page does not use.
  const forReaders = built.filter(
    (file) =>
      !/^e\/|\.br$|^(_headers|calendar\.ics|card\.png|corpus\.schema\.json|sw\.js)$/.test(file) &&
      (!file.endsWith(".woff2") || /-latin(-ext)?-wght/.test(file)),
  );
  expect(cached.sort()).toEqual(expect.arrayContaining(forReaders.filter((file) => !/latin-ext/.test(file))));
  expect(forReaders).toEqual(expect.arrayContaining(cached));
});

test("the page of an event leads to the timeline offline", async ({ app, page, context }) => {
  await visit(app);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto("/e/port-jailed/");
  await expect(page.getByRole("link", { name: "Read it in the timeline" })).toBeVisible();
  await context.setOffline(true);
  await page.goto("/e/mps-letter/");
  await expect(page).toHaveURL(/\?event=mps-letter$/);
  await expect(app.reader.currentRuns.first()).toBeVisible();
});

test.describe("when the site has changed", () => {
  let dir: string;
  let server: SiteServer;
  let url: string;

  test.beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "site-"));
    // The tests change files, so they leave out the brotli copies.
    cpSync("dist", dir, { recursive: true, filter: (file) => !file.endsWith(".br") });
    server = await serveFolder(dir);
    url = server.url;
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
  /**
   * Writes the service worker for the files that are now in the folder, as a build would. It stores all
   * articles if they are at most `maxArticles`.
   */
  async function publishEdition(missingFiles = {}, maxArticles = MAX_ARTICLES_AHEAD): Promise<void> {
    const { name, files, onDemand } = buildEditionFiles(
      readdirSync(dir, { recursive: true, encoding: "utf8" })
        .filter((file) => statSync(join(dir, file)).isFile())
        .map((file) => [file, formatIntegrity(readFileSync(join(dir, file)))]),
      maxArticles,
    );
    const edition = { name, files: { ...files, ...missingFiles }, onDemand };
    const worker = fillServiceWorker(await compileServiceWorker(), edition);
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

  test("offers a new edition and shows it only when asked", async ({ app, page }) => {
    await visit(app, url);
    await app.reload();
    replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
    await publishEdition();
    await checkForUpdate(page);
    await expect(promptOf(page)).toBeVisible();
    await expect(app.title).toHaveText(/^The deaths of/);
    await page.reload();
    await expect(app.title).toHaveText(/^The deaths of/);
    await promptOf(page).getByRole("button", { name: "Show it" }).click();
    await expect(app.title).toHaveText(/^New words on the deaths of/);
    await expect(promptOf(page)).toHaveCount(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });

  test("stores only opened articles of a case with many", async ({ app, page, context, corpus }) => {
    await publishEdition({}, 0);
    await visit(app, url);
    const isOfArticle = (path: string) => /^(?:articles\/|assets\/search-)/.test(path);
    expect((await cachedFiles(page)).filter(isOfArticle)).toEqual([]);
    await app.reload();
    await app.events.titles.first().click();
    await app.reader.readInArticle.first().click();
    await expect(app.reader.headline).toBeAttached();
    await expect(page).toHaveURL(/article=/);
    const opened = new URL(page.url()).searchParams.get("article");
    // Other articles of the event are beside it, and the print loads both of this case.
    await app.printable();
    expect(await cachedFiles(page)).toContain(corpus.articles.find(({ id }) => id === opened)?.url);
    await context.setOffline(true);
    await app.reload();
    await expect(app.reader.headline).toBeAttached();
    await expect(app.reader.currentRuns.first()).toBeVisible();
  });

  test("keeps the old edition in one window when another activates the new", async ({
    app,
    page,
    context,
  }) => {
    await visit(app, url);
    const other = new AppPage(await context.newPage());
    await visit(other, url);
    replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
    for (const file of readdirSync(join(dir, "articles")))
      replaceInFile(join("articles", file), "jury", "second jury");
    await publishEdition();
    await checkForUpdate(page);
    // The other window dismisses its first prompt, and gets another one after the activation.
    await promptOf(other.page).getByRole("button", { name: "Not now" }).click();
    await promptOf(page).getByRole("button", { name: "Show it" }).click();
    await expect(app.title).toHaveText(/^New words on the deaths of/);

    await expect(other.title).toHaveText(/^The deaths of/);
    await expect(promptOf(other.page)).toBeVisible();
    await other.events.titles.first().click();
    await other.reader.readInArticle.last().click();
    await expect(other.reader.alert.or(other.reader.headline)).toBeVisible();
    await expect(other.reader.panel).not.toContainText("second jury");
    await promptOf(other.page).getByRole("button", { name: "Show it" }).click();
    await expect(other.title).toHaveText(/^New words on the deaths of/);
  });

  /** Holds the download of editions from now on; returns a function that releases it. */
  function holdDownload(): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const [answer] = server.server.listeners("request");
    server.server.removeAllListeners("request");
    server.server.on("request", async (request, response) => {
      // The worker in use has the file, so only the download of another edition asks for it.
      if (request.url === "/corpus.json") await released;
      answer?.call(server.server, request, response);
    });
    return release;
  }
  /** Checks that the page looks for a newer edition while its download is held, and releases it. */
  async function expectSearch(app: AppPage, release: () => void): Promise<void> {
    await expect(app.alert).toContainText(
      "your device cannot use all of this link. Looking for a newer edition",
    );
    release();
  }

  /** Links to things that only a newer edition has, with the id of the thing in the stored one. */
  const NEWER: { thing: string; link: string; id: string; opened: (app: AppPage) => Locator }[] = [
    {
      thing: "event",
      link: "?event=mps-letter-2",
      id: "mps-letter",
      opened: ({ reader }) => reader.currentRuns.first(),
    },
    { thing: "article", link: "?article=mayor-2", id: "mayor", opened: ({ reader }) => reader.headline },
    { thing: "actor", link: "?card=sadiq-khan-2", id: "sadiq-khan", opened: ({ dialog }) => dialog },
    {
      thing: "filter",
      link: "?actors=old-bailey-2",
      id: "old-bailey",
      opened: ({ filters }) => filters.clear,
    },
  ];
  for (const { thing, link, id, opened } of NEWER)
    test(`fetches and opens the edition that has a link’s ${thing}`, async ({ app, page }) => {
      await visit(app, url);
      await app.reload();
      replaceInFile("corpus.json", `"${id}"`, `"${id}-2"`);
      // The page renders another edition from scratch.
      replaceInFile("corpus.json", '"edition":"', '"edition":"0');
      await publishEdition();
      const release = holdDownload();
      await app.open(url + link);
      await expectSearch(app, release);
      await expect(opened(app)).toBeVisible();
      await expect(app.alert).toHaveCount(0);
      await expect(promptOf(page)).toHaveCount(0);
    });

  test("fetches and opens the edition that Back leads to", async ({ app, page }) => {
    await visit(app, url);
    await app.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    // As after a visit of the newer edition in this window, and a reload from the stored one.
    await page.evaluate(() => {
      for (const search of ["?event=mps-letter-2", "?scale=linear"]) history.pushState(null, "", search);
    });
    replaceInFile("corpus.json", '"mps-letter"', '"mps-letter-2"');
    replaceInFile("corpus.json", '"edition":"', '"edition":"0');
    await publishEdition();
    const release = holdDownload();
    await app.reload();
    await page.goBack();
    await expectSearch(app, release);
    await expect(app.reader.currentRuns.first()).toBeVisible();
  });

  test("says that no newer edition can be fetched for a link", async ({ app, page }) => {
    await visit(app, url);
    await app.reload();
    await app.open(`${url}?event=nobody`);
    await expect(app.alert).toHaveText(/not on this page: “nobody”\.\s*Dismiss$/);
    await server.close();
    await app.reload();
    await expect(app.alert).toContainText("no newer edition could be fetched");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(app.alert).toHaveCount(0);
    server = await serveFolder(dir);
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
    test(`rejects ${edition}`, async ({ app, page, context }) => {
      await visit(app, url);
      await app.reload();
      replaceInFile("corpus.json", "The deaths of", "New words on the deaths of");
      await publish();
      expect(await findInstallState(page)).toBe("redundant");
      await context.setOffline(true);
      await page.reload();
      await expect(app.title).toHaveText(/^The deaths of/);
      await expect(promptOf(page)).toHaveCount(0);
      // The browser looks for a new edition at each visit, so another download may have begun.
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    });
});
