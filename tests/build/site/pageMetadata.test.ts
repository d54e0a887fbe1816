// @vitest-environment jsdom
import { expect, it } from "vitest";
import { buildOembed } from "../../../src/build/site/oembed.ts";
import { buildPageTags } from "../../../src/build/site/pageMetadata.ts";
import { parseSiteUrl } from "../../../src/build/site/siteUrl.ts";
import { buildEmbedSnippet } from "../../../src/core/export/embedSnippet.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/case/";

/** Returns the attributes of the page’s first tag that matches. */
function tag(site: string, found: (attrs: Record<string, unknown>) => boolean) {
  return buildPageTags(corpus, site).find(({ attrs }) => attrs !== undefined && found(attrs))?.attrs;
}

it("describes a frame of the page as oEmbed", () => {
  const title = 'One "quoted" <b> & more';
  const answer = buildOembed({ title }, SITE, "card.png") as Record<string, unknown>;
  expect(answer).toMatchObject({ version: "1.0", type: "rich", title, provider_url: SITE });
  for (const size of ["width", "height", "thumbnail_width", "thumbnail_height"])
    expect(Number.isInteger(answer[size]), size).toBe(true);
  const html = new DOMParser().parseFromString(`${answer.html}`, "text/html");
  const frame = html.querySelector("iframe");
  expect(html.body.children).toHaveLength(1);
  expect(frame?.getAttribute("src")).toBe(`${SITE}?embed`);
  expect(frame?.title).toBe(title);
  expect([frame?.width, frame?.height]).toEqual([`${answer.width}`, `${answer.height}`]);
  expect(new URL(`${answer.thumbnail_url}`).href).toBe(`${SITE}card.png`);
  expect(buildEmbedSnippet(SITE, title)).toContain(`src="${SITE}?embed"`);
});

it("has absolute URLs only if the site’s own URL is known", () => {
  const link = (attrs: Record<string, unknown>) => attrs.type === "application/json+oembed";
  expect(tag(SITE, link)).toMatchObject({ rel: "alternate", href: `${SITE}oembed.json` });
  expect(tag(SITE, ({ property }) => property === "og:image")?.content).toBe(`${SITE}card.png`);
  expect(tag(SITE, ({ property }) => property === "og:url")?.content).toBe(SITE);
  expect(tag("", link)).toBeUndefined();
  expect(tag("", ({ property }) => property === "og:image")?.content).toBe("card.png");
  expect(tag("", ({ property }) => property === "og:url")).toBeUndefined();
});

it("accepts a site URL with or without its slash, and refuses others", () => {
  expect(parseSiteUrl(undefined)).toBe("");
  expect(parseSiteUrl("https://example.org/case")).toBe(SITE);
  expect(parseSiteUrl(`${SITE}?x=1#y`)).toBe(SITE);
  for (const wrong of ["example.org", "/case/", "javascript:alert(1)"])
    expect(() => parseSiteUrl(wrong)).toThrow("whole address");
});
