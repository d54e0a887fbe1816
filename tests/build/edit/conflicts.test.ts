import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { buildMineStep, findBase } from "../../../src/build/edit/conflicts.ts";
import { buildRecord, createHistory, extendHistory } from "../../../src/build/edit/history.ts";
import { mergeAnnotations } from "../../../src/build/edit/mergeAnnotations.ts";
import { valueAt } from "../../../src/core/editing/jsonPath.ts";
import type { EditStep } from "../../../src/core/editing/protocol.ts";
import { cpuSecondsOf } from "../../fixtures/cpuTime.ts";
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

describe("the text that another program had read", () => {
  const lines = Array.from({ length: 9000 }, (_, i) => `  key-${i}: value ${i}\n`).join("");
  const texts = ["one", "two", "three"].map((title) => `case:\n  title: ${title}\n${lines}`);
  const [first = "", second = "", third = ""] = texts;
  const record = (before: string, after: string) => buildRecord({ label: "", operations: [] }, before, after);
  const history = [second, third].reduce(
    (before, text) => extendHistory(before, record(before.text, text)) ?? before,
    createHistory(first),
  );

  it("is found by what is the same, whatever its line breaks are", () => {
    const theirs = second.replace("value 7\n", "value 8\n");
    expect(findBase(history, theirs)).toBe(second);
    expect(findBase(history, theirs.replaceAll("\n", "\r\n"))).toBe(second);
  });

  it("is the present one if all lines are others, without a long search", () => {
    const search = () => expect(findBase(history, lines.replaceAll(":", " :"))).toBe(third);
    expect(cpuSecondsOf(search)).toBeLessThan(5);
  });
});
