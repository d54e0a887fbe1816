import { cpSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { corpusSchema } from "../../../src/core/model/corpusSchema.ts";
import { formatNote } from "../../../src/core/model/problem.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

describe("an annotation of version 1", () => {
  it("compiles without problems, with a note for every old word", () => {
    const seeds = copySeeds();
    cpSync("tests/fixtures/version1/timeline.yaml", seeds.path("timeline.yaml"));
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled && corpusSchema.parse(compiled.corpus)).toEqual(compiled?.corpus);
    const lines = seeds.read("timeline.yaml").split("\n");
    const old =
      /summary:|(did|said|spoken-of):|: (stated$|resolved)|opinion-or|(between-articles|inside-one|between-parties)$|matter:/;
    const expected = lines.flatMap((line, i) =>
      old.test(line) && !/standing: stated/.test(line) ? [i + 1] : [],
    );
    const noted = notes.filter(({ wrong }) => wrong === "this word is from an earlier version");
    expect(noted.map(({ line }) => line)).toEqual(expected);
    expect(notes.length - noted.length).toBe(compiled?.corpus.disagreements.length);
  });

  it("has the events, claims and quotes that it had before", () => {
    const seeds = copySeeds();
    cpSync("tests/fixtures/version1/timeline.yaml", seeds.path("timeline.yaml"));
    const old = compileSeeds(seeds.dir).compiled?.corpus;
    const claimsOf = ({ events }: Corpus) =>
      events.map(({ id, claims }) => [id, claims.map(({ text }) => text)]);
    expect(old && claimsOf(old)).toEqual(claimsOf(corpus));
  });
});

describe("a word of an earlier version", () => {
  it.each([
    ["a link", "kind: became-public-at", "kind: came-out-at", "came-out-at", "write became-public-at"],
    ["conduct", "conduct: [tomas-reed]", "did: [tomas-reed]", "did", "write conduct"],
    ["speaking", "speaking: [residents]", "said: [residents]", "said", "write speaking"],
    ["mentioned", "mentioned: [tomas-reed]", "spoken-of: [tomas-reed]", "spoken-of", "write mentioned"],
    ["a printed date", "basis: printed", "basis: stated", "stated", "write printed"],
    ["a date worked out", "basis: worked-out", "basis: resolved", "resolved", "write worked-out"],
    [
      "articles that differ",
      "kind: articles",
      "kind: between-articles",
      "between-articles",
      "write articles",
    ],
    ["one article", "kind: within", "kind: inside-one", "inside-one", "write within"],
    ["parties", "kind: disputed", "kind: between-parties", "between-parties", "write disputed"],
    ["a view", "standing: view", "standing: opinion-or-commitment", "opinion-or-commitment", "write view"],
  ])("compiles like its replacement and produces a note: %s", (_what, now, then, old, todo) => {
    const seeds = copySeeds();
    seeds.edit(now, then);
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus).toEqual(corpus);
    const lines = seeds.read("timeline.yaml").split("\n");
    const line = lines.findIndex((text) => text.includes(then));
    const col = (lines[line]?.indexOf(old) ?? -1) + 1;
    expect(notes.map(formatNote)).toEqual([
      `${seeds.path("timeline.yaml")}:${line + 1}:${col}: note: this word is from an earlier version; found “${old}”; ${todo}`,
    ]);
  });

  it.each([
    ["jury-finding", "finding"],
    ["told-to-inquests", "told"],
  ])("replaces the standing %s by %s", (old, now) => {
    const seeds = copySeeds();
    seeds.edit("standing: denial", `standing: ${old}`);
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([{ found: `“${old}”`, todo: `write ${now}` }]);
    const standings = compiled?.corpus.events.flatMap(({ claims }) => claims.map(({ standing }) => standing));
    expect(standings).toContain(now);
  });

  it("reads a summary as a standfirst without quotes", () => {
    const seeds = copySeeds();
    const summary = "A village closed its footbridge.";
    const now = seeds.read("timeline.yaml");
    seeds.write(
      "timeline.yaml",
      now.replace(/ {2}standfirst:[\s\S]*? {2}language/, `  summary: ${summary}\n  language`),
    );
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([{ found: "“summary”", line: 5, col: 3 }]);
    expect(compiled?.corpus.standfirst).toEqual([{ text: summary, excerpts: [] }]);
  });

  it("reads differences in words as differences in wording, with one note", () => {
    const seeds = copySeeds();
    seeds.edit("kind: wording", "kind: within\n    matter: words");
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus).toEqual(corpus);
    expect(notes).toMatchObject([
      { found: "“matter: words”", todo: "write kind: wording, and remove this line" },
    ]);
  });

  it("drops the key of differences in facts", () => {
    const seeds = copySeeds();
    seeds.edit("kind: articles", "kind: articles\n    matter: facts");
    const { compiled, notes } = compileSeeds(seeds.dir);
    expect(compiled?.corpus).toEqual(corpus);
    expect(notes).toMatchObject([{ found: "“matter: facts”", todo: "remove this line" }]);
  });

  it("gives a difference without a subject its title", () => {
    const seeds = copySeeds();
    seeds.edit("    subject: People a day\n", "");
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([{ wrong: "this has no subject", todo: "add subject: with a few words" }]);
    const { subject, title } = compiled?.corpus.disagreements.find(({ id }) => id === "users-a-day") ?? {};
    expect([subject, title]).toEqual([title, "How many people cross the footbridge each day"]);
  });

  it("reads a link that cites as one that mentions", () => {
    const seeds = copySeeds();
    seeds.edit("kind: responds-to", "kind: cites");
    const { compiled, notes } = compileSeeds(seeds.dir);
    expect(notes).toMatchObject([{ found: "“cites”", todo: "write mentions" }]);
    expect(compiled?.corpus.links.map(({ kind }) => kind)).toContain("mentions");
  });

  it("joins an old role with its replacement in the same event", () => {
    const seeds = copySeeds();
    seeds.edit(
      "speaking: [mara-quill, parish-council]",
      "said: [mara-quill]\n      speaking: [parish-council]",
    );
    const { compiled, problems } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus).toEqual(corpus);
  });

  it("gives the role killed, which was built in, a label", () => {
    const seeds = copySeeds();
    seeds.edit("mentioned: [tomas-reed]", "killed: [tomas-reed]");
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([
      { found: "“killed”", todo: expect.stringContaining("roles: { killed: killed }") },
    ]);
    expect(compiled?.corpus.roles).toContainEqual(expect.objectContaining({ id: "killed", label: "killed" }));
  });

  it("keeps the meaning that the case gives it", () => {
    const seeds = copySeeds();
    seeds.edit("  guess:", "  jury-finding: Verdict of the fair's jury\n  guess:");
    seeds.edit("standing: denial", "standing: jury-finding");
    seeds.edit("  repairing:", "  said: quoted\n  repairing:");
    seeds.edit("speaking: [residents]", "said: [residents]");
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect([...problems, ...notes]).toEqual([]);
    const roles = compiled?.corpus.events.flatMap(({ actors }) => actors.map(({ role }) => role));
    expect(roles).toContain("said");
  });

  it("produces its note beside the problems of other lines", () => {
    const seeds = copySeeds();
    seeds.edit("kind: became-public-at", "kind: came-out-at");
    seeds.edit("standing: denial", "standing: refuted");
    const { problems, notes } = compileSeeds(seeds.dir);
    expect(problems.map(({ found }) => found)).toEqual(["“refuted”"]);
    expect(notes.map(({ found }) => found)).toEqual(["“came-out-at”"]);
  });

  it("is replaced only in the place where it was valid", () => {
    const seeds = copySeeds();
    seeds.edit("title: The footbridge is opened", "title: came-out-at");
    seeds.edit("kind: disputed", "kind: came-out-at");
    const { problems, notes } = compileSeeds(seeds.dir);
    expect(problems.map(({ found }) => found)).toEqual(["“came-out-at”"]);
    expect(notes).toEqual([]);
  });
});
