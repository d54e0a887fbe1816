// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { renderSocialCard } from "../../src/build/site/pageMetadata.ts";
import { findNameLanguage } from "../../src/core/evidence/nameLanguage.ts";
import { renderCorrectionsPage } from "../../src/core/export/correctionsPage.ts";
import { renderEventPage } from "../../src/core/export/eventPage.ts";
import { renderGuidePage } from "../../src/core/export/guidePage.ts";
import { renderEventCardSvg } from "../../src/core/export/svg/eventCard.ts";
import { renderCardSvg } from "../../src/core/export/svg/socialCard.ts";
import { renderTimelineSvg } from "../../src/core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../src/core/export/svg/view.ts";
import { directionOf, isolateDirection } from "../../src/core/text/direction.ts";
import { prerender } from "../../src/page/prerender.tsx";
import { compileLanguagesCase } from "../fixtures/languagesCase.ts";
import { parseHtml } from "../fixtures/rendering/buildExports.ts";
import { stubWindow } from "../fixtures/rendering/renderIn.tsx";
import {
  type Rendering,
  renderPages,
  renderPeople,
  renderPrints,
  renderReaders,
  renderSearches,
  renderStates,
} from "../fixtures/rendering/renderings.tsx";

stubWindow();

const languages = compileLanguagesCase();
const { corpus } = languages;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const NAMES = new Set([
  ...corpus.articles.map(({ short }) => short),
  ...corpus.actors.map(({ name }) => name),
]);
/** Elements that have the direction of their own words (see base.css). */
const PLAIN_TEXT = "h1, h2, h3, h4, p, button, q, small, summary, label";

/** Finds the articles that a text of a source can be from. */
const sourcesOf = (text: string) =>
  corpus.articles.filter(({ id }) =>
    languages.texts.get(id)?.replace(/\s+/g, " ").includes(text.replace(/\s+/g, " ").trim()),
  );

/** Finds elements with exact words that have not the language and direction of an article with the words. */
function findWrongQuotes(root: Element): { wrong: string[]; checked: number } {
  const kept = [...root.querySelectorAll("q, blockquote, mark.excerpt, [translate=no]")].filter(
    (one) =>
      one.closest("svg") === null &&
      one.querySelector("svg, [translate=no]") === null &&
      /\p{L}/u.test(one.textContent),
  );
  const wrong = kept.flatMap((one) => {
    const words = one.textContent.replace(/^[“‘]?\u2068?(?:… )?|(?:…)?\u2069?[”’]?$/gu, "");
    const tags = sourcesOf(words).map(({ language }) => language);
    const within = one.querySelector("[lang]") ?? one;
    const tag = within.closest("[lang]")?.getAttribute("lang") ?? "none";
    const dir = within.closest("[dir]")?.getAttribute("dir") ?? "none";
    return tags.includes(tag) && dir === directionOf(tag) ? [] : [`${one.outerHTML} has ${tag}, ${dir}`];
  });
  return { wrong, checked: kept.length };
}

const textNodesOf = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};

/** Finds texts from right to left that move the signs around them. */
function findMovedSigns(root: Element): string[] {
  const shown = textNodesOf(root).filter(({ data, parentElement }) => {
    if (!RIGHT_TO_LEFT.test(data.replace(/\u2068[^\u2069]*\u2069/g, ""))) return false;
    if (parentElement?.closest("title, [dir], bdi")) return false;
    return parentElement?.closest(PLAIN_TEXT)?.textContent !== data;
  });
  const titles = [...root.querySelectorAll("[title]")].filter((one) =>
    RIGHT_TO_LEFT.test((one.getAttribute("title") ?? "").replace(/\u2068[^\u2069]*\u2069/g, "")),
  );
  return [...shown.map((one) => one.parentElement as Element), ...titles].map(({ outerHTML }) => outerHTML);
}

/** Finds names of people and articles without the language of their script. */
const findUnmarkedNames = (root: Element): string[] =>
  textNodesOf(root).flatMap(({ data, parentElement: parent }) => {
    if (!NAMES.has(data) || parent?.closest("svg") || parent?.closest("title")) return [];
    const tag = parent?.closest("[lang]")?.getAttribute("lang");
    return tag === findNameLanguage(corpus, data) ? [] : [parent?.outerHTML ?? ""];
  });

async function expectMarkedWords(renderings: AsyncIterable<Rendering> | Iterable<Rendering>): Promise<void> {
  let quotes = 0;
  for await (const [name, root] of renderings) {
    const { wrong, checked } = findWrongQuotes(root);
    expect.soft(wrong, name).toEqual([]);
    expect.soft(findMovedSigns(root), name).toEqual([]);
    expect.soft(findUnmarkedNames(root), name).toEqual([]);
    quotes += checked;
  }
  expect(quotes).toBeGreaterThan(0);
}

it("marks quotes and names on the page in every size, and in a frame", async () => {
  await expectMarkedWords(renderPages(languages));
});

it("marks quotes and names of each state of the page", async () => {
  await expectMarkedWords(renderStates(languages));
});

it("marks quotes and names in the reader", async () => {
  await expectMarkedWords(renderReaders(languages));
});

it("marks quotes and names of people, and of search results", async () => {
  await expectMarkedWords(renderPeople(languages));
  await expectMarkedWords(renderSearches(languages, ["הגשר", "closed", "البلدية"]));
});

it("marks quotes and names in print", async () => {
  await expectMarkedWords(renderPrints(languages));
});

it("marks quotes and names on pages without a script", async () => {
  vi.stubEnv("SSR", true);
  const { html } = await prerender(corpus, (text) => text.length * 7);
  vi.unstubAllEnvs();
  const page = (name: string, body: string): Rendering => [name, parseHtml(body)];
  await expectMarkedWords([
    page("page", html),
    ...corpus.events.map((event) => page(event.id, renderEventPage(corpus, event))),
  ]);
  for (const body of [renderCorrectionsPage(corpus), renderGuidePage(corpus)])
    expect(findMovedSigns(parseHtml(body))).toEqual([]);
});

it("keeps signs on their side in pictures", () => {
  const request = { corpus, events: corpus.events, filters: [], page: "" };
  const measure = (text: string) => text.length * 6.6;
  const names = new Set([...NAMES, ...corpus.events.map(({ title }) => title)]);
  const selected = { ...INITIAL_PICTURE, selected: "hebrew" };
  const pictures = [
    renderTimelineSvg(request, selected, { width: 1000, measure }),
    renderCardSvg({ ...corpus, title: "הגשר נסגר!" }),
    ...corpus.events.map((event) => renderEventCardSvg(corpus, event)),
  ];
  let found = 0;
  for (const [, text = ""] of pictures.join("").matchAll(/<text [^>]*>([^<]*)/g)) {
    const own = [...names].filter((name) => text.includes(name));
    expect(own.filter((name) => !text.includes(isolateDirection(name)))).toEqual([]);
    found += own.length;
  }
  expect(found).toBeGreaterThan(0);
});

it("draws no empty boxes for a title whose letters the font lacks", () => {
  const card = renderSocialCard({ ...corpus, title: "הגשר" });
  expect(card).toEqual(renderSocialCard({ ...corpus, title: "הגשר נסגר" }));
  expect(card).not.toEqual(renderSocialCard(corpus));
});
