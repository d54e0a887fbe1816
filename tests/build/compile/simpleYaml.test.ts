import { readFileSync } from "node:fs";
import fc from "fast-check";
import { CORE_SCHEMA, constructFromEvents, parseEvents } from "js-yaml";
import { describe, expect, it } from "vitest";
import { OTHER_YAML, readSimpleYaml } from "../../../src/build/compile/simpleYaml.ts";

/** Reads a text with js-yaml. Returns undefined if it is not one valid document, or has a double key. */
function readWithParser(text: string): unknown {
  try {
    const options = { source: text, schema: CORE_SCHEMA };
    const documents = constructFromEvents(parseEvents(text, {}), options);
    return documents.length === 1 ? documents[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Expects the parser's value, or no value. Returns whether there is one. */
function expectSameOrNone(text: string): boolean {
  const value = readSimpleYaml(text);
  if (value !== OTHER_YAML) expect(value, text).toEqual(readWithParser(text));
  return value !== OTHER_YAML;
}

const SCALARS = [
  ...["plain", "two words", "it's 5", "1", "-1", "1.5", "0x1f", "1e3", "007", "2021-12-10", ".5", "+1", "~"],
  ...["null", "True", "no", '"quoted: #"', '"an \\" escape"', '"\\u0041"', "'it''s'", "''", '""', "a:b"],
  ...[
    "é 😀",
    "\u00a0x\u00a0",
    "a #b",
    "a#b",
    "- x",
    "? x",
    "&x 1",
    "*x",
    "!x 1",
    "a,b",
    "[a, b]",
    "{ a: 1 }",
  ],
  ...["[1, { k: 'v' }, ]", "{a: 1}", "{ a: , b: 1 }", "[a: 1]", "{ a: 1, a: 2 }", "[[]]", "{}", '{ "q": 1 }'],
  ...[
    ">-\n      one\n      two",
    ">-\n      one\n\n      two",
    "|\n      x",
    ">-\n      a\n       b",
    ">\n      x",
  ],
  ...["", "# note", " # note", "x # note", "one\n      two", "__proto__", "{ __proto__: 1 }", "'a': 1"],
];

describe("YAML of simple forms", () => {
  it("has the values of the parser for whole files", () => {
    const text = readFileSync("tests/fixtures/seeds/timeline.yaml", "utf8");
    expectSameOrNone(text);
    const simple = "a: 1\nb:\n  - { c: d, e: [\"f\", 'g'] }\n  - h: >-\n      i\n      j\n    k: l: m\n";
    expect(expectSameOrNone(simple.replace("l: m", "l m"))).toBe(true);
    expect(expectSameOrNone(simple)).toBe(false);
    expect(readSimpleYaml("a: b\r\nc:\r\n  - d\r\n")).toEqual({ a: "b", c: ["d"] });
  });

  it.each([
    ["a: &x 1\n", "an anchor"],
    ["a: 1\na: 2\n", "a double key"],
    ["__proto__: 1\n", "a key that JavaScript drops"],
    ["a:\tb\n", "a tab"],
    ["a: b\n  c\n", "a text of two lines"],
    ["a: 1\n---\nb: 2\n", "two documents"],
    ["a: >-\n  b\n\n  # c\n", "a folded text of two paragraphs"],
    [`a: ${"[".repeat(50)}${"]".repeat(50)}\n`, "deep nesting"],
  ])("leaves %j to the parser: %s", (text) => {
    expect(readSimpleYaml(text)).toBe(OTHER_YAML);
  });

  it("has the values of the parser for every scalar at every place", () => {
    const found = SCALARS.map((scalar) =>
      [
        `a: ${scalar}\n`,
        `a: ${scalar}\nb: 1\n`,
        `a:\n  b: ${scalar}\n  c: 1\n`,
        `a:\n  - ${scalar}\n  - x\n`,
        `a:\n- b: ${scalar}\n  c: 1\n`,
        `a: [${scalar}, x]\n`,
        `a: { b: ${scalar}, c: 1 }\n`,
        `${scalar}: 1\n`,
        `a:\n  ${scalar}\n`,
      ].map(expectSameOrNone),
    );
    expect(found.flat().filter(Boolean).length).toBeGreaterThan(150);
  });

  it("has the values of the parser for random texts", () => {
    const lead = fc.constantFrom("", "", "  ", "    ", "      ", "- ", "  - ", "    - ", "  - - ", "-\n  ");
    const key = fc.constantFrom("a: ", "b: ", "c-d:", "e:\n", "1: ", "null: ", "'q': ", "f : ", "");
    const scalar = fc.constantFrom(...SCALARS);
    const end = fc.constantFrom("\n", "\n", "\n", "\n\n", " \n", "\n# note\n", "\n    # note\n", "\r\n", "");
    const line = fc.tuple(lead, key, scalar, end).map((parts) => parts.join(""));
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join(""));
    fc.assert(
      fc.property(text, (one) => void expectSameOrNone(one)),
      { numRuns: 2000 },
    );
  });
});
