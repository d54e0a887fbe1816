import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createCaseCache } from "../../../src/build/compile/caseCache.ts";
import { type CompileResult, compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { makeRealisticSeeds } from "../../bench/makeRealisticSeeds.ts";
import { writeGeneratedCase } from "../../bench/writeGeneratedCase.ts";

const folders: string[] = [];
function createFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "cache-"));
  folders.push(dir);
  return dir;
}
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true });
});

/** Everything that a compilation returns, as plain data. */
const resultOf = ({ compiled, coverage, rests, ...rest }: CompileResult) => ({
  ...rest,
  corpus: compiled?.corpus,
  json: compiled?.json.toString(),
  files: compiled && [...compiled.files].map(([url, bytes]) => [url, `${bytes}`]),
  coverage: coverage(),
  rests: rests(Number.POSITIVE_INFINITY),
});

/** A change of one line of a file. `place` (0 to 1) chooses the line and the place in it. */
interface Edit {
  file: number;
  place: number;
  kind: "remove" | "repeat" | "move" | "letter" | "indent" | "words" | "old" | "undo";
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat({ max: 5 }),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom("remove", "repeat", "move", "letter", "indent", "words", "old", "undo"),
});

function change(lines: readonly string[], { place, kind }: Edit): string[] {
  const at = Math.floor(place * lines.length);
  const line = lines[at] ?? "";
  const middle = Math.floor(((place * lines.length) % 1) * line.length);
  const put = (...changed: string[]) => lines.toSpliced(at, 1, ...changed);
  if (kind === "remove") return put();
  if (kind === "repeat") return put(line, line);
  if (kind === "move") return [...put(), line];
  if (kind === "letter") return put(`${line.slice(0, middle)}x${line.slice(middle)}`);
  if (kind === "indent") return put(` ${line}`);
  if (kind === "old")
    return put(line.replace("standing: stated", "standing: told").replace("basis: ", "basis: x"));
  return put(line.replace(/[a-z]{4,}/, "words"));
}

/** Makes changes one after the other. Expects the same with the cache and without it after each of them. */
function expectSame(source: string, edits: readonly Edit[]): void {
  const dir = createFolder();
  cpSync(source, dir, { recursive: true });
  const articles = readdirSync(dir).filter((name) => name.endsWith(".txt"));
  const names = [...Array.from({ length: 4 }, () => "timeline.yaml"), ...articles.slice(0, 2)];
  const cache = createCaseCache();
  let undone = { path: join(dir, "timeline.yaml"), text: readFileSync(join(dir, "timeline.yaml"), "utf8") };
  for (const one of [undefined, ...edits]) {
    const path = one?.kind === "undo" ? undone.path : join(dir, names[one?.file ?? 0] ?? "");
    const text = readFileSync(path, "utf8");
    if (one) {
      writeFileSync(path, one.kind === "undo" ? undone.text : change(text.split("\n"), one).join("\n"));
      undone = { path, text };
    }
    expect(resultOf(compileSeeds(dir, { cache }))).toEqual(resultOf(compileSeeds(dir)));
  }
  rmSync(dir, { recursive: true });
  folders.splice(folders.indexOf(dir), 1);
}

describe("a case that is compiled again after changes", () => {
  it.each([
    ["with differences", (dir: string) => writeGeneratedCase(dir, 24, 4)],
    ["with many claims", (dir: string) => makeRealisticSeeds(dir, 12)],
    ["with anchors", (dir: string) => cpSync("tests/fixtures/seeds", dir, { recursive: true })],
  ])("has the results of a new compilation: a case %s", (_, make) => {
    const source = createFolder();
    make(source);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => expectSame(source, edits)),
      { numRuns: 4 },
    );
  });

  it("builds an alias of an entry with its own id", () => {
    const dir = createFolder();
    writeGeneratedCase(dir, 60, 6);
    const path = join(dir, "timeline.yaml");
    const text = readFileSync(path, "utf8").replace("  actor-0: {", "  other: &same {");
    writeFileSync(path, text.replace(/( {2}other: &same .+\n)/, "$1  actor-0: *same\n"));
    const cache = createCaseCache();
    for (const { compiled, problems } of [compileSeeds(dir, { cache }), compileSeeds(dir, { cache })]) {
      expect(problems).toEqual([]);
      expect(compiled?.corpus.actors.map(({ id }) => id)).toContain("actor-0");
      expect(compiled?.corpus.actors.map(({ id }) => id)).toContain("other");
    }
  });

  it.each([
    ["background", "links"],
    ["actors", "articles"],
    ["events", "actors"],
  ])("reads the entries of “%s” again as “%s”", (before, after) => {
    const dir = createFolder();
    writeGeneratedCase(dir, 60, 6);
    const cache = createCaseCache();
    compileSeeds(dir, { cache });
    const path = join(dir, "timeline.yaml");
    const text = readFileSync(path, "utf8").replace(`\n${after}:\n`, "\nother:\n");
    writeFileSync(path, text.replace(`\n${before}:\n`, `\n${after}:\n`));
    const { problems } = compileSeeds(dir, { cache });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems).toEqual(compileSeeds(dir).problems);
  });

  it("reads only changed articles and entries again", () => {
    const dir = createFolder();
    writeGeneratedCase(dir, 60, 6);
    const cache = createCaseCache();
    const before = compileSeeds(dir, { cache }).compiled;
    const articles = new Map(cache.articles);
    const values = new Map(cache.yaml);
    const path = join(dir, "timeline.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("record 7 ", "record seven "));
    writeFileSync(join(dir, "a1.txt"), `${readFileSync(join(dir, "a1.txt"), "utf8")}More words.\n`);
    const after = compileSeeds(dir, { cache }).compiled;
    expect(after?.corpus.edition).not.toBe(before?.corpus.edition);
    expect([...cache.articles].filter(([key, one]) => articles.get(key)?.read !== one.read)).toHaveLength(1);
    expect([...cache.yaml].filter(([key, value]) => values.get(key) !== value)).toHaveLength(1);
  });
});
