import { chmodSync, cpSync, lstatSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { copySeeds, corpus, type SeedsCopy } from "../../fixtures/fictionalCase.ts";
import { run } from "../../fixtures/runCommand.ts";

/** Runs `migrate` with these arguments. */
const migrate = (...args: string[]) => run("migrate", ...args);

/** Writes a few old words into a copy of the invented case. */
function makeOld(seeds: SeedsCopy): void {
  seeds.edit("basis: printed", "basis: 'stated' # the year");
  seeds.edit("conduct: [tomas-reed]", "did: [tomas-reed]");
  seeds.edit("    kind: wording", "    kind: within\n    matter: words");
}

describe("migrate", () => {
  it("rewrites the old words of a folder and prints each change", async () => {
    const seeds = copySeeds();
    makeOld(seeds);
    const before = seeds.read("timeline.yaml");
    chmodSync(seeds.path("timeline.yaml"), 0o640);
    const { status, stdout, stderr } = await migrate(seeds.dir);
    expect([status, stderr]).toEqual([0, ""]);
    const path = seeds.path("timeline.yaml");
    expect(stdout.replaceAll(`${path}:`, "").split("\n")).toEqual([
      expect.stringMatching(/^\d+:15: “stated” is now “printed”$/),
      expect.stringMatching(/^\d+:7: “did” is now “conduct”$/),
      expect.stringMatching(/^\d+:11: “within” is now “wording”$/),
      expect.stringMatching(/^\d+:1: “matter: words” is removed$/),
      ` 4 changes; npm run check -- ${seeds.dir} shows what is left to do`,
      "",
    ]);
    const after = seeds.read("timeline.yaml");
    expect(after).toBe(
      before
        .replace("'stated' #", "'printed' #")
        .replace("did: [", "conduct: [")
        .replace("kind: within\n    matter: words", "kind: wording"),
    );
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(seeds.dir).filter((file) => file.includes("tmp"))).toEqual([]);
    expect(compileSeeds(seeds.dir)).toMatchObject({ compiled: { corpus }, problems: [], notes: [] });
  });

  it("turns a summary into a standfirst, for which check asks for quotes", async () => {
    const seeds = copySeeds();
    const text = seeds.read("timeline.yaml");
    seeds.write(
      "timeline.yaml",
      text.replace(/standfirst:[\s\S]*?\n {2}language/, "summary: A footbridge.\n  language"),
    );
    expect((await migrate(seeds.dir)).status).toBe(0);
    const { compiled, notes } = compileSeeds(seeds.dir);
    expect(compiled?.corpus.standfirst).toEqual([{ text: "A footbridge.", excerpts: [] }]);
    expect(notes).toMatchObject([
      { line: 6, wrong: "this clause has no quotes", todo: "add excerpts: a list of the words that say it" },
    ]);
  });

  it("leaves no old word in an annotation of version 1", async () => {
    const seeds = copySeeds();
    cpSync("tests/fixtures/version1/timeline.yaml", seeds.path("timeline.yaml"));
    const old = compileSeeds(seeds.dir);
    expect((await migrate(seeds.dir)).status).toBe(0);
    const { compiled, problems, notes } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(notes.map(({ wrong }) => wrong)).toEqual(["this clause has no quotes"]);
    expect({ ...compiled?.corpus, edition: "" }).toEqual({ ...old.compiled?.corpus, edition: "" });
  });

  it("changes the file that a link leads to, and keeps the link", async () => {
    const [seeds, other] = [copySeeds(), copySeeds()];
    makeOld(seeds);
    rmSync(other.path("timeline.yaml"));
    symlinkSync(seeds.path("timeline.yaml"), other.path("timeline.yaml"));
    expect((await migrate(other.dir)).status).toBe(0);
    expect(compileSeeds(seeds.dir).notes).toEqual([]);
    expect(lstatSync(other.path("timeline.yaml")).isSymbolicLink()).toBe(true);
  });

  it("says that there is nothing to do", async () => {
    const seeds = copySeeds();
    const before = seeds.read("timeline.yaml");
    const { status, stdout } = await migrate(seeds.dir);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${seeds.path("timeline.yaml")}: nothing to do; it has no word of an earlier version\n`,
    );
    expect(seeds.read("timeline.yaml")).toBe(before);
  });

  it("prints the problems of a file that is not YAML, and changes nothing", async () => {
    const seeds = copySeeds();
    makeOld(seeds);
    seeds.edit("events:\n", "events: [\n");
    const before = seeds.read("timeline.yaml");
    const { status, stdout, stderr } = await migrate(seeds.dir);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\S+timeline\.yaml:\d+:\d+: this is not valid YAML: .+; found .+; .+\n/);
    expect(seeds.read("timeline.yaml")).toBe(before);
  });

  it("prints a problem if the folder has no annotation", async () => {
    const { status, stderr } = await migrate("nowhere");
    expect(status).toBe(1);
    expect(stderr).toContain("nowhere/timeline.yaml:1:1: the file is missing; ");
  });

  it("explains itself, and refuses other arguments", async () => {
    const help = await migrate("--help");
    expect(help).toMatchObject({ status: 0, stdout: expect.stringMatching(/migrate DIR[\s\S]+Exit codes:/) });
    for (const args of [[], ["--quick"], ["a", "b"]])
      expect(await migrate(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining("--help") });
  });
});
