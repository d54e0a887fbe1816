// @vitest-environment jsdom
import { expect, it } from "vitest";
import { buildSitemap } from "../../../src/build/site/sitemap.ts";
import { happening } from "../../fixtures/events.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/a&b/";

/** Returns the name of the root of an XML file, and its addresses. */
function read(xml: unknown) {
  const document = new DOMParser().parseFromString(`${xml}`, "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  expect(document.documentElement.namespaceURI).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  return [
    document.documentElement.localName,
    [...document.querySelectorAll("loc")].map((one) => one.textContent),
  ];
}

it("lists the page with its last change, and the page of each event", () => {
  const [file, ...others] = buildSitemap(corpus, SITE);
  expect([file?.[0], others]).toEqual(["sitemap.xml", []]);
  const pages = corpus.events.map(({ id }) => `${SITE}e/${id}/`);
  expect(read(file?.[1])).toEqual(["urlset", [SITE, ...pages]]);
  expect(`${file?.[1]}`.match(/<lastmod>.*?<\/lastmod>/g)).toEqual([`<lastmod>${corpus.updated}</lastmod>`]);
});

it("divides more addresses than a file may have", () => {
  const events = ["a", "b", "c", "d"].map((id) => happening(id, "2024"));
  const files = new Map(buildSitemap({ events }, SITE, 2));
  const names = [1, 2, 3].map((n) => `sitemap-${n}.xml`);
  expect([...files.keys()]).toEqual(["sitemap.xml", ...names]);
  expect(read(files.get("sitemap.xml"))).toEqual(["sitemapindex", names.map((name) => SITE + name)]);
  const parts = names.flatMap((name) => read(files.get(name))[1]);
  expect(parts).toEqual([SITE, ...["a", "b", "c", "d"].map((id) => `${SITE}e/${id}/`)]);
});
