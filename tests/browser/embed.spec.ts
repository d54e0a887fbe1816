import { expect, test } from "./support/fixtures.ts";
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
    expect(heard.filter((message) => Object.keys(message).join() !== "height")).toEqual([]);
  } finally {
    host.close();
  }
});
