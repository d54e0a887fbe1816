import { describe, expect, it } from "vitest";
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
    expect(drafts.map(({ id, date, hasQuotes }) => [id, date, hasQuotes])).toEqual([
      ["dated", "in June 1911, day not given", false],
      ["only-a-title", "", false],
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
    expect(compileSeeds(seeds.dir).drafts).toMatchObject([{ hasQuotes: true }]);
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
