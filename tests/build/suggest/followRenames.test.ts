import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstIdOf, followRenames } from "../../../src/build/suggest/followRenames.ts";
import type { Renaming } from "../../../src/core/editing/renameEntry.ts";

const id = fc.constantFrom<string>("a", "b", "c", "d");
const renamings = fc.array(fc.record({ kind: fc.constantFrom("actors", "articles"), id, next: id }));

describe("the present id of an entry", () => {
  it("is one that the case has, or the id as it was written", () => {
    fc.assert(
      fc.property(renamings, id, fc.uniqueArray(id), (list, old, present) => {
        const now = followRenames(list, "actors", old, (one) => present.includes(one));
        expect(present.includes(now) || now === old).toBe(true);
        if (present.includes(old)) expect(now).toBe(old);
      }),
    );
  });

  it("is found from each id that the entry had", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), fc.nat(), (ids, at) => {
        const list = ids.slice(1).map((next, i): Renaming => ({ kind: "actors", id: ids[i] ?? "", next }));
        const written = ids[at % ids.length] ?? "";
        expect(followRenames(list, "actors", written, (one) => one === ids.at(-1))).toBe(ids.at(-1));
        expect(followRenames(list, "articles", written, () => false)).toBe(written);
        expect(firstIdOf(list, "actors", written)).toBe(ids[0]);
      }),
    );
  });
});
