import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { bareTest, boxOf, expect, present, test } from "./support/fixtures.ts";
import { otherOrigin } from "./support/otherOrigin.ts";

test.describe("while a frame loads", () => {
  test.use({ address: null });

  test("it replaces the full page by its compact form", async ({ app, page }) => {
    await page.goto("/?embed");
    await app.interactive();
    await expect(app.timeline.marks.first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the full page" })).toBeVisible();
  });

  test("it shows the full page if its compact form does not load", async ({ app, page }) => {
    await page.route("**/index-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto("/?embed");
    await expect(app.content).toBeVisible();
  });
});

test.describe("the copied code", () => {
  // Chromium on Linux has no system share sheet, and logs that it does not know its name in `allow`.
  test.use({ expectedNoise: /Unrecognized feature: 'web-share'/ });

  test("a frame on another origin shows the copied view at its own height", async ({
    app,
    page,
    context,
    corpus,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.filters.person("Daniel Whitworth").click();
    const shown = await app.events.countWhenFewer(corpus);
    const full = page.url();
    await app.share.button.click();
    await app.share.option("Copy embed code").click();
    await expect(page.getByText("Embed code copied.")).toBeVisible();
    const snippet = await app.readClipboard();
    const listen = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data));";
    const host = await otherOrigin({
      "/index.html": `<!doctype html><title>Host</title><link rel="icon" href="data:,"><script>${listen}</script><h1>Another page</h1>${snippet}`,
    });
    try {
      await page.setViewportSize({ width: 1000, height: 800 });
      await page.goto(`${host.origin}/index.html`);
      const frame = page.frameLocator("iframe");
      const marks = frame.locator("[data-timeline] [data-event]");
      await frame.locator(":root[data-ready]").waitFor();
      await expect(frame.getByText(`${shown} of ${corpus.events.length} events`)).toBeVisible();
      await expect(marks).not.toHaveCount(0);
      await expect(frame.getByRole("link", { name: "Open the full page" })).toHaveJSProperty("href", full);
      // The frame's own height, and the height that it asked for last, in CSS pixels.
      const heights = () =>
        page.evaluate(() => [
          document.querySelector("iframe")?.clientHeight,
          (Reflect.get(window, "heard") as { height: number }[]).at(-1)?.height,
        ]);
      await expect.poll(async () => new Set(await heights()).size).toBe(1);
      const steps = await page.evaluate(() => history.length);
      await marks.first().click();
      await expect(frame.getByRole("complementary")).toBeVisible();
      await expect(frame.locator(".excerpt.current").first()).toBeInViewport();
      await expect.poll(async () => new Set(await heights()).size).toBe(1);
      expect(await page.evaluate(() => history.length)).toBe(steps);
      const heard = await page.evaluate(() => Reflect.get(window, "heard") as object[]);
      const known = ["height", "datawrapper-height", "sentinel", "type"];
      // A frame that a host made 0 px high would be rendered no more, and ask for no other height.
      expect(heard.filter((message) => Reflect.get(message, "height") === 0)).toEqual([]);
      expect(heard.flatMap((message) => Object.keys(message)).filter((key) => !known.includes(key))).toEqual(
        [],
      );
    } finally {
      host.close();
    }
  });
});

test.describe("a frame in another page", () => {
  test.use({ address: null });

  /** Opens a page with a frame of the default size on an address of the site. */
  async function openFrame(page: Page, baseURL: string | undefined, query: string) {
    const host = await otherOrigin({
      "/index.html": `<!doctype html><title>Host</title><link rel="icon" href="data:,"><h1>Another page</h1><iframe src="${baseURL}/${query}" width="100%" height="640"></iframe>`,
    });
    await page.goto(`${host.origin}/index.html`);
    const frame = page.frameLocator("iframe");
    await frame.locator(":root[data-ready]").waitFor();
    return { frame, host };
  }

  for (const [width, height] of [
    [1000, 800],
    [390, 844],
  ] as const)
    test(`shows a linked event’s words at once, at ${width} px`, async ({ page, baseURL, corpus }) => {
      await page.setViewportSize({ width, height });
      const event = present(corpus.events[3]);
      const { frame, host } = await openFrame(page, baseURL, `?embed&event=${event.id}`);
      try {
        const reader = frame.getByRole("complementary", { name: "Reader" });
        await expect(reader.getByRole("heading", { level: 2 })).toHaveText(event.title);
        await expect(frame.locator(".excerpt.current").first()).toBeInViewport();
        await reader.locator(".reader-close").click();
        await expect(reader).toHaveCount(0);
        await expect(frame.locator("main [data-event]").first()).toBeInViewport();
      } finally {
        host.close();
      }
    });

  for (const width of [640, 1000])
    test(`explains the drawing on one line, at ${width} px`, async ({ page, app }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/?embed");
      await app.interactive();
      const { height, bottom } = await boxOf(app.timeline.legend);
      expect(height).toBeLessThan(30);
      expect(bottom).toBeLessThanOrEqual((await boxOf(app.timeline.surface)).top);
    });

  for (const { form, query, isSameOrigin } of [
    { form: "the compact form", query: "?embed", isSameOrigin: false },
    { form: "the full page", query: "", isSameOrigin: false },
    { form: "the full page on its own origin", query: "", isSameOrigin: true },
  ])
    test(`prints the timeline, or the open event: ${form}`, async ({ page, baseURL, corpus }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      const frameHtml = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="/" width="100%" height="640"></iframe>`;
      await page.route("/host.html", (route) => route.fulfill({ contentType: "text/html", body: frameHtml }));
      const opened = isSameOrigin ? undefined : await openFrame(page, baseURL, query);
      if (isSameOrigin) await page.goto("/host.html");
      try {
        const frame = page.frameLocator("iframe");
        const mark = frame.locator("[data-timeline] [data-event]").first();
        await frame.locator(":root[data-ready]").waitFor();
        const print = async () => {
          await page.emulateMedia({ media: "print" });
          await frame.locator(":root").evaluate(() => dispatchEvent(new Event("beforeprint")));
          await expect(frame.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
        };
        await print();
        await expect(mark).toBeInViewport();
        await page.emulateMedia({ media: "screen" });
        await mark.click();
        const words = frame.locator(".excerpt.current").first();
        await expect(words).toBeVisible();
        await print();
        await expect(words).toBeInViewport();
        await expect(mark).toBeHidden();
      } finally {
        opened?.host.close();
      }
    });
});

/** Scripts of host pages that give a frame its height, as the embed code of each service does. */
const HOST_SCRIPTS = {
  Datawrapper: `addEventListener("message", ({ data, source }) => {
    const frame = document.querySelector("iframe");
    for (const height of Object.values(data["datawrapper-height"] ?? {}))
      if (frame.contentWindow === source) frame.style.height = height + "px";
  });`,
  "amp-iframe": `addEventListener("message", ({ data }) => {
    if (data.sentinel === "amp" && data.type === "embed-size")
      document.querySelector("iframe").style.height = data.height + "px";
  });`,
};

for (const [service, script] of Object.entries(HOST_SCRIPTS))
  bareTest(`a page with the script of ${service} gives the frame its height`, async ({ page, baseURL }) => {
    await expectFullHeight(
      page,
      `<script>${script}</script><iframe src="${baseURL}/?embed" width="1000" height="150" style="border:0"></iframe>`,
    );
  });

bareTest("Pym.js gives the frame its height", async ({ page, baseURL }) => {
  const pym = readFileSync("node_modules/pym.js/dist/pym.v1.js", "utf8");
  const parent = `new pym.Parent("frame", "${baseURL}/?embed", {});`;
  await expectFullHeight(page, `<div id="frame"></div><script>${pym}</script><script>${parent}</script>`);
});

/** Opens a page on another origin, and expects its frame to be as high as its content. */
async function expectFullHeight(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${body}`;
  const host = await otherOrigin({ "/index.html": html });
  try {
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(`${host.origin}/index.html`);
    const content = page.frameLocator("iframe").locator("#page");
    await expect(page.frameLocator("iframe").locator(":root[data-ready]")).toBeVisible();
    const difference = async () =>
      (await boxOf(page.locator("iframe"))).height - Math.ceil((await boxOf(content)).height);
    await expect.poll(async () => Math.abs(await difference())).toBeLessThan(1);
  } finally {
    host.close();
  }
}
