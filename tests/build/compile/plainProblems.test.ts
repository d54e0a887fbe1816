import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { formatProblems } from "../../../src/build/compile/formatProblems.ts";
import { readAnnotation } from "../../../src/build/compile/readAnnotation.ts";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { copySeeds, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

const explain = (text: string) => readYaml("f", text).problems.map(formatProblem);

/** Words of the libraries that parse and validate. */
const LIBRARY_WORDS =
  /invalid|expected|received|implicit|flow (?:map|sequence)|block collection|node end|token|record|\bISO\b|regex|undefined|union|mapping/i;

describe("a broken file", () => {
  it.each([
    ['a: "say "hi" x"', "f:1:10", /continues after its closing quotation mark ".*; write \\" for each/],
    ["a: 'it's'", "f:1:8", /closing quotation mark '.*; write '' for each apostrophe/],
    [
      "a: one: two",
      "f:1:4",
      /has a colon and a space.*; put the text after the first colon into quotation marks/,
    ],
    ['b: 1\na: "x\n  y\n', "f:2:4", /quotation mark is never closed; found “a: "x”; add " at the end/],
    ["a:\n\tb: 1", "f:2:1", /indented with a tab; .*; indent it with spaces/],
    ["a: @x", "f:1:4", /cannot begin with @/],
    ["a: `x`", "f:1:4", /cannot begin with `/],
    ["a: %x", "f:1:4", /cannot begin with %/],
    ["a: !x y", "f:1:4", /cannot begin with !/],
    ["a: [1, 2\nb: 3", "f:2:1", /list \[ … \] is never closed; .*add \] at its end/],
    ["a: { b: 1\nc: 3", "f:2:1", /map \{ … \} is never closed/],
    ["a: {b: 1}}", "f:1:10", /this bracket closes nothing/],
    ["a: [x] y", "f:1:8", /follows a closed list or map/],
    ["a: - b", "f:1:4", /a list cannot begin on the line of its key/],
    ["a\nb: 1", "f:1:1", /a colon with a space is missing/],
    ["a: 1\n  b: 2", "f:1:4", /a colon and a space|same number of spaces/],
    ["a:\n  - b\n c: 1", "f:3:1", /does not fit the lines above it/],
    ['a: "\\q"', "f:1:5", /backslash and this letter mean nothing/],
    ["a: 1\n---\nb: 2", "f:2:1", /a second document begins here; .*remove the line ---/],
    ["a: &x &y 1", "f:1:7", /two names that begin with &/],
  ])("is explained with its fix: %j", (text, position, expected) => {
    const [first = ""] = explain(text);
    expect(first.startsWith(`${position}: this is not valid YAML: `), first).toBe(true);
    expect(first).toMatch(expected);
    for (const line of explain(text)) expect(line).not.toMatch(LIBRARY_WORDS.source.replace("invalid|", ""));
  });

  it("never shows the words of a library, whatever is in it", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      "\n",
      "  ",
      '"',
      "'",
      "[",
      "}",
      "- ",
      "|",
      "&x ",
      "*x",
      "#",
      "!",
      "\t",
      "---\n",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        for (const line of explain(text)) {
          expect(line).toMatch(/^f:\d+:\d+: .+; found .+; .+$/);
          expect(line.replace(/; found .*?(?=; )/, "")).not.toMatch(LIBRARY_WORDS);
        }
      }),
      { numRuns: 400 },
    );
  });
});

it("explains every wrong shape in plain words", () => {
  const paths: (string | number)[][] = [];
  const collect = (value: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, own] of Object.entries(value))
      collect(own, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const whole = parseDocument(copySeeds().read("timeline.yaml")).toJS() as Record<string, unknown>;
  collect(whole, []);
  const path = fc.constantFrom(...paths.filter((one) => one.length > 0));
  const other = fc.constantFrom(undefined, null, 5, 2.5, true, "", "Two words", [], [1], {}, { a: 1 });
  fc.assert(
    fc.property(path, other, (at, value) => {
      const changed = structuredClone(whole);
      const parent = at
        .slice(0, -1)
        .reduce<Record<string, unknown>>((found, key) => found[key] as Record<string, unknown>, changed);
      // JSON leaves out undefined values.
      parent[at.at(-1) ?? ""] = value;
      const { problems } = readAnnotation("f", JSON.stringify(changed));
      for (const line of problems.map(formatProblem)) {
        expect(line).toMatch(/^f:\d+:\d+: .+; found .+; .+$/);
        const ownWords = line.replace(/^\S+ (?:\S+ › )*\S+:|; found .*?(?=; )|; add .*/g, "");
        expect(ownWords, line).not.toMatch(LIBRARY_WORDS);
      }
    }),
    { numRuns: 60 },
  );
});

describe("a value of another type", () => {
  const WRONG = {
    text: [
      "title: The footbridge at Alderby",
      "title: [a]",
      "case › title: this should be a text",
      "write one text",
    ],
    map: [
      "stages:",
      "stages: [a]\ntags:",
      "stages: this should be a map of ids",
      "write a line with “id: value” for each",
    ],
    list: [
      "aliases: [Ms Quill]",
      "aliases: Ms Quill",
      "aliases: this should be a list",
      "write a list: [ … ]",
    ],
    quote: [
      '- herald: "around October 2023"',
      "- around October 2023",
      "0: this should be a map of keys",
      'write the article’s id and its words: { gazette: "the words" }',
    ],
    pair: [
      '- herald: "around October 2023"',
      '- herald: "around"\n          gazette: "October"',
      "0: a quote is one pair",
      "write the article’s id",
    ],
    empty: ["conduct: [tomas-reed]", "conduct: []", "conduct: this list is too short", "list at least 1"],
    number: ["weight: 3", "weight: [3]", "weight: this should be a number", "write a whole number"],
    large: ["weight: 3", "weight: 1e300", "weight: this is too big", "write at most 3"],
    nan: ["weight: 3", "weight: .nan", "weight: this should be a number; found NaN", "write a whole number"],
    fraction: ["weight: 3", "weight: 2.5", "weight: this should be a whole number", "write a whole number"],
    none: [
      "weight: 3",
      "weight:",
      "weight: this should be a number; found null",
      "write a value, or remove the key",
    ],
    date: ["stage: bridge", "stage: bridge\n    tags: {}", "tags: this should be a list", "write a list"],
    key: ["standing: denial", "Standing: denial", "Standing: this key is not allowed here", "remove it"],
  } as const;

  it.each(Object.entries(WRONG))("says what to write: %s", (_name, [from, to, wrong, todo]) => {
    const seeds = copySeeds();
    seeds.edit(from, to);
    const lines = compileSeeds(seeds.dir).problems.map(formatProblem);
    const line = lines.find((one) => one.includes(wrong)) ?? lines.join("\n");
    expect(line).toContain(wrong);
    expect(line).toMatch(/^\S+timeline\.yaml:\d+:\d+: .+; found .+; .+$/);
    expect(line.split("; ").slice(2).join("; ")).toContain(todo);
  });
});

describe("a problem that follows from another one", () => {
  it.each([
    ["a missing article", (seeds: SeedsCopy) => seeds.write("herald.txt", ""), "does not give the date"],
    [
      "a quote of nobody",
      (seeds: SeedsCopy) =>
        seeds.edit('herald: "The engineer, Tomás Reed, had', 'herald: "Nobody at all, had'),
      "this quote is not in herald.txt",
    ],
    [
      "an event of a wrong form",
      (seeds: SeedsCopy) => seeds.edit("    label: Footbridge closed", "    label: 7"),
      "label: this should be a text",
    ],
  ])("is not reported beside %s", (_name, change, wrong) => {
    const seeds = copySeeds();
    change(seeds);
    const lines = compileSeeds(seeds.dir).problems.map(formatProblem);
    expect(lines).toContainEqual(expect.stringContaining(wrong));
    expect(lines.filter((line) => /no quote of|no event, actor or stage/.test(line))).toEqual([]);
  });

  it.each([
    ["a weight of 301 digits", "weight: 3", "weight: 1e300", "weight: this is too big"],
    ["a second list of events", "\nretired:", "\nevents: {}\nretired:", "this key occurs twice"],
  ])("is not reported beside %s, which is one problem", (_name, from, to, wrong) => {
    const seeds = copySeeds();
    seeds.edit(from, to);
    expect(compileSeeds(seeds.dir).problems.map((problem) => problem.wrong)).toEqual([
      expect.stringContaining(wrong),
    ]);
  });
});

describe("many problems", () => {
  it("are printed at most 20 of a kind, with their number; --all prints all", () => {
    const seeds = copySeeds();
    const line = '        - herald: "around October 2023"\n';
    const wrong = Array.from(
      { length: 30 },
      (_, i) => `        - herald: "Wrong words ${i} of nobody"\n`,
    ).join("");
    seeds.edit(line, line + wrong);
    seeds.edit("aliases: [Ms Quill]", "aliases: [Mary]");
    const short = checkCase(seeds.dir, {}).errors;
    const kinds = short.filter((one) => /Wrong words/.test(one));
    expect(kinds).toHaveLength(20);
    expect(short).toContainEqual(expect.stringContaining("found “Mary”"));
    expect(short.at(-1)).toBe("10 more (30 in all): this quote is not in …; check with --all prints them");
    expect(checkCase(seeds.dir, { all: true }).errors.filter((one) => /Wrong words/.test(one))).toHaveLength(
      30,
    );
    expect(compileSeeds(seeds.dir).problems.length).toBe(31);
  });

  it("are of one kind whatever their places, names and numbers are", () => {
    const problem = (wrong: string) => ({ path: "f", line: 1, col: 1, wrong, found: "x", todo: "y" });
    const lines = formatProblems(
      Array.from({ length: 25 }, (_, i) => problem(`events › e-${i} › lable: this key is not allowed here`)),
    );
    expect(lines.at(-1)).toContain("5 more (25 in all): this key is not allowed here");
  });
});
