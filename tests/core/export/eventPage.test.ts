// @vitest-environment jsdom
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse as parseStandard } from "parse5";
import { afterAll, describe, expect, it } from "vitest";
import {
  describeEventBriefly,
  renderEventPage,
  renderRetiredPage,
} from "../../../src/core/export/eventPage.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { quote } from "../../../src/core/text/quote.ts";
import { compileCase } from "../../fixtures/compileCase.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";
import { writeHostileSeeds } from "../../fixtures/hostileSeeds.ts";

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
const pageOf = (event: TimelineEvent, one = corpus) => parse(renderEventPage(one, event));
const eventOf = (id: string, one = corpus) => {
  const event = indexCorpus(one).event(id);
  if (!event) throw new Error(`the case has no ${id}`);
  return event;
};
const textsOf = (page: Element, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("the page of an event", () => {
  it("has all its quotes, each with a link to the text of its article", () => {
    for (const event of corpus.events) {
      const page = pageOf(event);
      expect(textsOf(page, "h1")).toEqual([event.title]);
      const quotes = [...page.querySelectorAll("blockquote")].map((one) => [
        one.querySelector("span")?.textContent,
        one.querySelector("a")?.getAttribute("href"),
      ]);
      for (const id of [...allExcerptsOf(event), ...event.actors.flatMap(({ excerpts }) => excerpts)]) {
        const { exact, article } = corpus.excerpts.find((one) => one.id === id) ?? { exact: "", article: "" };
        expect(quotes).toContainEqual([quote(exact), `../../${indexCorpus(corpus).article(article)?.url}`]);
      }
    }
  });

  it("says how the date is known, and the type and speaker of statements", () => {
    const page = pageOf(eventOf("quill-denies-delay"));
    expect(textsOf(page, ".card-date")).toEqual(["on or before 20 March 2024 · inferred"]);
    expect(textsOf(page, "li > p")).toContain(
      "Nobody told the council before March, Mara Quill said. Denial; Mara Quill",
    );
  });

  it("leads to the event in the timeline, and to linked events", () => {
    const page = pageOf(eventOf("quill-denies-delay"));
    const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toContain("../../index.html?event=quill-denies-delay");
    expect(links.some((href) => /^\.\.\/[a-z-]+\/index\.html$/.test(`${href}`))).toBe(true);
  });

  it("shows a denial before the statements, not one side only", () => {
    const { from, to } = corpus.links.find(({ kind }) => kind === "denies") ?? { from: "", to: "" };
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const html = renderEventPage(corpus, eventOf(id));
      const denial = html.indexOf(`href="../${other}/index.html"`);
      expect(denial).toBeGreaterThan(0);
      expect(denial).toBeLessThan(html.indexOf("<blockquote"));
    }
  });

  it("names the differences between the articles, with the words of each", () => {
    const { title, differs, events } = corpus.disagreements[0] ?? { title: "", differs: "", events: [] };
    const text = pageOf(eventOf(events[0] ?? "")).textContent ?? "";
    expect(text).toContain(title);
    expect(text).toContain(differs);
  });

  it("gives the editor’s reason if the event was removed", () => {
    const page = parse(renderRetiredPage(corpus, "old-event", "It was counted twice."));
    expect(textsOf(page, "h1")).toEqual([
      "The event “old-event” in this link is no longer on this page: It was counted twice.",
    ]);
    expect(page.querySelector("a")?.getAttribute("href")).toBe("../../index.html");
  });

  it("describes the event briefly with certainty, type and speaker", () => {
    expect(describeEventBriefly(corpus, eventOf("quill-denies-delay"))).toBe(
      "On or before 20 March 2024 (inferred). Denial; Mara Quill: Nobody told the council before March, Mara Quill said. (“Alderby asks for a ferry”)",
    );
  });
});

describe("the page of an event with hostile texts", () => {
  const dir = mkdtempSync(join(tmpdir(), "hostile-"));
  writeHostileSeeds(dir);
  const { corpus: hostile } = compileCase(dir);
  afterAll(() => rmSync(dir, { recursive: true }));

  /** Returns the names of all elements and attributes. */
  const shapeOf = (html: string): string[][] => {
    const found: string[][] = [];
    const walk = (node: DefaultTreeAdapterTypes.Node) => {
      if ("attrs" in node) found.push([node.nodeName, ...node.attrs.map(({ name }) => name)]);
      if ("childNodes" in node) node.childNodes.forEach(walk);
    };
    walk(parseStandard(html));
    return found;
  };

  it("has no active content, and every title as text", () => {
    for (const event of hostile.events) {
      const page = pageOf(event, hostile);
      const names = new Set(shapeOf(renderEventPage(hostile, event)).flat());
      for (const name of ["script", "img", "svg", "iframe", "onerror", "onload", "onclick", "style"])
        expect(names.has(name), name).toBe(false);
      for (const link of page.querySelectorAll("a"))
        expect(link.getAttribute("href")).toMatch(/^\.\.\/(?:\.\.\/(?:index\.html|articles\/)|[a-z])/);
      expect(textsOf(page, "h1")).toEqual([event.title.replaceAll("\r\n", "\n")]);
    }
  });

  it("has the same elements whatever its texts are", () => {
    const event = eventOf("quill-denies-delay");
    const withText = (text: string): [Corpus, TimelineEvent] => [
      { ...corpus, title: text, excerpts: corpus.excerpts.map((one) => ({ ...one, exact: text })) },
      {
        ...event,
        title: text,
        claims: event.claims.map((one) => ({ ...one, text })),
        date: { ...event.date, reasoning: text },
        silences: [text],
      },
    ];
    const shape = shapeOf(renderEventPage(...withText("x")));
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."<>&\"'/=! a") }),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(shapeOf(renderEventPage(...withText(written)))).toEqual(shape);
      }),
      { numRuns: 40 },
    );
  });
});
