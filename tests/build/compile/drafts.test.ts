import { describe, expect, it } from "vitest";
import type { YamlPath } from "../../../src/build/compile/annotationProblems.ts";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { buildCaseFiles } from "../../../src/build/site/caseFiles.ts";
import { buildDraftFiles } from "../../../src/build/site/draftList.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { copySeeds, corpus, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

const DRAFT = `events:
  only-a-title:
    draft: true
    title: The bridge is painted
  dated:
    draft: true
    title: The bridge opens, {herald} says
    stage: closure
    date: { edtf: "1911-06" }
    claims: [{ text: The bridge opened in June 1911. }]
    notes: ["Imported from old.csv, row 2"]
`;

/** Adds the lines of drafts to the fictional case. */
function withDrafts(lines = DRAFT): SeedsCopy {
  const seeds = copySeeds();
  const [stage = ""] = /(?<=\nstages:\n {2})[\w-]+/.exec(seeds.read("timeline.yaml")) ?? [];
  seeds.edit("\nevents:\n", `\n${lines.replace("stage: closure", `stage: ${stage}`)}`);
  return seeds;
}

const problemLines = (seeds: SeedsCopy) =>
  compileSeeds(seeds.dir).problems.map((problem) => formatProblem(problem).replace(seeds.dir, "DIR"));

describe("a draft", () => {
  it("is no part of the corpus, in a strict case or not", () => {
    const seeds = withDrafts();
    expect(problemLines(seeds)).toEqual([]);
    expect(compileSeeds(seeds.dir).compiled?.corpus).toEqual(corpus);
    seeds.edit("  strict: true\n", "");
    const { compiled } = compileSeeds(seeds.dir);
    expect(compiled?.corpus).toEqual(corpus);
    const published = compiled ? [...new Map(buildCaseFiles(compiled)).values()].join("\n") : "";
    expect(published).toContain("Nobody told us before March");
    expect(published).not.toMatch(/is painted|June 1911|old\.csv/);
  });

  it("may have words of an article without a statement yet", () => {
    const quoted = 'claims: [{ standing: stated, excerpts: [{ herald: "Nobody told us before March" }] }]';
    const lines = `events:\n  quoted:\n    draft: true\n    title: Nobody is told\n    ${quoted}\n`;
    expect(problemLines(withDrafts(lines))).toEqual([]);
  });

  it("is counted by check, which says that no build has it", () => {
    const seeds = withDrafts();
    const { isValid, output, errors, counts } = checkCase(seeds.dir, { strict: true });
    expect([isValid, errors, counts]).toEqual([true, [], expect.objectContaining({ events: 11, drafts: 2 })]);
    expect(output.at(-1)).toBe(`${seeds.dir}: 2 drafts, left out of every build; without source words`);
  });

  it("is listed for the preview in order of time, with its date in words", () => {
    const { drafts } = compileSeeds(withDrafts().dir);
    expect(drafts.map(({ title, date, lacksQuotes }) => [title, date, lacksQuotes])).toEqual([
      ["The bridge opens, “Herald on the closure” says", "in June 1911, day not given", true],
      ["The bridge is painted", "", true],
    ]);
    const list = JSON.parse(`${buildDraftFiles(drafts).get("drafts.json")}`);
    expect(list.drafts[0]).toMatchObject({
      mark: "Draft: no source words yet",
      title: "The bridge opens, “Herald on the closure” says",
    });
    expect(list.drafts[0].lines.slice(-2)).toEqual([
      "The bridge opened in June 1911.",
      "Imported from old.csv, row 2",
    ]);
  });

  it("covers no sentence with its quotes", () => {
    const seeds = withDrafts(
      'events:\n  more:\n    draft: true\n    title: More\n    claims: [{ excerpts: [{ newsletter: "One more sentence." }] }]\n',
    );
    seeds.write("newsletter.txt", `${seeds.read("newsletter.txt")}One more sentence.\n`);
    expect(problemLines(seeds)).toEqual([
      expect.stringMatching(/^DIR\/newsletter\.txt:6:1: no claim or background entry quotes this sentence;/),
    ]);
    expect(compileSeeds(seeds.dir).drafts).toMatchObject([{ lacksQuotes: false }]);
  });

  it("becomes an event without its key, and then needs everything", () => {
    const seeds = withDrafts();
    seeds.edit("    draft: true\n", "");
    const missing = problemLines(seeds).map((line) => /› (\w+): this is missing/.exec(line)?.[1]);
    expect(missing).toEqual(["stage", "date", "actors", "claims"]);
  });

  it.each([
    [
      "draft: true",
      "draft: false",
      /draft: this is not one of the allowed words; found false; write true, or/,
    ],
    ['edtf: "1911-06"', 'edtf: "c. 1911"', /: the timeline cannot draw this date \(“c\. 1911” is not/],
    ["title: The bridge is painted", "label: Paint", /title: this is missing/],
    ["notes:", "note:", /› note: this key is not allowed here/],
    ["stage: ", "stage: no-", /no entry of “stages” has this id/],
    ["{herald}", "{herold}", /no article has this id/],
  ])("with %s as %s is a problem", (from, to, message) => {
    const seeds = withDrafts();
    seeds.edit(from, to);
    expect(problemLines(seeds)[0]).toMatch(message);
  });

  it("cannot be linked, because no build has it", () => {
    const seeds = withDrafts();
    seeds.edit("events: [", "events: [dated, ");
    expect(problemLines(seeds)).toEqual([
      expect.stringMatching(/: this event is a draft, which no build contains; found “dated”; remove “draft/),
    ]);
  });
});

/** Adds drafts of all kinds but events to the fictional case, each before the first entry of its part. */
function withOtherDrafts(): SeedsCopy {
  const seeds = copySeeds();
  const sides = 'sides: [{ says: The newsletter says so., quote: { newsletter: "spring fair" } }]';
  for (const [part, entry] of [
    ["disagreements", `cakes: { draft: true, subject: Cakes, ${sides} }`],
    ["links", "- { draft: true, from: timbers-inspected }"],
    ["background", '- { draft: true, quote: { newsletter: "all who baked cakes" } }'],
    ["corrections", "- { draft: true, wrong: 'This page said that {herald} named the day.' }"],
  ])
    seeds.edit(`\n${part}:\n`, `\n${part}:\n  ${entry}\n`);
  return seeds;
}

describe("a draft of another entry than an event", () => {
  it("may lack most of its fields, and is in no build", () => {
    const seeds = withOtherDrafts();
    expect(problemLines(seeds)).toEqual([]);
    expect(compileSeeds(seeds.dir, { strict: true }).compiled?.corpus).toEqual(corpus);
    seeds.edit("draft: true, wrong: 'This page said that {herald} named the day.'", "draft: true");
    expect(compileSeeds(seeds.dir).compiled?.corpus).toEqual(corpus);
  });

  it("is listed for the preview with its kind and its words", () => {
    const list = JSON.parse(
      `${buildDraftFiles(compileSeeds(withOtherDrafts().dir).drafts).get("drafts.json")}`,
    );
    expect(list.drafts.map((draft: object) => Object.values(draft))).toEqual([
      ["Draft of a difference: not finished", "", "Cakes", ["The newsletter says so."]],
      ["Draft of a link: no source words yet", "", "Tomás Reed looks at the timbers – …", []],
      ["Draft of background: not finished", "", "all who baked cakes", []],
      [
        "Draft of a correction: not finished",
        "",
        "This page said that “Herald on the closure” named the day.",
        [],
      ],
    ]);
  });

  it("covers no words of a sentence", () => {
    const seeds = withOtherDrafts();
    seeds.edit("Thank you to all who baked cakes for the spring fair.", "Thank you");
    expect(problemLines(seeds)).toEqual([
      expect.stringMatching(/found “to all who baked cakes for the spring fair” without a quote;/),
    ]);
  });

  it.each([
    ["a draft", "draft: true"],
    ["invalid", "draft: maybe"],
  ])("does not move the numbers of the entries after it if it is %s", (_state, draft) => {
    const seeds = withOtherDrafts();
    for (const part of ["from: timbers", "quote:", "wrong:"])
      seeds.edit(`- { draft: true, ${part}`, `- { ${draft}, ${part}`);
    seeds.edit("from: quill-denies-delay", "from: nobody-denies");
    seeds.edit("Thank you to all", "Thanks to all");
    seeds.edit("event: bridge-sold", "event: bridge-bought");
    const lines = seeds.read("timeline.yaml").split("\n");
    const entryWith = (words: string, at: YamlPath) => ({
      ...{ at, line: 1 + lines.findIndex((line) => line.includes(words)) },
    });
    const problems = compileSeeds(seeds.dir).problems.filter(({ wrong }) => !wrong.includes("draft"));
    expect(problems.map(({ at = [], line }) => ({ at: at.slice(0, 2), line }))).toEqual(
      expect.arrayContaining([
        entryWith("nobody-denies", ["links", 2]),
        entryWith("Thanks to all", ["background", 2]),
        entryWith("bridge-bought", ["corrections", 1]),
      ]),
    );
  });

  it.each([
    [
      "draft: true, from: timbers-inspected",
      "draft: yes, from: timbers-inspected",
      /draft: this is not one of the/,
    ],
    ["draft: true, from: timbers-inspected", "from: timbers-inspected", /› kind: this is missing;/],
    ["draft: true, subject: Cakes", "draft: true, subject: 7", /cakes › subject: this should be a text/],
    ["{herald} named", "{herold} named", /no article has this id/],
  ])("with %s as %s is a problem", (from, to, message) => {
    const seeds = withOtherDrafts();
    seeds.edit(from, to);
    expect(problemLines(seeds)).toContainEqual(expect.stringMatching(message));
  });
});
