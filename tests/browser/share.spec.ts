import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, fewerShown, test } from "./support/fixtures.ts";
import { otherOrigin } from "./support/otherOrigin.ts";

/** Saves one export from the open panel. */
async function saved(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page
    .getByRole("group", { name: "Share and export" })
    .getByRole("button", { name: label, exact: true })
    .click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a copied link opens the very view, in another window", async ({ page, context, corpus }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: /^Gabriel Kovari \d/ }).click();
  const shown = await fewerShown(page, corpus);
  await page.locator("ol.chronicle > li").nth(1).locator("h3").getByRole("button").click();
  const id = await page.locator("li.selected").getAttribute("data-event");
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByRole("button", { name: "Copy link to this view" }).click();
  await expect(page.getByText("Link to this view copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy link to the open event" }).click();
  await expect(page.getByText("Link to this event copied.")).toBeVisible();
  const permanent = await page.evaluate(() => navigator.clipboard.readText());

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator("ol.chronicle > li")).toHaveCount(shown);
  await expect(other.locator(`li.selected[data-event="${id}"]`)).toHaveCount(1);
  await other.goto(permanent);
  await expect(other.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
  await expect(other.locator(`li.selected[data-event="${id}"]`)).toHaveCount(1);
});

test("the system’s own sharing is offered where there is one, with the view’s link, and its failure is told", async ({
  page,
  corpus,
}) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    const answers = [null, "AbortError", "NotAllowedError"];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, "share", {
      configurable: true,
      value: async (data: unknown) => {
        const name = answers[shared.push(data) - 1];
        if (name) throw new DOMException("the system refused", name);
      },
    });
  });
  await page.goto("/?actors=jack-taylor");
  await page.waitForSelector("[data-ready]");
  await page.getByRole("button", { name: /^Share/ }).click();
  const panel = page.getByRole("group", { name: "Share and export" });
  const share = panel.getByRole("button", { name: "Share…" });
  await share.click();
  const shared = () => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
  await expect
    .poll(shared)
    .toEqual([
      { title: `${corpus.title} · On the Record`, url: `${new URL("/", page.url())}?v=2&actors=jack-taylor` },
    ]);
  // To close the system's sheet is no failure, and nothing is said of it.
  await share.click();
  await expect.poll(async () => (await shared()).length).toBe(2);
  await expect(panel.getByText("Sharing failed")).toHaveCount(0);
  await share.click();
  await expect(panel.getByRole("status")).toHaveText("Sharing failed: the system refused");
});

test("the system’s own sharing is not offered where there is none", async ({ page, corpus }) => {
  await page.addInitScript(() => {
    // The browser of these tests may have it.
    Reflect.deleteProperty(Navigator.prototype, "share");
  });
  await page.goto(`/?event=${corpus.events[0]?.id}`);
  await page.waitForSelector("[data-ready]");
  await page.getByRole("button", { name: /^Share/ }).click();
  const panel = page.getByRole("group", { name: "Share and export" });
  await expect(panel.getByRole("button", { name: "Copy link to this view" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Share…" })).toHaveCount(0);
});

test("every export saves what is shown, or all of it, under the strictest policy", async ({
  page,
  corpus,
}) => {
  await page.route(/\?x$/, async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src data:";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/?x");
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  const shown = await fewerShown(page, corpus);
  await page.getByRole("button", { name: /^Share/ }).click();

  const json = JSON.parse(`${(await saved(page, "JSON, the corpus format")).bytes}`);
  expect(json.extract).toEqual({ filters: ["Jack Taylor"], events: shown, of: corpus.events.length });
  const csv = await saved(page, "CSV, a row per event");
  expect(csv.name).toMatch(/^on-the-record-[0-9a-f]{8}\.events\.csv$/);
  expect(`${(await saved(page, "CSV, a row per claim")).bytes}`).toContain("\r\n");
  expect(`${(await saved(page, "Web Annotation (JSON-LD)")).bytes}`).toContain("TextQuoteSelector");
  expect(`${(await saved(page, "Calendar (iCalendar)")).bytes}`).toContain("BEGIN:VCALENDAR");
  expect(`${(await saved(page, "Picture (SVG)")).bytes}`).toContain("narrowed to: Jack Taylor");
  const png = (await saved(page, "Picture (PNG)")).bytes;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2800);

  await page.getByRole("button", { name: `all ${corpus.events.length}` }).click();
  expect(JSON.parse(`${(await saved(page, "JSON, the corpus format")).bytes}`)).toEqual(corpus);
});

test("a picture is of the part of time in view, with the open event marked, and says so; or of all of it", async ({
  page,
  corpus,
}) => {
  const event = corpus.events.find(({ date }) => date.form === "day");
  await page.goto(`/?event=${event?.id}&view=2021-12-10..2021-12-11&lanes=actor&scale=linear`);
  await page.getByRole("button", { name: /^Share/ }).click();
  await expect(
    page.getByText("the part of time in view, 10 December 2021 to 11 December 2021"),
  ).toBeVisible();
  const part = `${(await saved(page, "Picture (SVG)")).bytes}`;
  expect(part).toContain(
    "Part of the time: 10 December 2021 to 11 December 2021, at its true length; lanes: actors.",
  );
  expect(part).toContain("Marked: ");
  await page.getByRole("button", { name: `all ${corpus.events.length}` }).click();
  const whole = `${(await saved(page, "Picture (SVG)")).bytes}`;
  expect(whole).toContain("All of the time that the case covers: ");
  expect(whole).not.toContain("Marked: ");
});

test("the TimelineJS export is drawn by the real TimelineJS, a slide for each event", async ({
  page,
  context,
  corpus,
}) => {
  await page.getByRole("button", { name: /^Share/ }).click();
  const data = (await saved(page, "TimelineJS (JSON)")).bytes;
  const library = "node_modules/@knight-lab/timelinejs/dist";
  const host = await otherOrigin({
    "/index.html":
      '<!doctype html><title>t</title><link rel="icon" href="data:,"><link rel="stylesheet" href="timeline.css"><div id="t" style="height:600px"></div><script src="timeline.js"></script><script src="start.js"></script>',
    "/start.js": "window.drawn = new TL.Timeline('t', '/data.json', { font: null });",
    "/data.json": data,
    "/timeline.js": readFileSync(`${library}/js/timeline.js`),
    "/timeline.css": readFileSync(`${library}/css/timeline.css`),
  });
  try {
    const other = await context.newPage();
    const faults: string[] = [];
    other.on("pageerror", ({ message }) => faults.push(message));
    await other.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => route.abort());
    await other.goto(`${host.origin}/index.html`);
    await expect(other.locator(".tl-timemarker")).toHaveCount(corpus.events.length);
    await expect(other.locator(".tl-slide")).toHaveCount(corpus.events.length + 1);
    await expect(other.getByText(corpus.title).first()).toBeVisible();
    expect(faults).toEqual([]);
  } finally {
    host.close();
  }
});

test("a frame in a page of another origin shows the pinned view, takes its height, and leaves the host’s history alone", async ({
  page,
  context,
  corpus,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: /^Daniel Whitworth \d/ }).click();
  const shown = await fewerShown(page, corpus);
  const full = page.url();
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByRole("button", { name: "Copy the frame’s HTML" }).click();
  await expect(page.getByText("Frame copied.")).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  const listen = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data));";
  const host = await otherOrigin({
    "/index.html": `<!doctype html><title>Host</title><link rel="icon" href="data:,"><script>${listen}</script><h1>Another page</h1>${snippet}`,
  });
  try {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`${host.origin}/index.html`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText(`${shown} of ${corpus.events.length} events`)).toBeVisible();
    await expect(frame.locator("[data-timeline] .mark")).not.toHaveCount(0);
    await expect(frame.getByRole("link", { name: "Open the full page" })).toHaveJSProperty("href", full);
    const heights = () =>
      page.evaluate(() => {
        const element = document.querySelector("iframe");
        return [
          element?.clientHeight,
          (window as unknown as { heard: { height: number }[] }).heard.at(-1)?.height,
        ];
      });
    await expect.poll(async () => new Set(await heights()).size).toBe(1);
    const [closed = 0] = await heights();
    const steps = await page.evaluate(() => history.length);
    await frame.locator("[data-timeline] .mark").first().click();
    await expect(frame.getByRole("complementary")).toBeVisible();
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(closed + 200);
    const [open = 0, asked = 0] = await heights();
    expect(open).toBe(asked);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
    for (const data of heard) expect(Object.keys(data)).toEqual(["height"]);
  } finally {
    host.close();
  }
});
