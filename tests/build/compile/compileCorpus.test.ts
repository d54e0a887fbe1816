import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSeeds, compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { corpusSchema } from "../../../src/build/compile/corpusSchema.ts";
import { parseArticle } from "../../../src/core/model/article.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import {
  ARTICLE_AS_SPEAKER,
  claimExcerptsOf,
  UNNAMED_SPEAKER,
} from "../../../src/core/model/timelineEvent.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";

function corpusOf(dir: string): Corpus {
  const compiled = compileSeeds(dir);
  if (Array.isArray(compiled)) throw new Error(compiled.map(formatProblem).join("\n"));
  return compiled.corpus;
}

describe("the corpus of the real case", () => {
  const corpus = corpusOf("seeds");
  const textOf = new Map(
    corpus.articles.map(({ id, file }) => [id, readFileSync(join("seeds", file), "utf8")]),
  );

  it("has every excerpt at its offsets, character for character", () => {
    for (const { article, exact, start, end } of corpus.excerpts) {
      expect(textOf.get(article)?.slice(start, end)).toBe(exact);
    }
    expect(corpus.excerpts.length).toBeGreaterThan(100);
  });

  it("rests an event or a background entry on every sentence of both articles", () => {
    const resting = new Set([
      ...corpus.events.flatMap(claimExcerptsOf),
      ...corpus.background.map((entry) => entry.excerpt),
    ]);
    for (const [id, text] of textOf) {
      const article = parseArticle(id, text);
      if ("wrong" in article) throw new Error(article.wrong);
      for (const { start, end } of splitSentences(article)) {
        const over = corpus.excerpts.filter(
          (excerpt) =>
            resting.has(excerpt.id) && excerpt.article === id && excerpt.start < end && excerpt.end > start,
        );
        expect(over.length, text.slice(start, end)).toBeGreaterThan(0);
      }
    }
  });

  it("is what its published schema describes, and the same each time", () => {
    expect(corpusSchema.parse(corpus)).toEqual(corpus);
    expect(corpusOf("seeds")).toEqual(corpus);
  });

  it("gives a day only where an article’s words lead to one: the jury’s Friday", () => {
    const days = corpus.events
      .filter(({ date }) => date.form === "day")
      .map(({ id, date }) => [id, date.edtf]);
    expect(days).toEqual([
      ["jury-on-lost-opportunities", "2021-12-10"],
      ["jury-on-the-deaths", "2021-12-10"],
    ]);
  });

  it("gives every part that somebody has in an event words of its own, and every speaker a part", () => {
    for (const { id, actors, claims } of corpus.events) {
      for (const part of actors) expect(part.excerpts.length, `${id} ${part.actor}`).toBeGreaterThan(0);
      const saying = new Set(actors.filter(({ role }) => role === "said").map(({ actor }) => actor));
      for (const { speaker } of claims) {
        if (speaker !== ARTICLE_AS_SPEAKER && speaker !== UNNAMED_SPEAKER)
          expect(saying, id).toContain(speaker);
      }
    }
  });

  it("has every number of a claim in the words that the claim leads to", () => {
    const exactOf = new Map(corpus.excerpts.map(({ id, exact }) => [id, exact]));
    const numbers = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/gi;
    const found = corpus.events.flatMap(({ claims }) =>
      claims.flatMap(({ text, excerpts }) => {
        const words = excerpts.map((id) => exactOf.get(id) ?? "").join("\n");
        for (const [number] of text.matchAll(numbers)) expect(words, text).toMatch(new RegExp(number, "i"));
        return [...text.matchAll(numbers)];
      }),
    );
    expect(found.length).toBeGreaterThan(10);
  });

  it("keeps the sources’ sensational nouns out of the page’s own words", () => {
    const own = corpus.events.flatMap((event) => [
      event.title,
      event.label,
      event.date.reasoning,
      ...event.claims.map((claim) => claim.text),
      ...event.silences,
    ]);
    expect(own.filter((words) => /predator|spree|serial killer|refuted/i.test(words))).toEqual([]);
  });
});

describe("a seeds folder with a mistake", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "seeds-"));
    cpSync("seeds", dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  /** Changes the copied annotation and returns the lines that the check prints. */
  function linesAfter(from: string, to: string): string[] {
    const path = join(dir, "timeline.yaml");
    const before = readFileSync(path, "utf8");
    expect(before).toContain(from);
    writeFileSync(path, before.replace(from, to));
    const compiled = compileSeeds(dir);
    return Array.isArray(compiled) ? compiled.map(formatProblem) : [];
  }

  it.each([
    [
      "a word that the article does not have",
      'mayor: "in 2016"',
      'mayor: "in 2017"',
      /timeline\.yaml:\d+:\d+: this quote is not in 003_/,
    ],
    [
      "a quote that stands twice",
      'mayor: "in 2016"',
      'mayor: "Port"',
      /stands \d+ times in 003_.*quote more words/,
    ],
    [
      "straight marks for curly",
      'mps: "officers’ unwillingness to listen to their warnings"',
      `mps: "officers' unwillingness to listen to their warnings"`,
      /character for character; .*write it as the article does: “officers’ unwillingness/,
    ],
    ["a date that is none", 'edtf: "2016"', 'edtf: "2016-13"', /not an EDTF date.*found “2016-13”/],
    [
      "an actor that is not there",
      "did: [barking-detectives]",
      "did: [nobody]",
      /no entry of “actors” has this id; found “nobody”/,
    ],
    [
      "an actor among several that is not there",
      "actors: [margaret-hodge, signatories]",
      "actors: [margaret-hodge, nobody]",
      /no entry of “actors” has this id; found “nobody”/,
    ],
    ["an actor’s id that can be none", "did: [authorities]", "did: [The Met]", /an id is.*found “The Met”/],
    [
      "an actor whom no words of the event name",
      "spoken-of: [authorities]",
      "spoken-of: [authorities, helen-ball]",
      /no words of “families-detective-work” name this actor; found “helen-ball”; write .*excerpts/,
    ],
    [
      "an actor’s words that the article does not have",
      'mayor: "These young men" }',
      'mayor: "Those young men" }',
      /this quote is not in 003_/,
    ],
    [
      "parties said to differ in words alone",
      "  resources:\n    kind: between-parties\n",
      "  resources:\n    kind: between-parties\n    matter: words\n",
      /what parties hold against each other .*found “words”; write facts/,
    ],
    ["a standing that is none", "standing: denial", "standing: refuted", /standing: .*found “refuted”/],
    ["a key that is none", "    label: Jack Taylor\n", "    lable: Jack Taylor\n", /lable/],
    [
      "an id given twice",
      "  killing-of-jack-taylor:",
      "  killing-of-gabriel-kovari:",
      /this key stands here a second time/,
    ],
    [
      "a key that no object can have",
      "events:\n",
      "events:\n  __proto__: { title: x }\n",
      /__proto__.*another name/,
    ],
    [
      "an alias without its anchor",
      "      - *overdoses",
      "      - *overdose",
      /no anchor before this has that name; found \*overdose/,
    ],
    [
      "a number for words",
      "title: Jack Taylor is killed",
      "title: 2016",
      /title: .*; found 2016; put it in quotes: "2016"/,
    ],
    [
      "a list that is empty",
      "spoken-of: [mayors-office, cressida-dick, hmicfrs, met-police]",
      "spoken-of:",
      /spoken-of: .*found null; give it a value/,
    ],
    [
      "a link from an event to itself",
      "kind: denies, to: families-reiterate-claims",
      "kind: denies, to: officers-deny-discrimination",
      /links an event to itself/,
    ],
    [
      "a quote that stands in a list twice",
      '          - mps: "Daniel Whitworth, 21"',
      '          - mps: "Daniel Whitworth, 21"\n          - mps: "Daniel Whitworth, 21"',
      /this quote stands in the list already/,
    ],
    [
      "an actor who has one part twice",
      "did: [inquests, inquest-jury]",
      "did: [inquests, inquests]",
      /this actor stands in the list already/,
    ],
    [
      "a file that is listed twice",
      "articles:\n",
      "articles:\n  again: 000_43158bc176340d11.txt\n",
      /listed as “again” already/,
    ],
    ["a space that no article has", 'mayor: "in 2016"', 'mayor: " in  2016"', /this quote is not in/],
    [
      "an alias of ours",
      "aliases: [Mr Walgate]",
      "aliases: [Tony]",
      /no article uses this alias; found “Tony”/,
    ],
  ])("is told of %s with file, line and column", (_what, from, to, line) => {
    const lines = linesAfter(from, to);
    expect(
      lines.some((one) => line.test(one)),
      lines.join("\n"),
    ).toBe(true);
    for (const one of lines) expect(one).toMatch(/^.+:\d+:\d+: .+; found .+; .+$/);
  });

  it("is told of all its mistakes at once, of form, of date, of quote and in the articles, in the order of the file", () => {
    linesAfter('edtf: "2016"', 'edtf: "2016-13"');
    linesAfter("aliases: [Mr Walgate]", "aliases: [Tony]");
    linesAfter("    label: Jack Taylor\n", "    lable: Jack Taylor\n");
    linesAfter("  killing-of-gabriel-kovari:\n", "  killing-of-gabriel-kovari:\n    colour: red\n");
    writeFileSync(join(dir, "003_27ab8dd52e8f40ac.txt"), "no first line\n");
    const lines = linesAfter('mps: "Daniel Whitworth, 21"\n  jack', 'mps: "Daniel Whitworth, 12"\n  jack');
    for (const mistake of [
      /“2016-13”/,
      /“Tony”/,
      /› lable: no such key/,
      /› label: .*add “label”/,
      /› colour: no such key/,
      /“Daniel Whitworth, 12”/,
      /does not give the date and headline/,
    ]) {
      expect(
        lines.filter((line) => mistake.test(line)),
        `${mistake}\n${lines.join("\n")}`,
      ).toHaveLength(1);
    }
    const numbers = lines
      .filter((line) => line.includes("timeline.yaml"))
      .map((line) => Number(/yaml:(\d+)/.exec(line)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it("is told of an unknown key at the key itself", () => {
    const [line] = linesAfter(
      "  killing-of-gabriel-kovari:\n",
      "  killing-of-gabriel-kovari:\n    colour: red\n",
    );
    const text = readFileSync(join(dir, "timeline.yaml"), "utf8").split("\n");
    const at = text.indexOf("    colour: red") + 1;
    expect(line).toContain(`timeline.yaml:${at}:5: `);
  });

  it("is told where a file is a folder, or not there", () => {
    rmSync(join(dir, "003_27ab8dd52e8f40ac.txt"));
    mkdirSync(join(dir, "003_27ab8dd52e8f40ac.txt"));
    expect(linesAfter("case:", "case:").join("\n")).toContain("a folder of that name");
    rmSync(join(dir, "timeline.yaml"));
    const compiled = compileSeeds(dir);
    expect(Array.isArray(compiled) && compiled.map(formatProblem).join("\n")).toContain(
      "the file is missing",
    );
  });

  it("is told of a sentence that an article has and nothing quotes", () => {
    const path = join(dir, "003_27ab8dd52e8f40ac.txt");
    writeFileSync(path, `${readFileSync(path, "utf8")}\nA sentence more.`);
    const compiled = compileSeeds(dir);
    expect(Array.isArray(compiled) && compiled.map(formatProblem)).toEqual([
      `${path}:19:1: nothing rests on this sentence; found “A sentence more.”; quote it in a claim, or list it under background with a reason`,
    ]);
  });

  it("shows the coverage of every sentence even so, a sentence without anything among them", () => {
    const path = join(dir, "003_27ab8dd52e8f40ac.txt");
    writeFileSync(path, `${readFileSync(path, "utf8")}\nA sentence more.`);
    const { coverage } = checkSeeds(dir);
    expect(coverage.filter((line) => line.includes(" nothing: a problem"))).toHaveLength(1);
    expect(coverage).toContain(`${path}:19:1: A sentence more.`);
    expect(coverage.some((line) => /^ {4}background: .+nothing happens in it/.test(line))).toBe(true);
    expect(coverage.some((line) => /^ {4}evidence: .*mps-letter/.test(line))).toBe(true);
  });

  it("is told of an article that is not UTF-8", () => {
    writeFileSync(join(dir, "003_27ab8dd52e8f40ac.txt"), Buffer.from([0x64, 0xff, 0xfe]));
    const compiled = compileSeeds(dir);
    expect(Array.isArray(compiled) && compiled.map(formatProblem).join("\n")).toContain(
      "the file is not UTF-8",
    );
  });
});
