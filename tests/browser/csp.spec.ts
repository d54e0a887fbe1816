import { test as bare } from "@playwright/test";
import { WARNING_STORAGE_KEY } from "../../src/page/shell/contentWarningKey.ts";
import { expect, test } from "./support/fixtures.ts";

test("the page’s own policy needs nothing unsafe, and has Trusted Types required", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  const policy = await page.evaluate(
    (text) =>
      new DOMParser()
        .parseFromString(text, "text/html")
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute("content"),
    html,
  );
  expect(policy).toBe((await request.get("/")).headers()["content-security-policy"]);
  expect(policy).not.toContain("unsafe");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  // Nothing stands before it that it would not bind.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|link|style)/));
});

// What is refused is told on the console.
bare("script from markup does not run, nor markup from strings", async ({ page }) => {
  await page.goto("/");
  const told = await page.evaluate(() => {
    const element = document.createElement("div");
    const thrown = (act: () => void) => {
      try {
        act();
        return "nothing";
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      timer: thrown(() => {
        setTimeout("1");
      }),
      markup: thrown(() => {
        element.innerHTML = "<b>words</b>";
      }),
      address: thrown(() => {
        document.createElement("script").src = "data:text/javascript,1";
      }),
      policy: thrown(() => {
        Reflect.get(window, "trustedTypes").createPolicy("another", {});
      }),
    };
  });
  expect(told).toEqual({
    timer: "TypeError",
    markup: "TypeError",
    address: "TypeError",
    policy: "TypeError",
  });
});

test("every power of the page works under its policy", async ({ page, corpus }) => {
  await page.getByRole("searchbox").fill("police");
  await expect(page.locator("ol.chronicle > li").first()).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Share" }).click();
  for (const kind of ["CSV, a row per event", "Picture (SVG)", "Picture (PNG)"]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: kind }).click();
    expect((await saved).suggestedFilename()).toContain(corpus.edition.slice(0, 8));
  }
});

test("nothing of a person is kept, whatever is used, but that the note was hidden", async ({
  page,
  context,
  corpus,
  baseURL,
}) => {
  const hosts = new Set<string>();
  context.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.getByRole("button", { name: "Hide this note" }).click();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await page.locator(`li[data-event="${corpus.events[0]?.id}"] h3 button`).click();
  await expect(page.locator(".words.current").first()).toBeVisible();
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  await page.getByRole("searchbox").fill("police");
  await expect(page.getByText(/^\d+ events? ha(s|ve) it in title/)).toBeVisible();
  await page.locator("ol.chronicle .actor-name").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV, a row per event" }).click();
  await saved;
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).filter((name) => !name.startsWith("on-the-record:")),
  }));
  expect(kept).toEqual({ local: [WARNING_STORAGE_KEY], session: 0, databases: 0, caches: [] });
  // A picture that the page makes itself has no host.
  hosts.delete("null");
  expect([...hosts]).toEqual([new URL(baseURL ?? "").origin]);
});
