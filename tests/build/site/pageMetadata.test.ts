// @vitest-environment jsdom
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import {
  buildDataset,
  buildOembed,
  buildPageTags,
  parseSiteUrl,
} from "../../../src/build/site/pageMetadata.ts";
import { buildEmbedSnippet } from "../../../src/core/export/embedSnippet.ts";
import { standfirstText } from "../../../src/core/model/corpus.ts";
import { happening } from "../../fixtures/events.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/case/";

/** Returns the attributes of the first tag that matches; undefined if none does. */
function findAttributes(site: string, matches: (attrs: Record<string, unknown>) => boolean) {
  return buildPageTags(corpus, site).find(({ attrs }) => attrs !== undefined && matches(attrs))?.attrs;
}

it("describes a frame of the page in the oEmbed response", () => {
  const title = 'One "quoted" <b> & more';
  const response = buildOembed(corpus, { title, view: SITE, thumbnail: `${SITE}card.png` }, SITE) as Record<
    string,
    unknown
  >;
  expect(response).toMatchObject({ version: "1.0", type: "rich", title, provider_url: SITE });
  for (const size of ["width", "height", "thumbnail_width", "thumbnail_height"])
    expect(Number.isInteger(response[size]), size).toBe(true);
  const html = new DOMParser().parseFromString(`${response.html}`, "text/html");
  const frame = html.querySelector("iframe");
  expect(html.body.children).toHaveLength(1);
  expect(frame?.getAttribute("src")).toBe(`${SITE}?embed`);
  expect(frame?.title).toBe(title);
  expect([frame?.width, frame?.height]).toEqual([`${response.width}`, `${response.height}`]);
  expect(new URL(`${response.thumbnail_url}`).href).toBe(`${SITE}card.png`);
  expect(buildEmbedSnippet(SITE, title)).toContain(`src="${SITE}?embed"`);
});

it("has absolute URLs only if the site’s own URL is known", () => {
  const link = (attrs: Record<string, unknown>) => attrs.type === "application/json+oembed";
  expect(findAttributes(SITE, link)).toMatchObject({ rel: "alternate", href: `${SITE}oembed.json` });
  expect(findAttributes(SITE, ({ property }) => property === "og:image")?.content).toBe(`${SITE}card.png`);
  expect(findAttributes(SITE, ({ property }) => property === "og:url")?.content).toBe(SITE);
  expect(findAttributes("", link)).toBeUndefined();
  expect(findAttributes("", ({ property }) => property === "og:image")?.content).toBe("card.png");
  expect(findAttributes("", ({ property }) => property === "og:url")).toBeUndefined();
});

it("accepts a site URL with or without its slash, and refuses others", () => {
  expect(parseSiteUrl(undefined)).toBe("");
  expect(parseSiteUrl("https://example.org/case")).toBe(SITE);
  expect(parseSiteUrl(`${SITE}?x=1#y`)).toBe(SITE);
  for (const invalid of ["example.org", "/case/", "javascript:alert(1)"])
    expect(() => parseSiteUrl(invalid)).toThrow("full URL");
});

it("calls a date the publication of an article only if the annotation does", () => {
  const script = buildPageTags(corpus, SITE).find(({ tag }) => tag === "script");
  const { citation, description } = JSON.parse(`${script?.children}`);
  expect(citation.map(({ datePublished }: { datePublished?: string }) => datePublished)).toEqual([
    "2024-03-18",
    undefined,
    undefined,
  ]);
  expect(citation[1]).not.toHaveProperty("dateModified");
  expect(description).toBe(standfirstText(corpus));
});

it("names the earlier version of an article", () => {
  const [first, ...others] = corpus.articles;
  const articles = others.map((article) => ({ ...article, editionOf: first?.id ?? "" }));
  const changed = { ...corpus, articles: [...(first ? [first] : []), ...articles] };
  const script = buildPageTags(changed, SITE).find(({ tag }) => tag === "script");
  const { citation } = JSON.parse(`${script?.children}`);
  expect(citation.map(({ isBasedOn }: { isBasedOn?: string }) => isBasedOn)).toEqual([
    undefined,
    `${SITE}${first?.url}`,
    `${SITE}${first?.url}`,
  ]);
});

describe("the case as JSON-LD", () => {
  const data = (changes: Partial<typeof corpus> = {}, site = SITE) =>
    JSON.parse(JSON.stringify(buildDataset({ ...corpus, ...changes }, site)));

  it("is read by a JSON-LD processor with absolute addresses", async () => {
    // The processor of the tests has no network. schema.org's own context maps each term in this way too.
    const address = { "@type": "@id" };
    const context = {
      "@vocab": "https://schema.org/",
      url: address,
      contentUrl: address,
      isBasedOn: address,
    };
    const documentLoader = async (documentUrl: string) => ({
      contextUrl: null,
      documentUrl,
      document: { "@context": context },
    });
    const [dataset] = await jsonld.expand(data(), { documentLoader, safe: true });
    const read = (key: string, part: object | undefined = dataset) =>
      Reflect.get(part ?? {}, `https://schema.org/${key}`) as Record<string, unknown>[] | undefined;
    expect(dataset).toHaveProperty("@id", SITE);
    for (const key of ["creator", "publisher"])
      expect(read("name", read(key)?.[0])).toEqual([{ "@value": "The Alderby Archive" }]);
    expect(read("name", read("license")?.[0])).toEqual([{ "@value": "CC BY 4.0" }]);
    expect(read("inLanguage")).toEqual([{ "@value": "en-GB" }]);
    expect(read("dateModified")).toEqual([{ "@value": "2024-04-03" }]);
    const files = ["corpus.json", "calendar.ics"];
    const downloads = read("distribution")?.flatMap((one) => read("contentUrl", one));
    expect(downloads).toEqual(files.map((file) => ({ "@id": SITE + file })));
    const articles = read("citation")?.flatMap((one) => read("url", one));
    expect(articles).toEqual(corpus.articles.map(({ url }) => ({ "@id": SITE + url })));
  });

  it("covers the time between the known bounds, as precise as they are", () => {
    const coverage = (...dates: string[]) =>
      data({ events: dates.map((edtf, i) => happening(`date-${i}`, edtf)) }).temporalCoverage;
    expect(coverage("2014-06", "[..2021-12-10]")).toBe("2014-06/2021-12-10");
    expect(coverage("2016", "2021-12-10T18:05+01:00")).toBe("2016/2021-12-10");
    expect(coverage("2014-06~", "2015")).toBe("2014-06~/2015");
    expect(coverage()).toBeUndefined();
  });

  it("has only facts of the annotation; without a site, relative addresses", () => {
    const { publisher: _p, licence: _l, updated: _u, ...rest } = corpus;
    const bare = JSON.parse(JSON.stringify(buildDataset(rest, "")));
    for (const key of ["creator", "publisher", "license", "dateModified", "@id", "url"])
      expect(bare).not.toHaveProperty(key);
    expect(bare.distribution[0].contentUrl).toBe("corpus.json");
    expect(data({ licence: "https://licence.example/" }).license).toBe("https://licence.example/");
  });
});
