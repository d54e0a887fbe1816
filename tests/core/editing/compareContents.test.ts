import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents } from "../../../src/core/editing/compareContents.ts";
import { contentOf } from "../../../src/core/editing/reviewEvents.ts";

const STORM = {
  title: "A storm damages boats",
  date: { edtf: "2024-06-01", basis: "printed", excerpts: [{ gazette: "on Saturday" }] },
  actors: { conduct: [{ actors: ["ada"] }] },
  claims: [
    { text: "A storm damaged boats.", standing: "stated", excerpts: [{ gazette: "A storm" }] },
    {
      text: "Ada Finn was lucky.",
      standing: "view",
      speaker: "ada",
      excerpts: [{ gazette: "“We were lucky”" }],
    },
  ],
};
const changes = (change: object) => compareContents(STORM, { ...STORM, ...change });

describe("the values of an event that changed", () => {
  it("are in full, before and now", () => {
    expect(changes({ title: "A storm sinks boats" })).toEqual([
      { name: "Title", before: "A storm damages boats", now: "A storm sinks boats" },
    ]);
  });

  it("have dates in words", () => {
    expect(changes({ date: { ...STORM.date, edtf: "2024-06" } })).toEqual([
      {
        name: "Date",
        before: "Saturday 1 June 2024 (2024-06-01)",
        now: "in June 2024, day not given (2024-06)",
      },
    ]);
  });

  it("are the parts of a statement that differ, not the whole", () => {
    const [first, second] = STORM.claims;
    expect(changes({ claims: [first, { ...second, excerpts: [{ gazette: "“We are lucky”" }] }] })).toEqual([
      {
        name: "Statements › Quotes",
        before: "‘“We were lucky”’ (gazette)",
        now: "‘“We are lucky”’ (gazette)",
      },
    ]);
  });

  it("are added and removed as a whole", () => {
    const [first] = STORM.claims;
    expect(changes({ claims: [first], place: "wick" })).toEqual([
      {
        name: "Statements",
        before:
          "Text: Ada Finn was lucky.; Type of statement: view; Speaker: ada; Quotes: ‘“We were lucky”’ (gazette)",
        now: "",
      },
      { name: "Place", before: "", now: "wick" },
    ]);
  });

  it("include another order", () => {
    const [first, second] = STORM.claims;
    expect(changes({ claims: [second, first] })).toMatchObject([{ name: "Statements" }]);
  });

  it("are there exactly if the contents differ", () => {
    const text = fc.constantFrom("a", "b");
    const quoted = fc.record({ gazette: text, prefix: text }, { requiredKeys: ["gazette"] });
    const event = fc.record(
      {
        title: text,
        date: fc.record({ edtf: fc.constantFrom("2024", "x"), excerpts: fc.array(quoted) }),
        claims: fc.array(fc.record({ text, excerpts: fc.array(quoted) })),
        actors: fc.dictionary(fc.constantFrom("conduct", "mentioned"), fc.array(text)),
        silences: fc.array(text),
      },
      { requiredKeys: [] },
    );
    const check = fc.property(event, event, (one, other) => {
      const [before, now] = [contentOf(one), contentOf(other)];
      const found = compareContents(before, now);
      expect(compareContents(before, before)).toEqual([]);
      const isEqual = JSON.stringify(sorted(before)) === JSON.stringify(sorted(now));
      expect(found.length === 0).toBe(isEqual);
    });
    fc.assert(check, { numRuns: 500 });
  });
});

/** Returns a value with the keys of its maps in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
