import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { titleWithName } from "../../src/core/evidence/caseName.ts";
import { AppPage } from "./support/AppPage.ts";
import { bareTest, expect, freshTest, notEmpty, present, test } from "./support/fixtures.ts";
import { otherOrigin } from "./support/otherOrigin.ts";
import { refuseClipboard, selectedText } from "./support/refuseClipboard.ts";

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:";

const FAILURE = "Sharing did not work (the system refused). The link is selected below";

/** Removes the system's share sheet, which the browser of these tests may have. */
const takeShareAway = (page: Page) =>
  page.evaluate(() => {
    Reflect.deleteProperty(Navigator.prototype, "share");
  });

/** Makes the system's share sheet refuse, as in a frame that may not share. */
const refuseShare = (page: Page) =>
  page.evaluate(() => {
    const share = () => Promise.reject(new DOMException("the system refused", "NotAllowedError"));
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
  });

test("a copied link opens the same view in another window", async ({ app, page, context, corpus }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.filters.person("Gabriel Kovari").click();
  const shown = await app.events.countWhenFewer(corpus);
  await app.events.titles.nth(1).click();
  const id = (await app.events.selected.getAttribute("data-event")) ?? "none";
  await app.share.button.click();
  await app.share.option("Copy link to this view").click();
  await expect(page.getByText("Link to this view copied.")).toBeVisible();
  const view = await app.readClipboard();
  await app.share.option("Copy link to the open event").click();
  await expect(page.getByText("Link to this event copied.")).toBeVisible();
  const permalink = await app.readClipboard();

  const other = new AppPage(await context.newPage());
  await other.page.goto(view);
  await expect(other.events.entries).toHaveCount(shown);
  await expect(other.events.selected).toHaveAttribute("data-event", id);
  expect(new URL(permalink).pathname).toBe(`/e/${id}/`);
  await other.page.goto(permalink);
  await other.page.getByRole("link", { name: "Read it in the timeline" }).click();
  await expect(other.events.entries).toHaveCount(corpus.events.length);
  await expect(other.events.selected).toHaveAttribute("data-event", id);
});

for (const state of ["refused", "missing"] as const)
  test(`with a clipboard that is ${state}, each text is selected`, async ({ app, page, corpus }) => {
    const { id } = present(corpus.events[0]);
    await refuseClipboard(page, state);
    await app.events.title(id).click();
    await app.share.button.click();
    const buttons = app.share.panel.getByRole("button", { name: /^Copy/ });
    await expect(buttons.first()).toBeVisible();
    const texts = new Set<string | null>();
    for (const button of notEmpty(await buttons.all())) {
      const before = await selectedText(page);
      await button.click();
      await expect.poll(() => selectedText(page)).not.toBe(before);
      texts.add(await selectedText(page));
    }
    expect(texts.size).toBe(await buttons.count());
    for (const text of texts) expect(text).toContain("http");
    await expect(app.share.panel.getByText(/^Your browser blocked copying/)).toHaveCount(texts.size);
    expect([...texts].some((text) => text?.endsWith(`/e/${id}/`))).toBe(true);
  });

freshTest(
  "the system’s share sheet gets the view’s link; its failure is shown",
  async ({ app, page, corpus }) => {
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
    await app.open("/?actors=jack-taylor");
    await app.share.button.click();
    await app.share.option("Share…").click();
    const shared = () => page.evaluate(() => Reflect.get(window, "shared") as unknown[]);
    const url = `${new URL("/", page.url())}?v=2&actors=jack-taylor`;
    await expect.poll(shared).toEqual([{ title: titleWithName(corpus), url }]);
    // A reader who closes the system's sheet causes an AbortError, which is no failure.
    await app.share.option("Share…").click();
    await expect.poll(async () => (await shared()).length).toBe(2);
    await expect(app.share.panel.getByText("Sharing did not work")).toHaveCount(0);
    await app.share.option("Share…").click();
    await expect(app.share.panel.getByRole("status").filter({ hasText: FAILURE })).toBeVisible();
    expect(await selectedText(page)).toBe(url);
  },
);

test.describe("on a touch device", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  freshTest("Share opens the system’s sheet; if that fails, the panel", async ({ app, page, corpus }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, "share", {
        configurable: true,
        value: async (data: unknown) => {
          if (shared.push(data) > 1) throw new DOMException("the system refused", "NotAllowedError");
        },
      });
    });
    await app.open("/?actors=jack-taylor");
    await app.share.button.tap();
    const shared = () => page.evaluate(() => Reflect.get(window, "shared") as unknown[]);
    await expect.poll(shared).toEqual([{ title: titleWithName(corpus), url: page.url() }]);
    await expect(app.share.panel).toBeHidden();
    await app.share.button.tap();
    await expect(app.share.option("Copy link to this view")).toBeVisible();
    await expect(app.share.panel.getByText(FAILURE)).toBeVisible();
    expect(await selectedText(page)).toContain("actors=jack-taylor");
  });

  test("the reader shows a link that it can neither share nor copy", async ({ app, page, corpus }) => {
    const { id } = present(corpus.events[0]);
    await app.events.title(id).tap();
    const share = app.reader.panel.getByRole("button", { name: "Share" });
    for (const [makeFail, words] of [
      [takeShareAway, "Your browser blocked copying."],
      [refuseShare, FAILURE],
    ] as const) {
      await makeFail(page);
      await refuseClipboard(page, "missing");
      await share.tap();
      await expect(app.reader.panel.getByRole("status").filter({ hasText: words })).toBeVisible();
      await expect.poll(() => selectedText(page)).toMatch(new RegExp(`/e/${id}/$`));
    }
    expect(await app.overflow()).toBe(0);
    await app.reader.panel.getByRole("button", { name: "Next event" }).tap();
    await expect(app.reader.panel.getByText(FAILURE)).toHaveCount(0);
  });
});

freshTest("the system’s share sheet is not offered where there is none", async ({ app, page, corpus }) => {
  await page.addInitScript(() => {
    // The browser of these tests may have it.
    Reflect.deleteProperty(Navigator.prototype, "share");
  });
  await app.open(`/?event=${corpus.events[0]?.id}`);
  await app.share.button.click();
  await expect(app.share.option("Copy link to this view")).toBeVisible();
  await expect(app.share.option("Share…")).toHaveCount(0);
});

freshTest("each export saves the shown events, under the strictest policy", async ({ app, page, corpus }) => {
  await page.route(/\?x$/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": CONTENT_SECURITY_POLICY };
    await route.fulfill({ response, headers });
  });
  await app.open("/?x");
  await app.filters.person("Jack Taylor").click();
  const shown = await app.events.countWhenFewer(corpus);
  await app.share.button.click();
  const text = async (label: string) => `${(await app.share.save(label)).bytes}`;

  const { extract } = JSON.parse(await text("JSON (full data)"));
  expect(extract).toEqual({ filters: ["Jack Taylor"], events: shown, of: corpus.events.length });
  const csv = await app.share.save("CSV, one row for each event");
  expect(csv.name).toMatch(/^inquests-and-responses-[0-9a-f]{8}\.events\.csv$/);
  expect(await text("CSV, one row for each statement")).toContain("\r\n");
  expect(await text("Web Annotation (JSON-LD)")).toContain("TextQuoteSelector");
  expect(await text("Calendar (iCalendar)")).toContain("BEGIN:VCALENDAR");
  expect(await text("Picture (SVG)")).toContain("filtered by: Jack Taylor");
  const png = (await app.share.save("Picture (PNG)")).bytes;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2800);
});

test("a worker makes a file; its progress is shown, and Cancel ends it", async ({ app, page, corpus }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = true;
  await page.route(/exportWorker/, async (route) => {
    if (isHeld) await held;
    await route.continue().catch(() => undefined);
  });
  await app.share.button.click();
  const button = app.share.option("Calendar (iCalendar)");
  const progress = app.share.panel.getByRole("progressbar", { name: "Progress of the file" });
  await button.click();
  await expect(progress).toBeVisible();
  await expect(app.share.panel.getByText("Making the file…")).toBeVisible();
  await app.share.option("Cancel").click();
  await expect(progress).toHaveCount(0);
  await expect(app.share.panel.getByText("Canceled.")).toBeVisible();
  await expect(button).toBeFocused();
  isHeld = false;
  release();
  const started = page.waitForEvent("worker");
  const { name, bytes } = await app.share.save("Calendar (iCalendar)");
  expect((await started).url()).toContain("exportWorker");
  expect(`${bytes}`).toContain(`SUMMARY:`);
  await expect(app.share.panel.getByText(`Saved ${name}.`)).toBeVisible();
  expect(name).toBe(`inquests-and-responses-${corpus.edition.slice(0, 8)}.calendar.ics`);
});

bareTest("if the worker cannot start, the page makes the file and says so", async ({ page }) => {
  const app = new AppPage(page);
  await page.route(/exportWorker/, (route) => route.abort());
  await app.open("/");
  await app.share.button.click();
  const { name, bytes } = await app.share.save("Spreadsheet (XLSX)");
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  const words = `Saved ${name}. Your browser refused to make it in the background, so this page did it.`;
  await expect(app.share.panel.getByText(words)).toBeVisible();
});

test("the calendar’s address is that of a published calendar", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.share.button.click();
  await app.share.option("Copy address to subscribe").click();
  await expect(page.getByText("Calendar address copied. It has all events.")).toBeVisible();
  const response = await page.request.get(await app.readClipboard());
  expect(response.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await response.text()).toMatch(/^BEGIN:VCALENDAR/);
});

test("an export of all events equals the corpus, despite a filter", async ({ app, corpus }) => {
  await app.filters.person("Jack Taylor").click();
  await app.share.button.click();
  await app.share.option(`all ${corpus.events.length} events`).click();
  const { bytes } = await app.share.save("JSON (full data)");
  expect(JSON.parse(`${bytes}`)).toEqual(corpus);
});

freshTest("a picture shows the time in view with the open event, or all", async ({ app, page, corpus }) => {
  const event = present(corpus.events.find(({ date }) => date.form === "day"));
  await app.open(`/?event=${event.id}&view=2021-12-10..2021-12-11&lanes=actor&scale=linear`);
  await app.share.button.click();
  await expect(
    page.getByText("only the dates on screen, 10 December 2021 to 11 December 2021"),
  ).toBeVisible();
  const part = `${(await app.share.save("Picture (SVG)")).bytes}`;
  expect(part).toContain("Part of the period: 10 December 2021 to 11 December 2021. Grouped by stage.");
  expect(part).toContain(">To scale<");
  expect(part).toContain("Marked: ");
  await app.share.option(`all ${corpus.events.length} events`).click();
  const whole = `${(await app.share.save("Picture (SVG)")).bytes}`;
  expect(whole).toContain("The whole period: ");
  expect(whole).not.toContain("Marked: ");
});

test("a screen reader finds description and events in a saved picture", async ({ app, context, corpus }) => {
  await app.share.button.click();
  const host = await otherOrigin({ "/picture.svg": (await app.share.save("Picture (SVG)")).bytes });
  try {
    const other = await context.newPage();
    await other.goto(`${host.origin}/picture.svg`);
    const session = await context.newCDPSession(other);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const root = nodes.find(({ role }) => role?.value === "graphics-document");
    expect(root?.name?.value).toBe(corpus.title);
    expect(root?.description?.value).toContain(`Edition ${corpus.edition.slice(0, 12)}`);
    const names = nodes
      .filter(({ role }) => role?.value === "graphics-symbol")
      .map(({ name }) => name?.value);
    for (const { title } of corpus.events)
      expect(
        names.some((name) => name.includes(title)),
        title,
      ).toBe(true);
  } finally {
    host.close();
  }
});

test("TimelineJS draws the TimelineJS export, a slide for each event", async ({ app, context, corpus }) => {
  await app.share.button.click();
  const data = (await app.share.save("TimelineJS (JSON)")).bytes;
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
