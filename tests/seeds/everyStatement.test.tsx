// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render } from "@testing-library/react";
import { csvParse, groups } from "d3";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { buildOembed, buildPageTags } from "../../src/build/site/pageMetadata.ts";
import { type CitationSubject, formatCitation } from "../../src/core/citation/citation.ts";
import { buildCslItems } from "../../src/core/citation/cslJson.ts";
import { groupActors } from "../../src/core/evidence/participation.ts";
import type { ExportRequest } from "../../src/core/export/exportRequest.ts";
import { TEXT_FORMATS } from "../../src/core/export/formats.ts";
import { renderCardSvg } from "../../src/core/export/svg/socialCard.ts";
import { renderTimelineSvg } from "../../src/core/export/svg/timelineSvg.ts";
import { INITIAL_PICTURE } from "../../src/core/export/svg/view.ts";
import { isArticleProblem, parseArticle } from "../../src/core/model/article.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { Disagreements } from "../../src/page/disagreements/Disagreements.tsx";
import { EventList } from "../../src/page/events/EventList.tsx";
import { ActorCard } from "../../src/page/people/ActorCard.tsx";
import { PeopleList } from "../../src/page/people/PeopleList.tsx";
import { PeopleMatrix } from "../../src/page/people/PeopleMatrix.tsx";
import { prerender } from "../../src/page/prerender.tsx";
import { PrintEdition } from "../../src/page/print/PrintEdition.tsx";
import { Reader } from "../../src/page/reader/Reader.tsx";
import { articleQuery } from "../../src/page/state/queries.ts";
import { useStore } from "../../src/page/state/store.ts";
import { CorpusProvider } from "../../src/page/state/useCorpus.tsx";
import * as fictional from "../fixtures/fictionalCase.ts";
import * as real from "../fixtures/realCorpus.ts";
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

interface Case {
  corpus: Corpus;
  texts: ReadonlyMap<string, string>;
}

const PAGE = "https://example.org/case/";

// The real case has 29 readers and 30 cards; a busy machine needs more than the usual 10 seconds.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => {
  const observer = class {
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal("ResizeObserver", observer);
  vi.stubGlobal("IntersectionObserver", observer);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  const context = { measureText: (text: string) => ({ width: text.length * 6.6 }) };
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => {
  cleanup();
  useStore.setState(useStore.getInitialState());
});

/** Parses the articles of a case. */
function articlesOf({ texts }: Case) {
  return [...texts].map(([id, text]) => {
    const article = parseArticle(id, text);
    if (isArticleProblem(article)) throw new Error(article.wrong);
    return article;
  });
}

/** Renders a component of the page inside a case, with everything that it loads. */
async function renderIn(one: Case, component: ReactElement): Promise<Element> {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  for (const article of articlesOf(one)) {
    const record = indexCorpus(one.corpus).article(article.id);
    if (record) queries.setQueryData(articleQuery(one.corpus, record).queryKey, article);
  }
  cleanup();
  const { container } = await act(async () =>
    render(
      <QueryClientProvider client={queries}>
        <CorpusProvider corpus={one.corpus}>{component}</CorpusProvider>
      </QueryClientProvider>,
    ),
  );
  return container;
}

/** Opens the closed parts of a rendering. jsdom opens a part after a task, not at once. */
async function openParts(root: Element): Promise<void> {
  for (const part of root.querySelectorAll("details:not([open])"))
    await act(async () => {
      const opened = new Promise((resolve) => part.addEventListener("toggle", resolve, { once: true }));
      (part as HTMLDetailsElement).open = true;
      await opened;
    });
}

/** Builds an element with a list entry for each group of lines. */
function listOf(groups: readonly (readonly string[])[]): Element {
  const list = document.createElement("ul");
  for (const lines of groups) {
    const entry = list.appendChild(document.createElement("li"));
    for (const line of lines) entry.appendChild(document.createElement("p")).textContent = line;
  }
  return list;
}

/** Returns all strings in a JSON value. */
function stringsIn(json: unknown): string[] {
  if (typeof json === "string") return [json];
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(stringsIn) : [];
}

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

const claimTextsOf = ({ events }: Corpus) => [
  ...new Set(events.flatMap(({ claims }) => claims.map(({ text }) => text))),
];

/** Builds each export of a case and returns it as a list with an entry for each record. */
function buildExports(one: Case): Record<string, Element> {
  const { corpus, texts } = one;
  const request: ExportRequest = { corpus, events: corpus.events, filters: [], texts, page: PAGE };
  /** Returns the name of the article that a source is: its address, or a record that has the address. */
  const nameOf = (source: unknown) =>
    corpus.articles.find(({ url }) => JSON.stringify(source).includes(`/${url}"`))?.short ?? "";
  const { events, claims, annotations, calendar, timelinejs } = TEXT_FORMATS;
  const measure = (text: string) => text.length * 6.6;
  const items = JSON.parse(annotations.make(request)).first.items as {
    body?: { value: string }[];
    target: { source: string | { id: string }; selector: { exact?: string }[] };
  }[];
  const annotated = items.flatMap(({ body, target: { source, selector } }) =>
    (body ?? [{ value: "" }]).map(({ value }) => ({
      value,
      source: typeof source === "string" ? source : source.id,
      exact: selector[0]?.exact,
    })),
  );
  const slides = JSON.parse(timelinejs.make(request)) as {
    title: { text: { headline: string; text: string } };
    events: { text: { headline: string; text: string } }[];
  };
  const excerpts = corpus.events.flatMap((event) =>
    allExcerptsOf(event).flatMap((id): [string, CitationSubject][] => {
      const excerpt = indexCorpus(corpus).excerpt(id);
      return excerpt ? [[id, { event, excerpt }]] : [];
    }),
  );
  const subjects: CitationSubject[] = [
    ...corpus.events.flatMap((event) => [{ event }, ...event.claims.map((claim) => ({ event, claim }))]),
    ...new Map(excerpts).values(),
  ];
  const tags = buildPageTags(corpus, PAGE).flatMap(({ attrs, children, ...tag }) => [
    ...Object.values(attrs ?? {}).map(String),
    ...(tag.tag === "script" ? stringsIn(JSON.parse(`${children}`)) : [`${children ?? ""}`]),
  ]);
  return {
    "events.csv": listOf(csvParse(events.make(request)).map((row) => Object.values(row))),
    "claims.csv": listOf(csvParse(claims.make(request)).map((row) => Object.values(row))),
    // An annotation is about one quote. A statement of several quotes is in the bodies of several.
    "annotations.jsonld": listOf(
      groups(annotated, ({ value }) => value).map(([value, uses]) => [
        value,
        ...uses.map(({ exact, source }) => `${exact} ${nameOf(source)}`),
      ]),
    ),
    "calendar.ics": listOf(
      groupByClaim(
        corpus,
        calendar
          .make(request)
          .replace(/\r\n /g, "")
          .replace(/^(?:UID|URL|DTSTAMP|PRODID):.*/gm, "")
          .split(/\r\n|\\n/)
          .map((line) => line.replace(/\\([\\;,])/g, "$1")),
      ),
    ),
    "timelinejs.json": listOf(
      [slides.title, ...slides.events].flatMap(({ text: { headline, text } }) =>
        groupByClaim(
          corpus,
          [headline, ...text.split("</p>")].map((line) => parseHtml(line).textContent),
        ),
      ),
    ),
    "timeline.svg": parseSvg(renderTimelineSvg(request, INITIAL_PICTURE, { width: 1400, measure })),
    "card.svg": parseSvg(renderCardSvg(corpus)),
    "citations as text": listOf(subjects.map((subject) => formatCitation(corpus, subject, PAGE).split("\n"))),
    "citations as CSL": listOf(
      subjects.map((subject) =>
        buildCslItems(corpus, subject, PAGE).flatMap(({ id, type, URL, ...item }) => stringsIn(item)),
      ),
    ),
    metadata: listOf([...tags, ...stringsIn(buildOembed(corpus, PAGE))].map((text) => [text])),
  };
}

/** Groups lines so that each statement is the first line of a group, and its quotes are in the group. */
function groupByClaim(corpus: Corpus, lines: readonly string[]): string[][] {
  const texts = claimTextsOf(corpus);
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (texts.some((text) => line.includes(text))) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections;
}

function parseHtml(html: string): Element {
  return new DOMParser().parseFromString(html, "text/html").body;
}

function parseSvg(svg: string): Element {
  return listOf(
    [...new DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("title, desc, text")].map(
      ({ textContent }) => [textContent ?? ""],
    ),
  );
}

const CASES: [string, Case][] = [
  ["the real case", real],
  ["the fictional case", fictional],
];

describe.each(CASES)("%s", (_name, one) => {
  const { corpus } = one;

  it("is attributed in the list of events", async () => {
    const list = await renderIn(one, <EventList events={corpus.events} />);
    expect(list.querySelectorAll("[data-event]")).toHaveLength(corpus.events.length);
    expect(findBreaches(list, one)).toEqual([]);
  });

  it("is attributed in the reader of every event", async () => {
    const breaches: string[] = [];
    const reader = await renderIn(one, <Reader events={corpus.events} form="column" />);
    for (const event of corpus.events) {
      await act(async () => useStore.setState({ event: event.id }));
      const shown = reader.cloneNode(true) as Element;
      expect(findShownClaims(shown, corpus)).toEqual(
        expect.arrayContaining(event.claims.map(({ text }) => text)),
      );
      breaches.push(...findBreaches(shown, one).map((breach) => `${event.id}: ${breach}`));
    }
    expect(breaches).toEqual([]);
  });

  it("is attributed on every card of a person or organisation", async () => {
    const breaches: string[] = [];
    const shown = new Set<string>();
    for (const actor of corpus.actors) {
      const card = await renderIn(one, <ActorCard actor={actor} />);
      for (const text of findShownClaims(card, corpus)) shown.add(text);
      breaches.push(...findBreaches(card, one).map((breach) => `${actor.id}: ${breach}`));
    }
    const groups = groupActors(corpus);
    for (const People of [PeopleList, PeopleMatrix])
      breaches.push(...findBreaches(await renderIn(one, <People groups={groups} />), one));
    expect(shown.size).toBeGreaterThan(claimTextsOf(corpus).length / 3);
    expect(breaches).toEqual([]);
  });

  it("is attributed in the list of differences", async () => {
    const list = await renderIn(one, <Disagreements />);
    await openParts(list);
    for (const { differs } of corpus.disagreements) expect(list.textContent).toContain(differs);
    expect(findBreaches(list, one)).toEqual([]);
  });

  it("is attributed in print", async () => {
    const edition = <PrintEdition events={corpus.events} articles={articlesOf(one)} />;
    const print = await renderIn(one, edition);
    expect(findShownClaims(print, corpus)).toEqual(claimTextsOf(corpus));
    expect(findBreaches(print, one)).toEqual([]);
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
