import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyJsonChange, findJsonChange } from "../../../src/core/editing/jsonChange.ts";

/** Values of JSON with few keys, so that two of them share parts. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 1, "a", "b"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z", "1", "0"), tie("value")), {
        ...{ maxLength: 4, selector: ([key]) => key },
      })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Sends a change as JSON. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe("the change of a value", () => {
  it("leads to the other value with the same order, and is none for the same", () => {
    const check = fc.property(values, values, (before, after) => {
      const change = findJsonChange(before, after);
      const result = change ? applyJsonChange(before, sent(change)) : before;
      expect(JSON.stringify(result)).toBe(JSON.stringify(after));
      expect(findJsonChange(after, sent(after))).toBeUndefined();
    });
    fc.assert(check, { numRuns: 500 });
  });

  it("of one entry has nothing else, and keeps the others as they are", () => {
    const before = { version: 1, events: { a: { title: "A" }, b: { title: "B", tags: ["x"] }, c: {} } };
    const after = { version: 1, events: { ...before.events, b: { title: "C", tags: ["x"] } } };
    const change = findJsonChange(before, after);
    const title = { items: [[0, { value: "C" }]] };
    expect(change).toEqual({ items: [[1, { items: [[1, title]] }]] });
    const result = applyJsonChange(before, change ?? { value: null }) as typeof before;
    expect(result.events.a).toBe(before.events.a);
    expect(result.events.b.tags).toBe(before.events.b.tags);
  });

  it("of a list or map with another length has only its other items", () => {
    expect(findJsonChange([1, 2, 3], [1, 2, 5, 3])).toEqual({ at: 2, removed: 0, added: { values: [5] } });
    expect(findJsonChange({ a: 1, b: 2 }, { b: 2 })).toEqual({
      ...{ at: 0, removed: 1, added: { keys: [], values: [] } },
    });
  });

  it("does not count a key without a value, which JSON leaves out", () => {
    const before = { language: undefined, a: 1, b: 2 };
    const change = findJsonChange(before, { ...before, b: 3 });
    expect(applyJsonChange(sent(before), sent(change ?? { value: null }))).toEqual({ a: 1, b: 3 });
  });
});
