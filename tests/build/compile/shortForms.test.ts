import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { FERRY } from "../../fixtures/ferryCase.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

/** Compiles the invented case with replacements in its annotation and one article. */
function compileEdited(edits: readonly (readonly [from: string, to: string])[], article = "") {
  const seeds = copySeeds();
  for (const [from, to] of edits) seeds.edit(from, to);
  if (article !== "") seeds.write("herald.txt", seeds.read("herald.txt") + article);
  const { compiled, problems } = compileSeeds(seeds.dir);
  return {
    corpus: compiled?.corpus,
    problems: problems.map((one) => formatProblem(one).replace(`${seeds.dir}/`, "")),
  };
}

const CLOSED = `    date:
      edtf: "2024-03-04"
      basis: printed
      reasoning: The article prints the day.
      excerpts:
        - herald: "on 4 March 2024"
`;
const closedOn = (date: string) => [[CLOSED, `    date: ${date}\n`]] as const;
const dateOf = (compiled: typeof corpus | undefined, id: string) =>
  compiled?.events.find((event) => event.id === id)?.date;

describe("a short form in the annotation", () => {
  it.each([
    [
      "one quote without a list",
      '        - herald: "on 4 March 2024"',
      '          herald: "on 4 March 2024"',
    ],
    [
      "a stated claim without its speaker",
      "        standing: stated\n        speaker: article",
      "        standing: stated",
    ],
    [
      "one description without a list",
      '      - herald: "The engineer, Tomás Reed"',
      '      { herald: "The engineer, Tomás Reed" }',
    ],
  ])("means the same: %s", (_name, from, to) => {
    const { corpus: edited, problems } = compileEdited([[from, to]]);
    expect(problems).toEqual([]);
    expect(edited).toEqual(corpus);
  });

  it("lets a side differ in all words of its quote", () => {
    const short = compileEdited([
      [
        '        words: News\n        quote: { newsletter: "News from',
        '        quote: { newsletter: "News from',
      ],
    ]);
    const side = short.corpus?.disagreements.find(({ id }) => id === "answer-or-news")?.sides[0];
    expect(side?.words).toBe("News from Alderby Parish Council");
  });

  it.each([
    ['{ edtf: "2024-03-04", excerpts: { herald: "on 4 March 2024" } }', "on 4 March 2024"],
    [
      '"2024-03-04"',
      "Alderby Parish Council closed the footbridge over the River Wend on 4 March 2024, after an engineer found cracks in two timbers.",
    ],
  ])("reads a date that a quote prints: %s", (date, quoted) => {
    const { corpus: edited, problems } = compileEdited(closedOn(date));
    expect(problems).toEqual([]);
    const built = dateOf(edited, "bridge-closed");
    expect(built).toMatchObject({
      edtf: "2024-03-04",
      basis: "printed",
      reasoning: "The quotes give this date.",
    });
    const exact = built?.excerpts.map((id) => edited?.excerpts.find((one) => one.id === id)?.exact);
    expect(exact).toEqual([quoted]);
  });

  it("reads a time whose zone is in the article’s dateline", () => {
    const claim = '          - herald: "Footbridge at Alderby closed after cracks are found"\n';
    const { corpus: edited, problems } = compileEdited(
      [
        ...closedOn('"2024-03-04T09:15+01:00"'),
        ["    file: herald.txt\n", "    file: herald.txt\n    dateline: [Times are UTC+1]\n"],
        [claim, `${claim}          - herald: "Closed at 09:15."\n`],
        ["  strict: true\n", ""],
      ],
      "Closed at 09:15. Times are UTC+1.\n",
    );
    expect(problems).toEqual([]);
    const ids = dateOf(edited, "bridge-closed")?.excerpts;
    const exact = ids?.map((id) => edited?.excerpts.find((one) => one.id === id)?.exact);
    expect(exact).toEqual([
      expect.stringContaining("on 4 March 2024"),
      "Closed at 09:15.",
      "Times are UTC+1",
    ]);
    expect(edited?.articles[0]).not.toHaveProperty("dateline");
  });

  it.each([
    [
      "a day that no quote prints",
      closedOn('"2024-03-05"'),
      "timeline.yaml:159:11: no quote of the claims prints 2024-03-05 in full; found “2024-03-05”; quote the words that print it, or add basis, reasoning and excerpts",
    ],
    [
      "a quote with a part of the day",
      closedOn('{ edtf: "2024-03-04", excerpts: { herald: "4 March" } }'),
      "timeline.yaml:159:19: no quote of this date prints 2024-03-04 in full; found “2024-03-04”; quote the words that print it, or add basis, reasoning and excerpts",
    ],
    [
      "a time without its zone",
      closedOn('"2024-03-04T09:15Z"'),
      "timeline.yaml:159:11: no quote of the claims prints 09:15 in full; found “2024-03-04T09:15Z”; quote the words that print it, or add basis, reasoning and excerpts",
    ],
    [
      "an explained date with a day that no quote prints",
      closedOn(
        '{ edtf: "2024-03-05", reasoning: The day is printed., excerpts: { herald: "4 March 2024" } }',
      ),
      "timeline.yaml:159:19: no quote of this date prints 2024-03-05; found “2024-03-05”; quote the words that print it, or write basis: worked-out or inferred",
    ],
    [
      "a range",
      closedOn('"[2024-03-04..2024-03-05]"'),
      "timeline.yaml:159:11: a date of this form needs an explanation; found “[2024-03-04..2024-03-05]”; quote the words that print it, or add basis, reasoning and excerpts",
    ],
    [
      "a date that was worked out, without its reasoning",
      [
        [
          "      reasoning: The newsletter is of Tuesday 2 April 2024, and the Wednesday before it is 27 March.\n",
          "",
        ],
      ],
      "timeline.yaml:278:7: events › ferry-refused › date › reasoning: this is missing; found nothing; add “reasoning”",
    ],
    [
      "a denial without its speaker",
      [["        standing: denial\n        speaker: mara-quill\n", "        standing: denial\n"]],
      "timeline.yaml:267:9: events › quill-denies-delay › claims › 0 › speaker: this is missing; found nothing; add “speaker”",
    ],
    [
      "a number as a date",
      closedOn("2024"),
      'timeline.yaml:159:11: events › bridge-closed › date › edtf: this should be a text; found 2024; put it in quotes: "2024"',
    ],
    [
      "a dateline that the article does not have",
      [
        [
          "    short: Herald on the closure\n",
          "    dateline: [Times are UTC+9]\n    short: Herald on the closure\n",
        ],
      ],
      "timeline.yaml:24:16: this quote is not in herald.txt; found “Times are UTC+9”; copy the article’s words, or write the id of the right article",
    ],
  ] as const)("is a problem: %s", (_name, edits, expected) => {
    expect(compileEdited(edits).problems[0]).toBe(expected);
  });
});

describe("the ferry case", () => {
  it("needs few lines of at most 110 characters for each event", () => {
    const annotation = readFileSync(join(FERRY, "timeline.yaml"), "utf8");
    const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
    const [, events = ""] = /^events:\n((?:\n| .*\n)+)/m.exec(annotation) ?? [];
    const count = events.match(/^ {2}\S/gm)?.length ?? 0;
    expect(count).toBe(10);
    expect(linesOf(annotation).filter((line) => line.length > 110)).toEqual([]);
    expect(linesOf(events).length / count).toBeLessThanOrEqual(14);
    // With people, articles, header, a difference and background.
    expect(linesOf(annotation).length / count).toBeLessThanOrEqual(18);
  });
});
