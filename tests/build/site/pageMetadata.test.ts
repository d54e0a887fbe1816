// @vitest-environment jsdom
import { expect, it } from "vitest";
import { buildOembed, buildPageTags, parseSiteUrl } from "../../../src/build/site/pageMetadata.ts";
import { buildEmbedSnippet } from "../../../src/core/export/embedSnippet.ts";
import { standfirstText } from "../../../src/core/model/corpus.ts";
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
