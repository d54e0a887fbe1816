import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "seeds-"));
  cpSync("seeds", dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Compiles the real seeds with lines added to their annotation. */
function withLines(lines: string) {
  const path = join(dir, "timeline.yaml");
  writeFileSync(path, `${readFileSync(path, "utf8")}\n${lines}\n`);
  return compileSeeds(dir);
}

it("publishes former ids and retired ones for old links", () => {
  const compiled = withLines(
    "renamed: {jack: killing-of-jack-taylor}\nretired: {rumour: No article says it.}",
  );
  if (Array.isArray(compiled)) throw new Error(compiled.map(({ wrong }) => wrong).join());
  expect(compiled.corpus).toMatchObject({
    renamed: { jack: "killing-of-jack-taylor" },
    retired: { rumour: "No article says it." },
  });
});

it("refuses a former id that an event still has, and a new one that leads nowhere", () => {
  const problems = withLines("renamed: {killing-of-jack-taylor: nowhere, a: b, b: a}");
  expect(Array.isArray(problems) && problems.map(({ wrong }) => wrong)).toEqual([
    "an event still has this id",
    "this leads to no event",
    "this leads to no event",
    "this leads to no event",
  ]);
});
