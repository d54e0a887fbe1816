import { STORAGE_KEYS } from "../../src/page/ui/deviceStorage.ts";
import { bareTest, expect, test } from "./support/fixtures.ts";

bareTest.use({ serviceWorkers: "allow" });
test.use({ serviceWorkers: "allow" });

bareTest(
  "the page and its headers have the same policy, without unsafe sources",
  async ({ page, request }) => {
    const response = await request.get("/");
    const html = await response.text();
    const policy = await page.evaluate(
      (text) =>
        new DOMParser()
          .parseFromString(text, "text/html")
          .querySelector('meta[http-equiv="Content-Security-Policy"]')
          ?.getAttribute("content"),
      html,
    );
    expect(policy).toBe(response.headers()["content-security-policy"]);
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    // A policy in a meta element does not apply to the elements before it.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|link|style)/));
  },
);

// The browser logs each violation on the console.
bareTest("scripts and markup from strings are refused", async ({ page }) => {
  await page.goto("/");
  const errors = await page.evaluate(() => {
    const element = document.createElement("div");
    const errorOf = (act: () => void) => {
      try {
        act();
        return "none";
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      timer: errorOf(() => {
        setTimeout("1");
      }),
      markup: errorOf(() => {
        element.innerHTML = "<b>words</b>";
      }),
      address: errorOf(() => {
        document.createElement("script").src = "data:text/javascript,1";
      }),
      policy: errorOf(() => {
        Reflect.get(window, "trustedTypes").createPolicy("another", {});
      }),
    };
  });
  expect(errors).toEqual({
    timer: "TypeError",
    markup: "TypeError",
    address: "TypeError",
    policy: "TypeError",
  });
});

test("only the warning and the theme are stored, no other host is asked", async ({
  app,
  page,
  context,
  corpus,
  baseURL,
}) => {
  const origins = new Set<string>();
  context.on("request", (request) => origins.add(new URL(request.url()).origin));
  await app.reload();
  await app.contentWarningToggle.click();
  await app.themeButton.click();
  await app.events.titles.first().click();
  await expect(app.reader.currentRuns.first()).toBeVisible();
  await app.filters.person("Jack Taylor").click();
  await app.search.box.fill("police");
  await expect(app.search.summary).toBeVisible();
  await app.events.actorNames.first().click();
  await expect(app.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await app.share.button.click();
  for (const label of ["CSV, one row for each event", "Picture (SVG)", "Picture (PNG)"])
    expect((await app.share.save(label)).name).toContain(corpus.edition.slice(0, 8));
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).filter((name) => !name.startsWith("on-the-record:")),
  }));
  expect(stored).toEqual({ local: Object.values(STORAGE_KEYS), session: 0, databases: 0, caches: [] });
  // A blob URL, such as a picture's, has the origin "null".
  origins.delete("null");
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
});
