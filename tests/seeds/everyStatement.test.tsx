// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { Disagreements } from "../../src/page/disagreements/Disagreements.tsx";
import { prerender } from "../../src/page/prerender.tsx";
import { PrintEdition } from "../../src/page/print/PrintEdition.tsx";
import { Reader } from "../../src/page/reader/Reader.tsx";
import { useStore } from "../../src/page/state/store.ts";
import * as fictional from "../fixtures/fictionalCase.ts";
import * as real from "../fixtures/realCorpus.ts";
import { buildExports, claimTextsOf, parseHtml } from "../fixtures/rendering/buildExports.ts";
import { articlesOf, type Case, openParts, renderIn, stubWindow } from "../fixtures/rendering/renderIn.tsx";
import {
  renderPages,
  renderPeople,
  renderPrints,
  renderReaders,
  renderSearches,
  renderStates,
} from "../fixtures/rendering/renderings.tsx";
import {
  BANNED_PHRASES,
  findPhrases,
  legalPhrasesFor,
  SENSATIONAL_PHRASES,
} from "../fixtures/rules/phrases.ts";
import {
  findQuoteProblems,
  findShownClaims,
  findStatementProblems,
  ownLinesOf,
} from "../fixtures/rules/statements.ts";

stubWindow();

/** Finds all breaches of the rules in a rendering: of statements, of quotes, and of words. */
function findBreaches(root: Element, one: Case): string[] {
  const phrases = [...BANNED_PHRASES, ...SENSATIONAL_PHRASES, ...legalPhrasesFor(one.texts.values())];
  const words = ownLinesOf(root, one.corpus).flatMap((line) => findPhrases(line, phrases));
  return [
    ...findStatementProblems(root, one.corpus),
    ...findQuoteProblems(root, one.corpus, one.texts),
    ...new Set(words),
  ];
}

const CASES: [string, Case][] = [
  ["the real case", real],
  ["the fictional case", fictional],
];

describe.each(CASES)("%s", (_name, one) => {
  const { corpus } = one;

  it("is attributed on the whole page, wide, on a phone and embedded", async () => {
    for await (const [name, page] of renderPages(one)) {
      if (name.startsWith("page"))
        expect(page.querySelectorAll("#chronicle [data-event]").length).toBe(corpus.events.length);
      expect(findBreaches(page, one), name).toEqual([]);
    }
  });

  it("is attributed in every state of the page", async () => {
    for await (const [name, page] of renderStates(one)) expect(findBreaches(page, one), name).toEqual([]);
  });

  it("is attributed in the reader of every event and in every article", async () => {
    for await (const [name, reader] of renderReaders(one)) {
      const event = corpus.events.find(({ id }) => name === `reader of ${id}`);
      expect(findShownClaims(reader, corpus), name).toEqual(
        expect.arrayContaining((event?.claims ?? []).map(({ text }) => text)),
      );
      expect(findBreaches(reader, one), name).toEqual([]);
    }
  });

  it("is attributed on every card of a person or organisation", async () => {
    const shown = new Set<string>();
    for await (const [name, card] of renderPeople(one)) {
      for (const text of findShownClaims(card, corpus)) shown.add(text);
      expect(findBreaches(card, one), name).toEqual([]);
    }
    expect(shown.size).toBeGreaterThan(claimTextsOf(corpus).length / 3);
  });

  it("is attributed in the results of a search", async () => {
    const words = corpus.articles.flatMap(({ headline }) => headline.split(" ").slice(-2));
    for await (const [name, results] of renderSearches(one, [
      ...words,
      "said",
      "police OR bridge",
      "xyzzy",
    ])) {
      if (name === "search for said") expect(results.querySelectorAll("li").length).toBeGreaterThan(3);
      expect(findBreaches(results, one), name).toEqual([]);
    }
  });

  it("is attributed in the list of differences", async () => {
    const list = await renderIn(one, <Disagreements />);
    await openParts(list);
    for (const { differs } of corpus.disagreements) expect(list.textContent).toContain(differs);
    expect(findBreaches(list, one)).toEqual([]);
  });

  it("is attributed in print", async () => {
    for await (const [name, print] of renderPrints(one)) {
      if (name === "print") expect(findShownClaims(print, corpus)).toEqual(claimTextsOf(corpus));
      expect(findBreaches(print, one), name).toEqual([]);
    }
  });

  it("is attributed in every export", () => {
    const exports = buildExports(one);
    for (const name of ["claims.csv", "annotations.jsonld", "timelinejs.json", "citations as text"])
      expect(findShownClaims(exports[name] as Element, corpus), name).toEqual(claimTextsOf(corpus));
    const breaches = Object.entries(exports).flatMap(([name, root]) =>
      findBreaches(root, one).map((breach) => `${name}: ${breach}`),
    );
    expect(breaches).toEqual([]);
  });
});

describe("the rules", () => {
  const { corpus } = fictional;

  /** Returns a breach in a rendering without some words, if there is one. Their last character remains. */
  const findBreachWithout = (root: Element, words: string) => {
    const broken = parseHtml(root.innerHTML.replaceAll(words, words.slice(-1)));
    return findBreaches(broken, fictional)[0] ?? "none";
  };

  it("find a statement without its type, speaker, reporter or article", async () => {
    useStore.setState({ event: "repair" });
    const reader = await renderIn(fictional, <Reader events={corpus.events} form="column" />);
    expect(findBreaches(reader, fictional)).toEqual([]);
    expect(findBreachWithout(reader, "View or pledge<")).toMatch(/lacks its type/);
    expect(findBreachWithout(reader, "Tomás Reed<")).toMatch(/lacks its speaker/);
    expect(findBreachWithout(reader, "Alderby Parish Council<")).toMatch(/lacks who reports it/);
    const print = <PrintEdition events={corpus.events} articles={articlesOf(fictional)} />;
    expect(findBreachWithout(await renderIn(fictional, print), "Herald on the closure,")).toMatch(
      /lacks its article/,
    );
  });

  it("find a quote without its article, in quotation marks or not", () => {
    const quoted = "About 60 people cross the bridge each day, the council said.";
    for (const tag of ["blockquote", "q", "p"]) {
      const without = parseHtml(`<ul><li><${tag}>${quoted}</${tag}></li><li>Herald on the closure</li></ul>`);
      expect(findBreaches(without, fictional)[0], tag).toMatch(/quote .* lacks its article/);
      const withArticle = parseHtml(`<ul><li><${tag}>${quoted}</${tag}> Herald on the closure</li></ul>`);
      expect(findBreaches(withArticle, fictional), tag).toEqual([]);
    }
  });

  it("find phrases in texts and accessible names, but not in quotes", () => {
    const page = parseHtml(
      `<p>Reports <b>differ</b></p><button aria-label="The council acted">×</button><q>a trial</q>`,
    );
    expect(findBreaches(page, fictional).map((breach) => breach.slice(0, 20))).toEqual([
      expect.stringContaining("Reports differ"),
      expect.stringContaining("acted"),
    ]);
  });
});

// Last, because React warns if a page is rendered by its two renderers in turns.
describe.each(CASES)("%s", (_name, one) => {
  const { corpus } = one;

  it("is attributed on the page without a script", async () => {
    vi.stubEnv("SSR", true);
    const { html } = await prerender(corpus, (text) => text.length * 7);
    vi.unstubAllEnvs();
    const page = parseHtml(html);
    expect(findShownClaims(page, corpus)).toEqual(claimTextsOf(corpus));
    expect(findBreaches(page, one)).toEqual([]);
  });
});
