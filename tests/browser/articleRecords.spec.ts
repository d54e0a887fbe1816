import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FICTIONAL_SEEDS } from "../fixtures/fictionalCase.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, test } from "./support/fixtures.ts";

test.use({ address: null });

/** Words of a sentence of the newsletter that no quote needs. */
const HIDDEN = /baked cakes|spring fair/;

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  site = await builtSite((dir) => {
    cpSync(FICTIONAL_SEEDS, dir, { recursive: true });
    const file = join(dir, "timeline.yaml");
    const herald = readFileSync(join(dir, "herald.txt"), "utf8");
    writeFileSync(join(dir, "later.txt"), herald.replace("About 60", "About 70"));
    const articles = `newsletter: { file: newsletter.txt, short: Newsletter, publish: quotes }
  later: { file: later.txt, short: Later version, edition-of: herald }`;
    const background = `background:
  - quote: { later: "About 70 people cross the bridge each day, the council said." }
    reason: The later version has another number.`;
    const annotation = readFileSync(file, "utf8");
    writeFileSync(
      file,
      annotation.replace("newsletter: newsletter.txt", articles).replace("background:", background),
    );
  });
});
test.afterAll(() => site.close());

test("no file of the site has the words that are not published", () => {
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  expect(paths.some((path) => path.endsWith("newsletter.txt"))).toBe(true);
  expect(paths.filter((path) => HIDDEN.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("the reader, the search and the print show gaps as […]", async ({ app, page }) => {
  await app.open(`${site.address}?event=ferry-refused&article=newsletter`);
  const article = app.reader.panel;
  await expect(article).toContainText("Only quoted passages of this article are published");
  await expect(article).toContainText("It has received several letters since the bridge was closed.");
  await expect(article).toContainText("[…]");
  await expect(article).not.toContainText("░");
  await app.search.box.fill("cakes");
  await expect(app.search.panel).toContainText("No event and no published sentence matches.");
  await page.locator("html[data-printable]").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = page.locator("#print-article-newsletter");
  await expect(printed.locator("li", { hasText: /^\[…\]$/ })).toHaveCount(1);
  await expect(page.locator(".print-cover")).toContainText("Newsletter, the quoted passages");
  await expect(printed).not.toContainText("░");
});

test("the reader of both versions of an article shows what changed", async ({ app }) => {
  await app.open(`${site.address}?article=herald`);
  const article = app.reader.panel;
  await expect(article).toContainText("an earlier version of “Later version”");
  const summary = article.getByText("What changed from “Herald on the closure” to “Later version”");
  await summary.click();
  await expect(article.locator("del")).toHaveText(["60 "]);
  await expect(article.locator("ins")).toHaveText(["70 "]);
  await article.getByRole("button", { name: "Read “Later version”" }).click();
  await expect(article).toContainText("a later version of “Herald on the closure”");
  await summary.click();
  await expect(article.locator(".edition-changes li")).toHaveText([/^About 60 70 people cross/]);
});
