import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { applyOperation } from "../../../src/core/editing/applyOperation.ts";
import { findKeyMoves, findOperations } from "../../../src/core/editing/findOperations.ts";
import { fieldOf } from "../../../src/core/editing/jsonMap.ts";
import type { Operation, Path } from "../../../src/core/editing/protocol.ts";
import { type Chunk, valueAt, writtenAnnotations } from "../../fixtures/randomYaml.ts";

const readValue = (text: string) => readYaml("timeline.yaml", text).value;

/** Applies operations that must have no problem, and returns the text. */
function edited(text: string, ...operations: Operation[]): string {
  const result = applyStep("timeline.yaml", text, { label: "Move", operations });
  if ("problem" in result) throw new Error(`${JSON.stringify(result.problem)}\n${text}`);
  return result.text;
}
const moved = (text: string, path: Path, to: number) => edited(text, { do: "move", path, to });

/** Returns the visible characters of a text in the order of the alphabet. */
const sortedSigns = (text: string) => [...text.replaceAll(/\s/g, "")].toSorted().join("");

/** Returns the text of an entry with the comment above it, if that has the same indentation. */
function ownText({ text }: Chunk): string {
  const [, spaces, indent] = /^\s*?( *)#[^\n]*\n( *)/.exec(text) ?? [];
  return (spaces === indent ? text : text.replace(/^\s*#[^\n]*\n/, "")).trim();
}

const STAGES = `# The case.
stages: # rows
  # Where it begins.
  storm: The storm # first
  # ── Later ──

  # The inquiry
  # into the storm.
  inquiry: { label: Inquiry, description: "A # sign" }
    # still about the inquiry
  end: End

groups: {}
`;

describe("a term", () => {
  it("moves down with its comments, and the heading stays", () => {
    expect(moved(STAGES, ["stages", "storm"], 1)).toBe(`# The case.
stages: # rows
  # The inquiry
  # into the storm.
  inquiry: { label: Inquiry, description: "A # sign" }
    # still about the inquiry
  # ── Later ──

  # Where it begins.
  storm: The storm # first
  end: End

groups: {}
`);
  });

  it("is where it was once it moves back", () => {
    const ids = fc.constantFrom("storm", "inquiry", "end");
    const check = fc.property(ids, fc.nat({ max: 2 }), (id, to) => {
      const from = Object.keys(fieldOf(readValue(STAGES), "stages") as object).indexOf(id);
      const once = moved(STAGES, ["stages", id], to);
      expect(Object.keys(fieldOf(readValue(once), "stages") as object)[to]).toBe(id);
      expect(sortedSigns(once)).toEqual(sortedSigns(STAGES));
      expect(moved(once, ["stages", id], from)).toBe(STAGES);
    });
    fc.assert(check, { numRuns: 30 });
  });

  it("keeps its comments if the whole part gets another order", () => {
    const { storm, inquiry, end } = fieldOf(readValue(STAGES), "stages") as Record<string, unknown>;
    const operation: Operation = {
      do: "set",
      path: ["stages"],
      value: { end, calm: "Calm", storm, inquiry },
    };
    const text = edited(STAGES, operation);
    expect(Object.keys(fieldOf(readValue(text), "stages") as object)).toEqual([
      "end",
      "calm",
      "storm",
      "inquiry",
    ]);
    expect(sortedSigns(text)).toEqual(sortedSigns(`${STAGES}  calm: Calm\n`));
  });

  it("moves in a map on one line, unless a comment there would lose its term", () => {
    const text = 'stages: { a: "A", b: [1, 2], c: C } # all\n';
    expect(moved(text, ["stages", "c"], 0)).toBe('stages: { c: C, a: "A", b: [1, 2] } # all\n');
    const commented = "stages: { a: A, # first\n  b: B }\n";
    const step = { label: "Move", operations: [{ do: "move", path: ["stages", "a"], to: 1 } as const] };
    expect(applyStep("timeline.yaml", commented, step)).toMatchObject({
      problem: { wrong: "the form of this place cannot be changed here" },
    });
  });

  it.each([
    ["unknown", 0],
    ["storm", 3],
  ])("%s cannot move to %i", (id, to) => {
    const step = { label: "Move", operations: [{ do: "move", path: ["stages", id], to } as const] };
    expect(applyStep("timeline.yaml", STAGES, step)).toMatchObject({ problem: { line: expect.any(Number) } });
  });
});

describe("a move of any entry", () => {
  it("keeps the text of all entries, and its comments with it", () => {
    const check = fc.property(
      writtenAnnotations,
      fc.nat(),
      fc.nat(),
      ({ text, value, chunks }, one, other) => {
        const parts = Object.entries(value).filter(([, part]) => Object.keys(part ?? {}).length > 1);
        const [kind, part] = parts[one % Math.max(parts.length, 1)] ?? [];
        fc.pre(kind !== undefined && kind !== "case" && typeof part === "object" && part !== null);
        if (kind === undefined || typeof part !== "object" || part === null) return;
        const keys = Array.isArray(part) ? part.map((_, i) => i) : Object.keys(part);
        const key = keys[one % keys.length] ?? 0;
        const operation: Operation = { do: "move", path: [kind, key], to: other % keys.length };
        const after = edited(text, operation);
        const expected = applyOperation(value, operation);
        expect(JSON.stringify(readValue(after))).toBe(JSON.stringify(expected));
        expect(sortedSigns(after)).toEqual(sortedSigns(text));
        const own = chunks.filter(({ path }) => path.length === 2 && path[0] === kind);
        for (const chunk of own) expect(after).toContain(ownText(chunk));
      },
    );
    fc.assert(check, { numRuns: 60 });
  });

  it("of two lists with the same items is found as moves", () => {
    const lists = fc
      .array(fc.integer(), { maxLength: 6 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(lists, ([before, after]) => {
        const operations = findOperations({ list: before }, { list: after }, []);
        expect(operations.every((one) => one.do === "move")).toBe(true);
        const result = operations.reduce<unknown>(applyOperation, { list: before });
        expect(valueAt(result, ["list"])).toEqual(after);
      }),
    );
  });

  it("of keys gives a map the order of another one", () => {
    const keys = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 5 }), (order) => {
        const map = Object.fromEntries(keys.map((key) => [key, key]));
        const result = findKeyMoves(keys, order, ["stages"]).reduce<unknown>(applyOperation, { stages: map });
        expect(Object.keys(fieldOf(result, "stages") as object)).toEqual(order);
      }),
    );
  });
});

it("the statements of a real event change places with their comments", () => {
  const text = readFileSync("seeds/timeline.yaml", "utf8");
  const events = fieldOf(readValue(text), "events") as Record<string, { claims: unknown[] }>;
  const ids = Object.keys(events).filter((id) => (events[id]?.claims.length ?? 0) > 2);
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids.slice(0, 5)) {
    const after = moved(text, ["events", id, "claims", 0], 2);
    expect(sortedSigns(after)).toEqual(sortedSigns(text));
    expect(moved(after, ["events", id, "claims", 2], 0)).toBe(text);
  }
});
