import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { mergeAnnotations } from "../../../src/build/edit/mergeAnnotations.ts";
import { isSame } from "../../../src/core/editing/findOperations.ts";
import { fieldOf, isJsonMap } from "../../../src/core/editing/jsonMap.ts";
import type { Operation, Path } from "../../../src/core/editing/protocol.ts";
import { operations, writtenAnnotations } from "../../fixtures/randomYaml.ts";

/** Merges texts that have no problem. */
function merged(base: string, mine: string, theirs: string) {
  const result = mergeAnnotations("timeline.yaml", base, mine, theirs);
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

const readValue = (text: string) => readYaml("timeline.yaml", text).value;

/** Returns a text with an operation applied. */
function edited(text: string, operation: Operation): string {
  const result = applyStep("timeline.yaml", text, { label: "a change", operations: [operation] });
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result.text;
}

/** Returns the paths of all entries with ids. */
const entryPaths = (values: readonly unknown[]): Path[] =>
  values
    .filter(isJsonMap)
    .flatMap((value) =>
      Object.entries(value).flatMap(([top, part]) =>
        isJsonMap(part) ? Object.keys(part).map((id) => [top, id]) : [],
      ),
    );

const BASE = `events:
  # The storm.
  storm:
    title: Storm
    date:
      edtf: "2014"
      basis: printed
    claims:
      - text: one
      - text: two
    tags: [a, b]
links:
  - from: a
  - from: b
`;

const change = (from: string, to: string, text = BASE) => text.replace(from, to);

describe("two versions of an annotation", () => {
  it("are merged by the keys of an entry, in the text of theirs", () => {
    const mine = change("title: Storm", "title: A storm");
    const theirs = change("# The storm.", "# The great storm.", change("two", "2"));
    expect(merged(BASE, mine, theirs)).toMatchObject({
      text: change("title: Storm", "title: A storm", theirs),
      conflicts: [],
    });
  });

  it("have one entry where one changed its id and the other its content", () => {
    const base = change("from: a", "from: storm");
    const renamings = [
      { kind: "events", id: "storm", next: "gale" },
      { kind: "events", id: "gale", next: "flood" },
    ];
    const renamed = base.replaceAll(/(?<=from: |^ {2})storm/gm, "flood");
    const changed = base.replace("title: Storm", "title: A storm").replace("- text: two", "- text: 2");
    const both = renamed.replace("title: Storm", "title: A storm").replace("- text: two", "- text: 2");
    for (const [mine, theirs] of [
      [renamed, changed],
      [changed, renamed],
    ] as const)
      expect(mergeAnnotations("timeline.yaml", base, mine, theirs, renamings)).toMatchObject({
        ...{ text: both, conflicts: [] },
      });
    // Without the changes of ids, one removed an entry, and the other changed it.
    expect(merged(base, changed, renamed).conflicts).toMatchObject([{ at: ["events", "storm"] }]);
  });

  it("are merged by the items of a list", () => {
    const mine = change("- text: two", "- text: two\n      - text: mine", change("- from: a", "- from: c"));
    const theirs = change(
      "- text: two",
      "- text: two\n      - text: theirs",
      change("- from: b\n", "- from: b\n  - from: d\n"),
    );
    const { value, conflicts } = merged(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(value).toMatchObject({
      events: { storm: { claims: [{ text: "one" }, { text: "two" }, { text: "theirs" }, { text: "mine" }] } },
      links: [{ from: "c" }, { from: "b" }, { from: "d" }],
    });
  });

  it("have a conflict where both changed a value; the text keeps theirs", () => {
    const [mine, theirs] = [change("title: Storm", "title: Mine"), change("title: Storm", "title: Theirs")];
    expect(merged(BASE, mine, theirs)).toMatchObject({
      text: theirs,
      conflicts: [{ at: ["events", "storm", "title"], base: "Storm", mine: "Mine", theirs: "Theirs" }],
    });
  });

  it("have one conflict for a date, whose parts belong together", () => {
    const [mine, theirs] = [change('"2014"', '"2015"'), change("basis: printed", "basis: inferred")];
    const { text, conflicts } = merged(BASE, mine, theirs);
    expect(text).toBe(theirs);
    expect(conflicts).toEqual([
      {
        at: ["events", "storm", "date"],
        base: 'edtf: "2014"\nbasis: printed',
        mine: 'edtf: "2015"\nbasis: printed',
        theirs: 'edtf: "2014"\nbasis: inferred',
      },
    ]);
  });

  it("have a conflict where one removed what the other changed", () => {
    const without = "links:\n  - from: a\n  - from: b\n";
    const theirs = change("title: Storm", "title: Theirs");
    expect(merged(BASE, without, theirs)).toMatchObject({
      text: theirs,
      conflicts: [{ at: ["events"], mine: "" }],
    });
    const other = `${BASE}actors: {}\n`.replace("events:\n", "events:\n  calm:\n    title: Calm\n");
    const noStorm = other.replace(/ {2}# The storm[\s\S]*(?=links)/, "");
    const { conflicts, text } = merged(other, change("title: Storm", "title: Mine", other), noStorm);
    expect(text).toBe(noStorm);
    expect(conflicts).toMatchObject([{ at: ["events", "storm"], theirs: "" }]);
    expect(conflicts[0]?.mine).toContain("title: Mine");
  });

  it("have one conflict for a list whose items cannot be matched", () => {
    const mine = change("      - text: one\n      - text: two\n", "      - text: three\n");
    const theirs = change("text: two", "text: 2");
    const { conflicts, text } = merged(BASE, mine, theirs);
    expect(text).toBe(theirs);
    expect(conflicts).toMatchObject([{ at: ["events", "storm", "claims"], mine: "- text: three" }]);
  });

  it("have no conflict if both made the same change", () => {
    const both = change("title: Storm", "title: Both");
    expect(merged(BASE, both, both)).toMatchObject({ text: both, conflicts: [] });
    expect(merged("", "events: {}\n", "# empty\n")).toMatchObject({ conflicts: [] });
  });

  it("of broken YAML have its problem", () => {
    expect(mergeAnnotations("timeline.yaml", BASE, BASE, "events: [")).toMatchObject({
      problem: { line: 1 },
    });
  });
});

describe("any versions of an annotation", () => {
  const runs = { numRuns: 60 };

  it("are one of them if only one is changed", () => {
    const check = fc.property(writtenAnnotations, operations, ({ text, value }, operation) => {
      const changed = edited(text, operation(value));
      const mine = merged(text, changed, text);
      expect(isSame(mine.value, readValue(changed))).toBe(true);
      expect(mine.conflicts).toEqual([]);
      expect(merged(text, text, changed)).toMatchObject({ text: changed, conflicts: [] });
    });
    fc.assert(check, runs);
  });

  it("have both changes if these are of different entries", () => {
    const check = fc.property(
      writtenAnnotations,
      fc.tuple(operations, operations),
      ({ text, value }, [one, other]) => {
        const [first, second] = [one(value), other(value)];
        const isEntryOf = ({ path }: Operation) => path.length >= 2 && !Array.isArray(value[String(path[0])]);
        fc.pre(isEntryOf(first) && isEntryOf(second));
        fc.pre(first.path[0] !== second.path[0] || first.path[1] !== second.path[1]);
        fc.pre(first.do !== "rename" && second.do !== "rename" && first.path[1] !== "new-key");
        const { value: both, conflicts } = merged(text, edited(text, first), edited(text, second));
        expect(conflicts).toEqual([]);
        expect(isSame(both, readValue(edited(edited(text, first), second)))).toBe(true);
      },
    );
    fc.assert(check, runs);
  });

  it("lose nothing: each change is in the text or in a conflict", () => {
    const check = fc.property(
      writtenAnnotations,
      fc.tuple(operations, operations),
      ({ text, value }, [one, other]) => {
        const [mine, theirs] = [edited(text, one(value)), edited(text, other(value))];
        const { value: both, conflicts } = merged(text, mine, theirs);
        const at = (whole: unknown, [top = "", entry = ""]: Path) =>
          fieldOf(fieldOf(whole, `${top}`), `${entry}`);
        const [own, others] = [readValue(mine), readValue(theirs)];
        for (const path of entryPaths([value, own, others])) {
          const isInConflict = conflicts.some((conflict) =>
            conflict.at.every((step, i) => i > 1 || step === path[i]),
          );
          if (isInConflict) continue;
          const [old, now] = [at(value, path), at(both, path)];
          if (!isSame(old, at(own, path)) && isSame(old, at(others, path)))
            expect(now).toEqual(at(own, path));
          if (isSame(old, at(own, path))) expect(now).toEqual(at(others, path));
        }
        for (const conflict of conflicts) expect(conflict.mine).not.toBe(conflict.theirs);
      },
    );
    fc.assert(check, runs);
  });
});
