import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { buildMineStep } from "../../../src/build/edit/conflicts.ts";
import { mergeAnnotations } from "../../../src/build/edit/mergeAnnotations.ts";
import { valueAt } from "../../../src/core/editing/jsonPath.ts";
import type { EditStep } from "../../../src/core/editing/protocol.ts";
import { operations, writtenAnnotations } from "../../fixtures/randomYaml.ts";

/** Applies a step that must have no problem. */
function edited(text: string, step: EditStep): { text: string; value: unknown } {
  const result = applyStep("timeline.yaml", text, step);
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

describe("my version of a conflict", () => {
  it("replaces theirs, whatever the form of the file", () => {
    let count = 0;
    const check = fc.property(
      writtenAnnotations,
      fc.tuple(operations, operations, fc.nat()),
      ({ text, value }, [one, other, seed]) => {
        const first = one(value);
        // The second operation is often on the same value, so that there is a conflict.
        const second =
          seed % 3 > 0 && first.do === "set" ? { ...first, value: `other ${seed}` } : other(value);
        const mine = edited(text, { label: "", operations: [first] });
        const theirs = edited(text, { label: "", operations: [second] });
        const merged = mergeAnnotations("timeline.yaml", text, mine.text, theirs.text);
        if ("problem" in merged) throw new Error(JSON.stringify(merged.problem));
        for (const conflict of merged.conflicts) {
          const step = buildMineStep(merged.value, conflict);
          if (step === undefined) throw new Error(`not found: ${JSON.stringify(conflict)}`);
          const { value: resolved } = edited(merged.text, step);
          expect(valueAt(resolved, conflict.at)).toEqual(valueAt(mine.value, conflict.at));
          count++;
        }
      },
    );
    fc.assert(check, { numRuns: 30 });
    expect(count).toBeGreaterThan(0);
  });
});
