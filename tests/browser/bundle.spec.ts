import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "./support/fixtures.ts";

test("the initial script is at most 125 kB gzipped", () => {
  // What the page itself names; all else is loaded when first wanted.
  const scripts = [...readFileSync("dist/index.html", "utf8").matchAll(/assets\/[^"]+\.js/g)].map(String);
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(125_000);
});

test("every excerpt of the built corpus equals its article’s served text at its offsets", async ({
  request,
  corpus,
}) => {
  for (const { id, url } of corpus.articles) {
    const text = await (await request.get(`/${url}`)).text();
    for (const excerpt of corpus.excerpts.filter(({ article }) => article === id)) {
      expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.exact);
    }
  }
});

test("the page asks nothing of any other host and runs no inline script or style", async ({
  page,
  baseURL,
}) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src data:";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/");
  await page.waitForSelector("[data-ready]");
  expect([...hosts].filter((origin) => origin !== "null" && origin !== baseURL)).toEqual([]);
});

for (const width of [390, 768, 1440]) {
  test(`at ${width} px nothing runs out of the page, and no label out of the drawing`, async ({
    page,
    corpus,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expect(page.locator("[data-timeline] [data-event]")).toHaveCount(corpus.events.length);
    const clipped = await page.locator("[data-timeline]").evaluate((timeline) => {
      const frame = timeline.getBoundingClientRect();
      return [...timeline.querySelectorAll("text")].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1;
      }).length;
    });
    expect(clipped).toBe(0);
  });
}

test("the built page tells of itself before any script runs: title, description, card, and the articles it cites", async ({
  request,
  page,
  corpus,
}) => {
  const html = await (await request.get("/")).text();
  // The page itself lets no string become markup.
  await page.goto("about:blank");
  const tags = await page.evaluate((text) => {
    const built = new DOMParser().parseFromString(text, "text/html");
    const content = (name: string) =>
      built.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    return {
      title: built.title,
      described: content("description"),
      card: content("og:image"),
      data: JSON.parse(built.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
    };
  }, html);
  expect(tags.title).toBe(`${corpus.title} · On the Record`);
  expect(tags.described).toBe(corpus.summary);
  expect(tags.data["@type"]).toBe("Dataset");
  expect(tags.data.citation.map(({ headline }: { headline: string }) => headline)).toEqual(
    corpus.articles.map(({ headline }) => headline),
  );
  const card = await (await request.get(`/${tags.card}`)).body();
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
});
