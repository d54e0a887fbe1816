import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { run } from "../../fixtures/runCommand.ts";
import { SOURCES } from "../../fixtures/sources.ts";

/** Returns the path of a folder that does not exist yet. */
function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "new-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  return join(parent, "my-case");
}

describe("new", () => {
  it("creates a case with an article and an event that passes check", async () => {
    const dir = newFolder();
    const { status, stdout, stderr } = await run("new", dir);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`SEEDS=${dir} npm run dev`);
    const { compiled, problems, notes } = compileSeeds(dir);
    expect([problems, notes]).toEqual([[], []]);
    expect(compiled?.corpus.articles).toHaveLength(1);
    expect(compiled?.corpus.events).toHaveLength(1);
    expect(await run("check", dir)).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(dir, "timeline.yaml"), "utf8").match(/^ *#|\S +# /gm)?.length).toBeGreaterThan(
      10,
    );
  });

  it("creates a case without an example, to which articles can be added", async () => {
    const dir = newFolder();
    expect(await run("new", dir, "--empty")).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(dir).sort()).toEqual(["timeline.schema.json", "timeline.yaml"]);
    const article = join(SOURCES, "ferry.html");
    expect(await run("add", "--case", dir, article)).toMatchObject({ status: 0, stderr: "" });
    const path = join(dir, "timeline.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("case: {}", "case: { title: Ferry, standfirst: [{ text: A ferry. }] }"));
    expect(compileSeeds(dir).compiled?.corpus.articles.map(({ file }) => file)).toEqual(["ferry.txt"]);
  });

  it.each([[[]], [["--strict"]]])("asks for title and story with the options %j", async (options) => {
    const dir = newFolder();
    await run("new", dir, "--empty");
    const { status, stderr } = await run("check", dir, ...options);
    const path = join(dir, "timeline.yaml");
    expect([status, stderr.split("\n")]).toEqual([
      1,
      [
        `${path}:6:7: case › title: this is missing; found nothing; add “title”`,
        `${path}:6:7: the case has no standfirst; found nothing; add standfirst: a list of clauses, each with text and excerpts`,
        "",
      ],
    ]);
    expect((await run("build", dir, "--out", join(dir, "site"))).status).toBe(1);
  });

  it("writes into an empty folder, and refuses one that is not empty", async () => {
    const dir = newFolder();
    mkdirSync(dir);
    expect((await run("new", dir)).status).toBe(0);
    writeFileSync(join(dir, "timeline.yaml"), "mine");
    const stderr = `${dir} is not empty, and nothing was written; choose a new folder.\n`;
    expect(await run("new", dir)).toEqual({ status: 2, stdout: "", stderr });
    expect(readFileSync(join(dir, "timeline.yaml"), "utf8")).toBe("mine");
  });

  it("leaves nothing if the folder cannot be created", async () => {
    const parent = newFolder();
    writeFileSync(parent, "a file");
    expect(await run("new", join(parent, "case"))).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(parent, "utf8")).toBe("a file");
    expect(existsSync(join(parent, "case"))).toBe(false);
  });
});
