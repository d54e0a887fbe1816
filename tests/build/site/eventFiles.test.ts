// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { buildEventFiles } from "../../../src/build/site/eventFiles.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const SITE = "https://example.org/case/";
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <title>Timeline</title>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/a.js">
    <link rel="stylesheet" href="./assets/page-1.css">
  </head>
  <body><div id="page"></div></body>
</html>`;
const [first] = corpus.events;
const id = first?.id ?? "";

/** Builds the files of all events of the case, with changes. */
const build = (site = "", changes: Partial<typeof corpus> = {}, cards = new Map<string, string>()) =>
  new Map(
    buildEventFiles({ ...corpus, renamed: {}, retired: {}, ...changes }, { template: TEMPLATE, site, cards }),
  );
const parse = (html: unknown) => new DOMParser().parseFromString(`${html}`, "text/html");
/** Returns the address or content of an element of the head. */
const read = (page: Document, selector: string) => {
  const element = page.head.querySelector(selector);
  return element?.getAttribute("href") ?? element?.getAttribute("content") ?? element?.textContent;
};

describe("the files of events", () => {
  it("are a page for each event, which needs no script", () => {
    const files = build();
    expect([...files.keys()]).toEqual(corpus.events.map((event) => `e/${event.id}/index.html`));
    for (const [, html] of files) {
      const page = parse(html);
      expect(
        page.querySelector(
          "script:not([type='application/ld+json'], [src*='/theme-']), [rel=modulepreload], style, [style]",
        ),
      ).toBeNull();
      expect(page.documentElement.lang).toBe("en-GB");
      expect(read(page, "[http-equiv]")).toBe("default-src 'none'");
      expect(read(page, "[rel=stylesheet]")).toBe("../../assets/page-1.css");
      expect(page.querySelectorAll("title")).toHaveLength(1);
    }
  });

  it("have titles and descriptions of their own", () => {
    const pages = [...build().values()].map(parse);
    for (const selector of ["title", "[name=description]"])
      expect(new Set(pages.map((page) => read(page, selector))).size).toBe(corpus.events.length);
    expect(read(pages[0] as Document, "title")).toBe(`${first?.title} · ${corpus.title}`);
    expect(read(pages[0] as Document, '[property="og:title"]')).toBe(first?.title);
  });

  it("have absolute addresses and an oEmbed response if the site is known", () => {
    const files = build(SITE);
    const page = parse(files.get(`e/${id}/index.html`));
    expect(read(page, "[rel=canonical]")).toBe(`${SITE}e/${id}/`);
    expect(read(page, '[property="og:url"]')).toBe(`${SITE}e/${id}/`);
    expect(read(page, '[property="og:image"]')).toBe(`${SITE}card.png`);
    expect(read(page, '[type="application/json+oembed"]')).toBe(`${SITE}e/${id}/oembed.json`);
    const oembed = JSON.parse(`${files.get(`e/${id}/oembed.json`)}`);
    expect(oembed).toMatchObject({ version: "1.0", type: "rich", title: first?.title });
    const frame = parse(oembed.html).querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(`${SITE}?embed&event=${id}`);
  });

  it("have relative addresses if the site is not known", () => {
    const page = parse(build().get(`e/${id}/index.html`));
    expect(read(page, "[rel=canonical]")).toBe(`../${id}/`);
    expect(read(page, '[property="og:image"]')).toBe("../../card.png");
    expect(read(page, '[property="og:url"], [type="application/json+oembed"]')).toBeUndefined();
  });

  it("name the picture of the event, if it has one", () => {
    const files = build(SITE, {}, new Map([[id, "assets/card-1.png"]]));
    const page = parse(files.get(`e/${id}/index.html`));
    expect(read(page, '[property="og:image"]')).toBe(`${SITE}assets/card-1.png`);
    expect(JSON.parse(`${files.get(`e/${id}/oembed.json`)}`).thumbnail_url).toBe(`${SITE}assets/card-1.png`);
  });

  it("keep the links of renamed and removed events", () => {
    const files = build(SITE, {
      renamed: { oldest: "older", older: id, "old-actor": corpus.actors[0]?.id ?? "" },
      retired: { gone: "It was <b>counted</b> twice." },
    });
    for (const former of ["oldest", "older"]) {
      const page = parse(files.get(`e/${former}/index.html`));
      expect(page.querySelector("h1")?.textContent).toBe(first?.title);
      expect(read(page, "[rel=canonical]")).toBe(`${SITE}e/${id}/`);
    }
    expect(files.has("e/old-actor/index.html")).toBe(false);
    const gone = parse(files.get("e/gone/index.html"));
    expect(gone.body.textContent).toContain("It was <b>counted</b> twice.");
    expect(read(gone, "[name=robots]")).toBe("noindex");
  });
});
