import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";
import { copySeeds, corpus, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";
import { expectFailure, run } from "../../fixtures/runCommand.ts";

let dir: string;

/** Writes the corpus of the invented case, changed, into the folder, and returns the path of the file. */
function publish(changes: object): string {
  const path = join(dir, "corpus.json");
  writeFileSync(path, JSON.stringify({ ...corpus, ...changes }));
  return path;
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "site-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
});

describe("compare", () => {
  it("says that two editions are the same", async () => {
    const { status, stdout } = await run("compare", FICTIONAL_SEEDS, FICTIONAL_SEEDS);
    expect(status).toBe(0);
    expect(stdout).toContain("Both editions are the same.");
  });

  it("describes what an editor changed since the published edition", async () => {
    publish({});
    const seeds = copySeeds();
    seeds.edit("title: The footbridge at Alderby", "title: The bridge at Alderby");
    const { status, stdout } = await run("compare", dir, seeds.dir);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      `${dir}: edition ${corpus.edition.slice(0, 12)}, ${corpus.events.length} events`,
      expect.stringMatching(/: edition [0-9a-f]{12}, \d+ events$/),
      "",
      "The page: 1",
      "  title: was The footbridge at Alderby; is The bridge at Alderby",
      "",
    ]);
  });

  it("reads a file and an address, and prints JSON", async () => {
    const file = publish({ title: "Another title" });
    const server = await serveFolder(dir);
    onTestFinished(() => server.close());
    const { status, stdout } = await run("compare", file, server.url, "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ before: corpus.edition, changes: [] });
  });

  it("prints foreign text on one line, without controls", async () => {
    publish({ title: "One\n\u001b[2JTwo" });
    const { stdout } = await run("compare", FICTIONAL_SEEDS, dir);
    expect(stdout).toContain("is One [escape U+001B][2JTwo");
  });

  it("exits with 1 for a case with a problem and for a broken corpus", async () => {
    const seeds = copySeeds();
    seeds.edit("stage: ", "stages: ");
    expect(await expectFailure(1, "compare", FICTIONAL_SEEDS, seeds.dir)).toContain("timeline.yaml:");
    publish({ events: "none" });
    const broken = await expectFailure(1, "compare", FICTIONAL_SEEDS, dir);
    expect(broken).toContain("events does not have the shape of corpus.schema.json; found “none”; ask");
  });

  it("exits with 2 if there is nothing to read", async () => {
    const missing = await expectFailure(2, "compare", FICTIONAL_SEEDS, join(dir, "none"));
    expect(missing).toContain("has no corpus.json and no timeline.yaml; give a case");
    expect(await expectFailure(2, "compare", FICTIONAL_SEEDS)).toContain("An argument is missing");
  });
});
