import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq } from "yaml";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { parseYaml } from "../../../src/build/compile/yamlDocument.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";

/** Sizes of parts: the whole file at once, and the smallest parts. */
const PART_SIZES = [Number.POSITIVE_INFINITY, 1];

/** Reads a text that has a value. */
function read(text: string, partSize?: number) {
  const yaml = readYaml("f.yaml", text, { partSize });
  if (yaml.value === undefined) throw new Error(yaml.problems.map(formatProblem).join("\n"));
  return yaml;
}
const problemsOf = (text: string, partSize?: number) =>
  readYaml("f.yaml", text, { partSize }).problems.map(formatProblem);

/** Expects the same value and positions as the package `yaml` has, for every node and key, with any parts. */
function expectSame(text: string): void {
  for (const partSize of PART_SIZES) expectSameWith(text, partSize);
}

function expectSameWith(text: string, partSize: number): void {
  const { value, offsetsOf } = read(text, partSize);
  const other = parseYaml("f.yaml", text);
  if (other.doc === null) throw new Error(other.problems.map(formatProblem).join("\n"));
  expect(value).toEqual(other.value);
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (isScalar(node) || isMap(node) || isSeq(node))
      expect(offsetsOf(path).value, path.join(" ")).toBe(node.range?.[0]);
    if (isSeq(node)) node.items.forEach((item, i) => void walk(item, [...path, i]));
    if (!isMap(node)) return;
    for (const { key, value: own } of node.items) {
      const at = [...path, String(key)];
      expect(offsetsOf(at).key, at.join(" ")).toBe(isScalar(key) ? key.range?.[0] : undefined);
      walk(own, at);
    }
  };
  walk(other.doc.contents, []);
  const missing = (path: string[]) => offsetsOf([...path, "missing", 0]);
  expect(missing([])).toEqual({ ...offsetsOf([]), key: undefined });
  for (const key of isMap(other.doc.contents) ? other.doc.contents.items.map((item) => `${item.key}`) : [])
    expect(missing([key])).toEqual({ value: offsetsOf([key]).value, key: undefined });
}

describe("a plain value of YAML", () => {
  it.each([
    "seeds/timeline.yaml",
    "tests/fixtures/seeds/timeline.yaml",
    "tests/fixtures/version1/timeline.yaml",
  ])("has the values and positions of the editable document: %s", (path) =>
    expectSame(readFileSync(path, "utf8")),
  );

  it("has the values and positions of every style", () => {
    expectSame(
      'a: "x: \\" y"\n"b": \'it\'\'s\'\nc: >-  # folded\n\n  one\n  two\nd: |\n  lit\ne:\n  - [1, { k: v }]\n  -\n    f: 2.5\n',
    );
    const scalar = fc.constantFrom("plain", '"double: #"', "'single'", "1", "true", "~", "é 😀");
    const key = fc.constantFrom("a", "b", "c-d", "'q'");
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, scalar, tie("list"), tie("map")),
      list: fc.array(tie("node"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      map: fc
        .uniqueArray(fc.tuple(key, tie("node")), { maxLength: 3, selector: ([name]) => name })
        .map((pairs) => `{ ${pairs.map((pair) => pair.join(": ")).join(", ")} }`),
    }));
    fc.assert(
      fc.property(fc.array(tree.node, { minLength: 1, maxLength: 5 }), (nodes) => {
        expectSame(nodes.map((node, i) => `key${i}:${i % 2 ? "\n  " : " "}${node}\n`).join("# x\n"));
      }),
    );
  });

  it("has the values and positions of entries in many styles, in any parts", () => {
    const entry = fc.constantFrom(
      "{ a: 1, b: [x] }",
      "\n    a: |\n      text\n\n      more\n    b: 2",
      "\n    - 1\n    -  'two'",
      "\n  - same indentation",
      '"folded\n    text: x"',
      "# note\n    a: >-\n      x\n",
      "[\n    1,\n   ]",
      "plain\n    words",
    );
    const header = fc.constantFrom("", " # note", "\n# note\n");
    const lists = fc.array(fc.constantFrom("- { a: 1 }", "- x\n  y", "-\n  k: 1\n  l: 2", "- - 1\n  - 2"));
    fc.assert(
      fc.property(header, fc.array(entry, { minLength: 1 }), lists, (head, entries, items) => {
        const map = entries.map((one, i) => `  key-${i}: ${one}\n# note\n`).join("\n");
        const list = ["- 0", ...items].map((one) => `${one}\n`).join("");
        expectSame(`# note\nevents:${head}\n${map}list:${head}\n${list}other: { a: 1 }\n`);
      }),
    );
  });

  it("keeps text that looks like entries", () => {
    for (const text of [
      'a:\n  b: "one\n   c: two"\n  d: 1\n',
      "a: {\n  b: 1,\n }\nc: 2\n",
      "a:\n  b: 1\n  c: {\n   d: 1\n   }\n",
      'a:\n  b: "one\u2028events: two"\n  c: 3\n',
      "a:\n  - b\n  - - c\n    - d\n",
      "a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n",
      "---\na: 1\nb: 2\n",
      "a: |\n\n  events:\n  - x\n\n\nb: 1\n",
      "a:\n  b: &x 1\n  c: 2\nd: *x\n",
    ])
      expectSame(text);
  });

  it("is null for a file without content", () => {
    expect(read("# nothing\n").value).toBeNull();
  });

  it("leads through an alias to the value of its anchor", () => {
    const text = "a: &x { k: 1 }\nb: *x\nc: [*x]\n";
    const { value, offsetsOf } = read(text);
    expect(value).toEqual({ a: { k: 1 }, b: { k: 1 }, c: [{ k: 1 }] });
    expect(offsetsOf(["c", 0, "k"]).value).toBe(text.indexOf("1"));
    expect(offsetsOf(["b"]).value).toBe(text.indexOf("*x"));
  });
});

describe("a file that YAML allows and an annotation does not", () => {
  it.each([
    ["a: 1\nb: 2\na: 3\n", /^f\.yaml:3:1: this key occurs twice; found “a”/],
    ["a: { k: 1, 'k': 2 }\n", /^f\.yaml:1:12: this key occurs twice/],
    ["a:\n  __proto__: 1\n", /^f\.yaml:2:3: this word cannot be a key/],
    ["a: *x\n", /^f\.yaml:1:4: no anchor above has this name; found \*x; write &x/],
    ["a: [\n  1\n]\n", /^f\.yaml:3:1: this line is part of the value above, .*; put a space at its start$/],
    ["a: &x [1, *x]\n", /^f\.yaml:1:11: this alias is inside the value that it repeats/],
    [
      `a0: &a0 [1, 1]\n${Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
      /the aliases of this file repeat each other too often/,
    ],
  ])("has problems with their places: %j", (text, expected) => {
    for (const partSize of PART_SIZES)
      expect(problemsOf(text, partSize)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    "a: 1\n--- b\nc: 2\n",
    "a: 1\n...\nb: 2\n",
    "a:\n  b: 1\n c: 2\n",
    "a:\n  b: 1\n  c\n  d: 2\n",
    "a: 'x\nb: 1\n",
    "a:\n- b\nc: 1\n- d\n",
  ])("has the same explanation in any parts: %j", (text) => {
    expect(problemsOf(text, 1)).toEqual(problemsOf(text, Number.POSITIVE_INFINITY));
    expect(problemsOf(text, 1)).not.toEqual([]);
  });
});
