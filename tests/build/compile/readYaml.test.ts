import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq } from "yaml";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { parseYaml } from "../../../src/build/compile/yamlDocument.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";

/** Reads a text that has a value. */
function read(text: string) {
  const yaml = readYaml("f.yaml", text);
  if (yaml.value === undefined) throw new Error(yaml.problems.map(formatProblem).join("\n"));
  return yaml;
}
const problemsOf = (text: string) => readYaml("f.yaml", text).problems.map(formatProblem);

/** Expects the same value and positions as the package `yaml` has, for every node and key. */
function expectSame(text: string): void {
  const { value, offsetsOf } = read(text);
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
    ["a: &x [1, *x]\n", /^f\.yaml:1:11: this alias is inside the value that it repeats/],
    [
      `a0: &a0 [1, 1]\n${Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
      /the aliases of this file repeat each other too often/,
    ],
  ])("has problems with their places: %j", (text, expected) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(expected)]);
  });
});
