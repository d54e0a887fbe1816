// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { buildEventFiles } from "../../src/build/site/eventFiles.ts";
import { fillPage } from "../../src/build/site/pageHtml.ts";
import { buildOembed } from "../../src/build/site/pageMetadata.ts";
import { buildStaticFiles } from "../../src/build/site/staticFiles.ts";
import { fileNameOfCase, nameOfCase, titleWithName } from "../../src/core/evidence/caseName.ts";
import { renderCardSvg } from "../../src/core/export/svg/socialCard.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { prerender } from "../../src/page/prerender.tsx";
import { corpus } from "../fixtures/fictionalCase.ts";
import { stubWindow } from "../fixtures/rendering/renderIn.tsx";
import { renderPrints } from "../fixtures/rendering/renderings.tsx";

const TEMPLATE =
  '<html lang="en"><head>\n<title>Timeline</title>\n  </head><body><div id="page"></div></body>';
const SITE = "https://example.org/case/";
const { name: _, ...unnamed } = corpus;
const PROGRAM = /on the record/i;

/** Builds all pages and other texts of a case that people read, by path. */
async function buildPages(published: Corpus): Promise<Map<string, string>> {
  vi.stubEnv("SSR", true);
  const { html } = await prerender(published, (text) => text.length * 7);
  vi.unstubAllEnvs();
  const view = { title: published.title, view: SITE, thumbnail: `${SITE}card.png` };
  return new Map<string, string>([
    ["index.html", fillPage(TEMPLATE, { corpus: published, site: SITE, html })],
    ["card", renderCardSvg(published)],
    ["oembed.json", JSON.stringify(buildOembed(published, view, SITE))],
    ...[
      ...buildStaticFiles(published, TEMPLATE, SITE),
      ...buildEventFiles(published, { template: TEMPLATE, site: SITE, cards: new Map() }),
    ].map(([path, content]): [string, string] => [path, `${content}`]),
  ]);
}
const parse = (html = "") => new DOMParser().parseFromString(html, "text/html");

stubWindow();

const NAMED = await buildPages(corpus);

it.each<[string, Corpus, typeof NAMED]>([
  ["with", corpus, NAMED],
  ["without", unnamed, await buildPages(unnamed)],
])("only the footers of a case %s a name have the name of the program", async (_case, published, pages) => {
  const html = [...pages].filter(([path]) => path.endsWith(".html"));
  expect(html.length).toBeGreaterThan(published.events.length + 2);
  for (const [path, text] of pages) {
    const page = parse(text);
    const footers = [...page.querySelectorAll("footer")];
    if (path.endsWith(".html"))
      expect(footers.map(({ textContent }) => textContent).join(), path).toMatch(PROGRAM);
    for (const footer of footers) footer.remove();
    for (const generator of page.querySelectorAll("generator")) generator.remove();
    expect(page.documentElement.outerHTML, path).not.toMatch(PROGRAM);
  }
  for await (const [print, root] of renderPrints({ corpus: published, texts: new Map() }))
    expect(root.textContent, print).not.toMatch(PROGRAM);
});

it("shows the name of the case where the site is named", () => {
  const page = parse(NAMED.get("index.html"));
  const nameIn = (path: string) =>
    parse(NAMED.get(path)).querySelector(".static-page-head > strong")?.textContent;
  const content = (property: string) =>
    page.querySelector(`[property="${property}"]`)?.getAttribute("content");
  expect(page.querySelector(".nav-name")?.textContent).toBe("Alderby Papers");
  expect(page.title).toBe("The footbridge at Alderby · Alderby Papers");
  expect(content("og:site_name")).toBe("Alderby Papers");
  expect(content("og:title")).toBe("The footbridge at Alderby");
  expect(nameIn("guide/index.html")).toBe("Alderby Papers");
  expect(nameIn(`e/${corpus.events[0]?.id}/index.html`)).toBe("Alderby Papers");
  expect(JSON.parse(NAMED.get("oembed.json") ?? "")).toHaveProperty("provider_name", "Alderby Papers");
  expect(NAMED.get("card")).toContain("Alderby Papers");
});

it("names a case without a name by its title, or by the beginning of it", () => {
  expect(titleWithName(unnamed)).toBe("The footbridge at Alderby");
  expect(nameOfCase(unnamed)).toBe("The footbridge at Alderby");
  const title = "The footbridge at Alderby and the people who crossed it each day";
  expect(nameOfCase({ title })).toBe("The footbridge at Alderby and the…");
});

it("names saved files after the case", () => {
  expect(fileNameOfCase(corpus)).toBe("alderby-papers");
  expect(fileNameOfCase({ title: "Die Fähre: „Überfahrt“ 2024" })).toBe("die-fahre-uberfahrt-2024");
  expect(fileNameOfCase({ title: "渡し船" })).toBe("timeline");
});
