import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { titleWithName } from "../../src/core/evidence/caseName.ts";
import { standfirstText } from "../../src/core/model/corpus.ts";
import { expect, notEmpty, bareTest as test } from "./support/fixtures.ts";

test("the initial scripts have at most 125 kB gzipped", () => {
  // The page names its initial scripts; all others load when they are first used.
  const scripts = [...readFileSync("dist/index.html", "utf8").matchAll(/assets\/[^"]+\.js/g)].map(String);
  const bytes = notEmpty(scripts).reduce(
    (sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length,
    0,
  );
  expect(bytes).toBeLessThanOrEqual(125_000);
});

test("every excerpt equals its article’s served text at its offsets", async ({ request, corpus }) => {
  for (const { id, url } of notEmpty(corpus.articles)) {
    const text = await (await request.get(`/${url}`)).text();
    for (const { start, end, exact } of notEmpty(corpus.excerpts.filter(({ article }) => article === id)))
      expect(text.slice(start, end)).toBe(exact);
  }
});

test("the page’s metadata have title, standfirst, card and cited articles", async ({
  request,
  page,
  corpus,
}) => {
  const html = await (await request.get("/")).text();
  // The page's own policy refuses to parse markup from a string.
  await page.goto("about:blank");
  const metadata = await page.evaluate((text) => {
    const built = new DOMParser().parseFromString(text, "text/html");
    const content = (name: string) =>
      built.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    return {
      title: built.title,
      description: content("description"),
      card: content("og:image"),
      data: JSON.parse(built.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
    };
  }, html);
  expect(metadata.title).toBe(titleWithName(corpus));
  expect(metadata.description).toBe(standfirstText(corpus));
  expect(metadata.data["@type"]).toBe("Dataset");
  expect(metadata.data.citation.map(({ headline }: { headline: string }) => headline)).toEqual(
    corpus.articles.map(({ headline }) => headline),
  );
  const card = await (await request.get(`/${metadata.card}`)).body();
  // Width and height in the header of a PNG.
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
});
