import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { applyOperation } from "../../../src/core/editing/applyOperation.ts";
import type { Operation } from "../../../src/core/editing/protocol.ts";
import { type Chunk, operations, writtenAnnotations } from "../../fixtures/randomYaml.ts";

/** Applies operations to a text, which must have no problem. */
function edited(text: string, ...steps: Operation[]): { text: string; value: unknown } {
  const result = applyStep("timeline.yaml", text, { label: "a change", operations: steps });
  if ("problem" in result)
    throw new Error(`${JSON.stringify(result.problem)}\n${JSON.stringify(steps)}\n${text}`);
  return result;
}

const runs = { numRuns: 60 };

describe("a step on the real case", () => {
  it("has the expected value, also for values with anchors and aliases", () => {
    const text = readFileSync("seeds/timeline.yaml", "utf8");
    const value = readYaml("timeline.yaml", text).value as Record<string, unknown>;
    const check = fc.property(operations, (operation) => {
      const step = operation({ events: value.events });
      expect(edited(text, step).value).toEqual(applyOperation(value, step));
    });
    fc.assert(check, { numRuns: 20 });
  });
});

describe("a step on any annotation", () => {
  it("without operations changes nothing", () => {
    const check = fc.property(writtenAnnotations, ({ text, value }) => {
      expect(readYaml("timeline.yaml", text).value).toEqual(value);
      expect(edited(text).text).toBe(text);
    });
    fc.assert(check, runs);
  });

  it("has exactly the expected value", () => {
    const check = fc.property(writtenAnnotations, operations, ({ text, value }, operation) => {
      const step = operation(value);
      expect(edited(text, step).value).toEqual(applyOperation(value, step));
    });
    fc.assert(check, runs);
  });

  it("changes only the lines of its entry", () => {
    const check = fc.property(writtenAnnotations, operations, ({ text, value, chunks }, operation) => {
      const step = operation(value);
      const [top, entry] = step.path;
      const isInside = step.path.length > 2 || (step.path.length === 2 && step.do === "set");
      const hasChunk = chunks.some(({ path }) => path.length === 2 && path[0] === top && path[1] === entry);
      const isOwn = ({ path }: Chunk) => path[0] === top && (!isInside || !hasChunk || path[1] === entry);
      const first = chunks.findIndex(isOwn);
      const last = chunks.findLastIndex(isOwn);
      if (first === -1) return;
      const textOf = (some: readonly Chunk[]) => some.map((chunk) => chunk.text).join("");
      const after = edited(text, step).text;
      // A file without a line break at its end has none after the step.
      expect(after.startsWith(textOf(chunks.slice(0, first)).trimEnd())).toBe(true);
      expect(after.endsWith(textOf(chunks.slice(last + 1)))).toBe(true);
    });
    fc.assert(check, runs);
  });

  it("and its inverse have the value of the original", () => {
    const check = fc.property(writtenAnnotations, operations, ({ text, value }, operation) => {
      const step = operation(value);
      const [top = ""] = step.path;
      const once = edited(text, step);
      const twice = edited(once.text, { do: "set", path: [top], value: value[top] });
      expect(twice.value).toEqual(value);
    });
    fc.assert(check, runs);
  });
});
