import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOperations } from "../../../src/core/editing/findOperations.ts";
import type { Operation } from "../../../src/core/editing/protocol.ts";

/** Applies operations to a value, in the plainest way. */
function applyAll(value: unknown, operations: readonly Operation[]): unknown {
  const root = structuredClone({ value }) as Record<string, unknown>;
  for (const operation of operations) {
    const path = ["value", ...operation.path];
    const last = path.pop() ?? "";
    // biome-ignore lint/suspicious/noExplicitAny: the values of a case have any shape
    const parent = path.reduce<any>((at, key) => at[key], root);
    if (operation.do === "set") parent[last] = operation.value;
    else if (operation.do === "insert") parent.splice(Number(last), 0, operation.value);
    else if (operation.do === "remove" && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (operation.do === "remove") delete parent[last];
  }
  return root.value;
}

const claims = [{ text: "a" }, { text: "b" }, { text: "c" }];

describe("findOperations", () => {
  it("finds nothing in the same values", () => {
    expect(findOperations({ a: [1], b: 2 }, { b: 2, a: [1] }, [])).toEqual([]);
  });

  it("changes only the field that differs", () => {
    const before = { title: "A", date: { edtf: "2014", basis: "printed" } };
    const after = { title: "A", date: { edtf: "2015", basis: "printed" }, place: "pier" };
    expect(findOperations(before, after, ["events", "a"])).toEqual([
      { do: "set", path: ["events", "a", "date", "edtf"], value: "2015" },
      { do: "set", path: ["events", "a", "place"], value: "pier" },
    ]);
  });

  it("inserts and removes single items of a list", () => {
    const added = [claims[0], { text: "new" }, claims[1], claims[2]];
    expect(findOperations(claims, added, ["x"])).toEqual([
      { do: "insert", path: ["x", 1], value: { text: "new" } },
    ]);
    expect(findOperations(claims, [claims[2]], ["x"])).toEqual([
      { do: "remove", path: ["x", 1] },
      { do: "remove", path: ["x", 0] },
    ]);
  });

  it("leads from any value to any other", () => {
    // An annotation has no key that JavaScript drops.
    const key = fc.string().filter((one) => one !== "__proto__");
    const value = fc.object({ key, maxDepth: 3, values: [fc.string(), fc.integer()] });
    const list = fc.array(fc.oneof(value, fc.nat(3)), { maxLength: 5 });
    const map = fc.record({ title: fc.string(), list, value }, { requiredKeys: [] });
    fc.assert(
      fc.property(map, map, (before, after) => {
        expect(applyAll(before, findOperations(before, after, []))).toEqual(after);
      }),
    );
  });
});
