import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, bareTest as test } from "./support/fixtures.ts";
import { otherOrigin } from "./support/otherOrigin.ts";

const PUBLIC_FILES = ["/corpus.json", "/corpus.schema.json", "/card.png"];

test("scripts of other sites can fetch the data and the articles", async ({ page, baseURL, corpus }) => {
  const host = await otherOrigin({ "/index.html": "<!doctype html><title>Host</title>" });
  try {
    await page.goto(`${host.origin}/index.html`);
    for (const path of [...PUBLIC_FILES, ...corpus.articles.map(({ url }) => `/${url}`)]) {
      const fetched = page.evaluate(async (url) => (await fetch(url)).status, `${baseURL}${path}`);
      expect([path, await fetched]).toEqual([path, 200]);
    }
  } finally {
    host.close();
  }
});

test("a sandboxed frame shows the words of an event, a link and a filter", async ({
  page,
  baseURL,
  corpus,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const host = await otherOrigin({
    "/index.html": `<!doctype html><title>Host</title>
      <iframe sandbox="allow-scripts" src="${baseURL}/" width="1200" height="800"></iframe>`,
  });
  try {
    await page.goto(`${host.origin}/index.html`);
    const frame = page.frameLocator("iframe");
    await frame.locator(":root[data-ready]").waitFor();
    await frame.locator("[data-timeline] [data-event]").first().click();
    await expect(frame.locator(".excerpt.current").first()).toBeInViewport();
    await frame.getByRole("button", { name: "Share" }).click();
    await frame.getByRole("button", { name: "Copy link to this view" }).click();
    await expect(frame.getByText(/^Your browser blocked copying/)).toBeVisible();
    await expect(frame.getByRole("textbox", { name: "Text to copy" })).toHaveValue(
      new RegExp(`^${baseURL}/\\?`),
    );
    await page.keyboard.press("Escape");
    await frame.getByRole("button", { name: "Jack Taylor", exact: true }).first().click();
    await expect(
      frame.getByText(new RegExp(`^\\d+ of ${corpus.events.length} events`)).first(),
    ).toBeVisible();
    expect(errors).toEqual([]);
  } finally {
    host.close();
  }
});

test("a page opened as a file is readable and says why buttons do nothing", async ({ page, corpus }) => {
  await page.goto(pathToFileURL(resolve("dist/index.html")).href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
  const color = (property: string) =>
    page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name), property);
  expect(await color("--ink"), "the style sheet has loaded").not.toBe("");
  await expect(page.getByText(/^Part of this page did not load/)).toBeVisible({ timeout: 15_000 });
});
