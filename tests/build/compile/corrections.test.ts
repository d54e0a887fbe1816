import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { subsetCorpus } from "../../../src/core/export/corpusJson.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { buildExportRequest, copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

/** Compiles the invented case after a change of its annotation, and returns its problems and notes. */
function compileWith(from: string, to: string) {
  const seeds = copySeeds();
  seeds.edit(from, to);
  const { problems, notes, compiled } = compileSeeds(seeds.dir);
  return { compiled, problems: problems.map(formatProblem), notes: notes.map(({ wrong }) => wrong) };
}

describe("corrections in the annotation", () => {
  it("are in the corpus, latest first, with names of articles in words", () => {
    expect(corpus.corrections?.map(({ date, event }) => [date, event])).toEqual([
      ["2024-04-03", "bridge-closed"],
      ["2024-04-02", "bridge-sold"],
    ]);
    expect(corpus.corrections?.[0]?.right).toBe("“Herald on the closure” gives the day: 4 March 2024.");
  });

  it.each([
    ["an unknown event", "event: bridge-sold", "event: bridge-lost", "no published or removed event"],
    ["a renamed event", "event: bridge-sold", "event: bridge-shut", "its present id, “bridge-closed”"],
    ["no date", "  - date: 2024-04-02\n    event", "  - event", "date"],
    ["a date that is no day", "date: 2024-04-02", "date: April 2024", "write a day, such as 2024-06-04"],
    ["an unknown key", "    event: bridge-sold", "    author: me\n    event: bridge-sold", "author"],
    ["an unknown article", "said that {herald}", "said that {tribune}", "no article has this id"],
  ])("are refused with their place for %s", (_name, from, to, message) => {
    const { compiled, problems } = compileWith(from, to);
    expect(compiled).toBeNull();
    expect(problems.join("\n")).toContain(message);
    expect(problems.join("\n")).toMatch(/timeline\.yaml:\d+:\d+: /);
  });

  it("are refused if an event has two of one day", () => {
    const { problems } = compileWith(
      "date: 2024-04-02\n    event: bridge-sold",
      "date: 2024-04-03\n    event: bridge-closed",
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("two corrections of one day; found “bridge-closed”");
  });

  it("remain with their events in an export of a part", () => {
    const events = corpus.events.filter(({ id }) => id === "bridge-closed");
    const { corrections } = subsetCorpus(buildExportRequest({ events }));
    expect(corrections?.map(({ event }) => event)).toEqual(["bridge-closed"]);
    const others = corpus.events.filter(({ id }) => id !== "bridge-closed");
    expect(subsetCorpus(buildExportRequest({ events: others }))).not.toHaveProperty("corrections");
  });
});

describe("the contact of a case", () => {
  it("gets a note if no link can lead to it", () => {
    const note = "this contact is no address, so no link leads to it";
    expect(compileWith("archive@alderby.example", "The parish clerk").notes).toContain(note);
    expect(compileWith("archive@alderby.example", "https://alderby.example/").notes).not.toContain(note);
  });
});
