import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { isSame } from "../../../src/core/editing/findOperations.ts";
import type { Operation, Path } from "../../../src/core/editing/protocol.ts";

const step = (...operations: Operation[]) => ({ label: "Change the harbour", operations });
const set = (path: Path, value: unknown): Operation => ({ do: "set", path, value });
const insert = (path: Path, value: unknown): Operation => ({ do: "insert", path, value });
const remove = (path: Path): Operation => ({ do: "remove", path });

/** Applies a step that must have no problem, and returns the text. */
function edited(text: string, ...operations: Operation[]): string {
  const result = applyStep("timeline.yaml", text, step(...operations));
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result.text;
}

/** Returns the problem of a step that must have one. */
function problemOf(text: string, ...operations: Operation[]) {
  const result = applyStep("timeline.yaml", text, step(...operations));
  return "problem" in result ? result.problem : expect.fail("the step has no problem");
}

/** Returns the value of the only difference of an event: its lines. */
const storm = (lines: string) => `events:\n  storm:\n${lines}`;

it("keys of one step have their places in the order of the schema", () => {
  const event = storm('    title: Storm\n    date:\n      edtf: "2021"\n    claims: []\n');
  const at = ["events", "storm"];
  expect(edited(event, set([...at, "stage"], "sea"), set([...at, "actors"], {}))).toBe(
    storm(
      '    title: Storm\n    stage: sea\n    date:\n      edtf: "2021"\n    actors: {}\n    claims: []\n',
    ),
  );
});

describe("a value", () => {
  it.each([
    ["a plain text", "title: Storm # why", "Calm", "title: Calm # why"],
    ["a text in double quotes", 'title: "Storm"', "Calm", 'title: "Calm"'],
    ["a text in single quotes", "title: 'Storm'", "It's calm", "title: 'It''s calm'"],
    ["a text with a colon", "title: Storm", "Storm: a report", 'title: "Storm: a report"'],
    ["a text with a number sign", "title: Storm", "Storm #1", 'title: "Storm #1"'],
    ["a text like a number", "title: Storm", "1987", 'title: "1987"'],
    ["a text like a word of YAML", "title: Storm", "true", 'title: "true"'],
    ["a line break", "title: Storm", "a\nb", 'title: "a\\nb"'],
    ["quotation marks", "title: Storm", '“a” "b"', 'title: "“a” \\"b\\""'],
    ["an emoji", "title: Storm", "Wave 🌊", 'title: "Wave 🌊"'],
    ["an invisible character", "title: Storm", "a\u00a0b\u0007", 'title: "a\\u00a0b\\u0007"'],
    ["an empty value", "title: # why", "Calm", "title: Calm # why"],
    ["a folded text with a comment", "title: >- # why\n      Storm", "Calm", "title: Calm # why"],
  ])("replaces %s", (_, before, value, after) => {
    expect(edited(storm(`    ${before}\n    weight: 1\n`), set(["events", "storm", "title"], value))).toBe(
      storm(`    ${after}\n    weight: 1\n`),
    );
  });

  it("is folded if it is too long for its line, else plain", () => {
    const text = storm("    title: Storm\n    weight: 1\n");
    const long = `${"The storm damaged a boat. ".repeat(6)}End.`;
    const folded = edited(text, set(["events", "storm", "title"], long));
    expect(folded).toContain("title: >-\n      The storm");
    expect(folded.split("\n").every((line) => line.length <= 110)).toBe(true);
    expect(edited(folded, set(["events", "storm", "title"], "Storm"))).toBe(text);
  });

  it("of another type keeps the comments beside it", () => {
    const text = storm('    date: # how\n      edtf: "2014"\n    tags: [a] # why\n');
    const short = edited(
      text,
      set(["events", "storm", "date"], "2015"),
      set(["events", "storm", "tags"], "x"),
    );
    expect(short).toBe(storm('    date: "2015" # how\n    tags: x # why\n'));
  });

  it("that is the same changes nothing", () => {
    const text = readFileSync("seeds/timeline.yaml", "utf8");
    const { value } = readYaml("timeline.yaml", text);
    const tops = Object.entries(value as object);
    expect(tops.length).toBeGreaterThan(10);
    expect(edited(text, ...tops.map(([key, part]) => set([key], part)))).toBe(text);
  });
});

describe("a new key", () => {
  it("has the place that the schema gives", () => {
    const text = storm("    # its name\n    title: Storm\n    stage: storm # why\n\n    claims: []\n");
    expect(edited(text, set(["events", "storm", "date", "edtf"], "2014-06"))).toBe(
      storm(
        '    # its name\n    title: Storm\n    stage: storm # why\n    date:\n      edtf: "2014-06"\n\n    claims: []\n',
      ),
    );
    expect(edited(text, set(["events", "storm", "draft"], true))).toBe(
      storm("    draft: true\n    # its name\n    title: Storm\n    stage: storm # why\n\n    claims: []\n"),
    );
  });

  it("of the file is between the keys of the schema, with a blank line", () => {
    const text = "case:\n  title: a\n\n# Links.\nlinks: []";
    expect(edited(text, set(["actors", "ada"], { kind: "person", name: "Ada" }))).toBe(
      "case:\n  title: a\n\nactors:\n  ada:\n    name: Ada\n    kind: person\n\n# Links.\nlinks: []",
    );
    expect(edited(text, set(["retired", "x"], "gone"))).toBe(`${text}\n\nretired:\n  x: gone`);
  });

  it.each([
    [
      "no value",
      "events: # none yet\n\nlinks: []\n",
      "events: # none yet\n  a:\n    title: A\n\nlinks: []\n",
    ],
    ["braces", "events: {} # none yet\nlinks: []\n", "events: # none yet\n  a:\n    title: A\nlinks: []\n"],
    ["a map on one line", "events: {b: {title: B}}\n", "events: {b: {title: B}, a: { title: A }}\n"],
    ["no key in the file", "# The file.\n", "# The file.\nevents:\n  a:\n    title: A\n"],
    ["an empty file", "", "events:\n  a:\n    title: A\n"],
  ])("is added to %s", (_, text, after) => {
    expect(edited(text, set(["events", "a"], { title: "A" }))).toBe(after);
  });

  it("has the indentation, the line breaks and the lists of the file", () => {
    const text =
      "\uFEFFcase:\r\n    title: a\r\n    standfirst:\r\n    - text: b\r\n\r\nevents:\r\n    x:\r\n        title: X\r\n";
    const value = { title: "Wave", claims: [{ text: "c", excerpts: [{ mps: "d" }] }] };
    expect(edited(text, set(["events", "new"], value))).toBe(
      `${text}\r\n    new:\r\n        title: Wave\r\n        claims:\r\n        - text: c\r\n          excerpts:\r\n          - mps: "d"\r\n`,
    );
  });
});

describe("short forms", () => {
  it.each([
    [
      "a second quote",
      '    claims:\n      - excerpts: { mps: "a" } # why\n',
      insert(["events", "storm", "claims", 0, "excerpts", 1], { mps: "b" }),
      '    claims:\n      - excerpts: [{ mps: "a" }, { mps: "b" }] # why\n',
    ],
    [
      "words of an only quote",
      '    claims:\n      - excerpts: { mps: "a" } # why\n',
      set(["events", "storm", "claims", 0, "excerpts", 0, "mps"], "b"),
      '    claims:\n      - excerpts: { mps: "b" } # why\n',
    ],
    [
      "a date with a basis",
      '    date: "2014" # why\n',
      set(["events", "storm", "date", "basis"], "inferred"),
      '    date: # why\n      edtf: "2014"\n      basis: inferred\n',
    ],
    [
      "a participant with a reason",
      "    actors:\n      conduct: [ada, crew]\n",
      set(["events", "storm", "actors", "conduct", 1, "because"], "they say so"),
      "    actors:\n      conduct: [ada, { actors: [crew], because: they say so }]\n",
    ],
  ])("become long ones: %s", (_, before, operation, after) => {
    expect(edited(storm(before), operation)).toBe(storm(after));
  });

  it("of terms and articles become maps", () => {
    expect(edited("stages:\n  a: A\n", set(["stages", "a", "description"], "B"))).toBe(
      "stages:\n  a:\n    label: A\n    description: B\n",
    );
    expect(edited("articles:\n  a: a.txt\n", set(["articles", "a", "short"], "B"))).toBe(
      'articles:\n  a:\n    file: "a.txt"\n    short: B\n'.replaceAll('"', ""),
    );
  });
});

describe("a removed entry", () => {
  const text =
    "events:\n  # ── Storms ──\n  # About a.\n  a:\n    title: A # x\n\n  # All of these:\n\n  # About b.\n  b:\n    title: B\n";

  it("takes its own comments with it, but no headings and no others", () => {
    expect(edited(text, remove(["events", "a"]))).toBe(
      "events:\n  # ── Storms ──\n  # All of these:\n\n  # About b.\n  b:\n    title: B\n",
    );
    expect(edited(text, remove(["events", "b"]))).toBe(
      "events:\n  # ── Storms ──\n  # About a.\n  a:\n    title: A # x\n\n  # All of these:\n",
    );
  });

  it("takes the comments below it with it that are indented as its content", () => {
    const map = "events:\n  a:\n    title: A\n    # When?\n      # x\n  # About b.\n  b:\n    title: B\n";
    expect(edited(map, remove(["events", "a"]))).toBe("events:\n  # About b.\n  b:\n    title: B\n");
    const folded = "case:\n  title: >-\n    A\n  note: B\n    # x\n  name: C\n";
    expect(edited(folded, remove(["case", "note"]))).toBe("case:\n  title: >-\n    A\n  name: C\n");
  });

  it("leaves an empty map, and no empty list", () => {
    expect(edited(text, remove(["events", "a"]), remove(["events", "b"]))).toContain("events: {}\n");
    const list = "case:\n  title: a\nlinks:\n  # one\n  - from: a\n";
    expect(edited(list, remove(["links", 0]))).toBe("case:\n  title: a\n");
  });

  it("on the line of a hyphen gives its place to the next key", () => {
    const claim = storm("    claims:\n      - text: a\n        # why\n        standing: stated\n");
    expect(edited(claim, remove(["events", "storm", "claims", 0, "text"]))).toBe(
      storm("    claims:\n      - # why\n        standing: stated\n"),
    );
  });

  it("and added again leaves all other lines of the real case", () => {
    const real = readFileSync("seeds/timeline.yaml", "utf8");
    const value = readYaml("timeline.yaml", real).value as { events: Record<string, unknown> };
    const ids = Object.keys(value.events);
    expect(ids.length).toBeGreaterThan(20);
    const lineCounts = (source: string) => {
      const counts = new Map<string, number>();
      for (const line of source.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
      return counts;
    };
    for (const id of ids.filter((_, i) => i % 9 === 0)) {
      const without = edited(real, remove(["events", id]));
      const again = edited(without, set(["events", id], value.events[id]));
      expect(isSame(readYaml("timeline.yaml", again).value, value)).toBe(true);
      const after = lineCounts(again);
      const start = real.indexOf(`\n  ${id}:\n`);
      const next = real.slice(start + 1).search(/\n\n/) + start + 1;
      for (const [line, count] of lineCounts(real.slice(0, start) + real.slice(next)))
        if (!/&|\*/.test(line)) expect(after.get(line) ?? 0, `${id}: ${line}`).toBeGreaterThanOrEqual(count);
    }
  });
});

describe("anchors and aliases", () => {
  const text =
    'events:\n  a:\n    date: &d # why\n      edtf: "2014"\n  b:\n    date: *d # b\n  c:\n    date: *d\n';

  it("change only at the place of the edit", () => {
    expect(edited(text, set(["events", "c", "date", "edtf"], "2015"))).toBe(
      text.replace("c:\n    date: *d\n", 'c:\n    date:\n      edtf: "2015"\n'),
    );
    expect(edited(text, set(["events", "a", "date", "edtf"], "2015"))).toBe(
      'events:\n  a:\n    date: # why\n      edtf: "2015"\n  b:\n    date: &d # b\n      edtf: "2014"\n  c:\n    date: *d\n',
    );
  });

  it("move to the first alias if the anchored value is removed", () => {
    expect(edited(text, remove(["events", "a"]))).toBe(
      'events:\n  b:\n    date: &d # b\n      edtf: "2014"\n  c:\n    date: *d\n',
    );
  });

  it("of an item move with their hyphen", () => {
    const list = "background:\n  - &q\n    reason: a\n    quote: { mps: b }\n  - *q\n";
    expect(edited(list, set(["background", 0, "reason"], "c"))).toBe(
      'background:\n  - reason: c\n    quote: { mps: b }\n  - &q\n    quote: { mps: "b" }\n    reason: a\n',
    );
  });
});

describe("lists", () => {
  it("get items at their place, in the form of their neighbours", () => {
    const text =
      "links:\n  # first\n  - { from: a, kind: denies }\n  # second\n  - { from: b, kind: denies } # b\n";
    const link = { kind: "denies", from: "c" };
    const line = "  - { from: c, kind: denies }\n";
    expect(edited(text, insert(["links", 0], link))).toBe(text.replace("links:\n", `links:\n${line}`));
    expect(edited(text, insert(["links", 1], link))).toBe(text.replace("  # second", `${line}  # second`));
    expect(edited(text, insert(["links", 9], link))).toBe(text + line);
  });

  it("on one line stay there", () => {
    const text = storm("    tags: [a, b] # why\n");
    const path = ["events", "storm", "tags"];
    expect(edited(text, insert([...path, 1], "c"), remove([...path, 0]))).toBe(
      storm("    tags: [c, b] # why\n"),
    );
  });
});

describe("a line that would be too long", () => {
  it("is divided, unless it was too long before", () => {
    const before = storm(
      '    actors:\n      conduct: [ada, { actors: [crew], excerpts: [{ mps: "they pulled" }] }]\n',
    );
    const because = "The coast guard closes all harbours in this county.";
    const item = `        - actors: [crew]\n          excerpts: [{ mps: "they pulled" }]\n          because: ${because}\n`;
    expect(edited(before, set(["events", "storm", "actors", "conduct", 1, "because"], because))).toBe(
      storm(`    actors:\n      conduct:\n        - ada\n${item}`),
    );
    const long = `links:\n  - { from: a, excerpts: [{ mps: "${"long ".repeat(30)}" }] }\n`;
    expect(edited(long, set(["links", 0, "from"], "b"))).toBe(long.replace("from: a", "from: b"));
  });
});

describe("a renamed key", () => {
  it("keeps its place, its quotation marks and its value", () => {
    const text = 'events:\n  "a": # why\n    title: A\n  b:\n    title: B\n';
    expect(edited(text, { do: "rename", path: ["events", "a"], key: "new-a" })).toBe(
      text.replace("a", "a").replace('"a"', '"new-a"'),
    );
  });
});

describe("a step that cannot be applied", () => {
  it("has a problem with its place", () => {
    expect(problemOf("case:\n  title: [a\n", set(["case", "title"], "b")).wrong).toContain("not valid YAML");
    expect(problemOf("case:\n  a: 1\n  a: 2\n", set(["case", "a"], "b"))).toMatchObject({ line: 3, col: 3 });
    expect(problemOf("case:\n  a: 1\n", remove(["case", "b"]))).toMatchObject({
      line: 2,
      col: 3,
      found: "case › b",
    });
    expect(problemOf("case:\n  a: 1\n", set(["case", "__proto__"], 1)).wrong).toBe(
      "this word cannot be a key",
    );
    const rename: Operation = { do: "rename", path: ["case", "a"], key: "b" };
    expect(problemOf("case:\n  a: 1\n  b: 2\n", rename).wrong).toContain("has it already");
    expect(problemOf("&k a: 1\nb: *k\n", remove(["a"])).wrong).toBe("no anchor above has this name");
  });
});
