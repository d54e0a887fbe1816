import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import {
  CHECKED_CONTENT,
  codeOfContent,
  REVIEWED_PARTS,
  reviewEvents,
} from "../../../src/core/editing/reviewEvents.ts";

const STORM: JsonMap = {
  title: "A storm damages boats",
  stage: "storm",
  date: "2024-06-01",
  actors: { conduct: ["ada"] },
  claims: [{ text: "A storm.", standing: "stated", excerpts: { gazette: "A storm" } }],
  silences: ["No hour."],
};

/** Builds an annotation with one event that Ben has checked, and a change since. */
const annotationWith = (change: JsonMap) => ({
  events: {
    storm: { ...STORM, checked: { by: "Ben", day: "2024-06-10", content: codeOfContent(STORM) }, ...change },
  },
});

describe("the review of an event", () => {
  it.each([
    ["title", { label: "Storm" }],
    ["date", { date: "2024-06-02" }],
    ["people", { actors: { conduct: ["ada", "ben"] } }],
    ["statements", { claims: [] }],
    ["other", { weight: 3 }],
    ["other", { silences: [] }],
  ])("names the part that changed: %s", (part, change) => {
    expect(reviewEvents(annotationWith(change))).toMatchObject([
      { id: "storm", state: "changed", changes: [part] },
    ]);
  });

  it("is the same for short and long forms, another order, and new notes", () => {
    const { date: _date, ...rest } = STORM;
    const actors = { conduct: [{ actors: ["ada"] }] };
    const change = { ...rest, date: { edtf: "2024-06-01" }, actors, notes: ["Ben: good"] };
    expect(reviewEvents(annotationWith(change))).toMatchObject([{ state: "checked", changes: [] }]);
  });

  it("has events that nobody checked, and no drafts", () => {
    const events = {
      a: { title: "A" },
      b: { title: "B", draft: true },
      c: { title: "C", checked: { by: "x" } },
    };
    expect(reviewEvents({ events }).map(({ id, state }) => [id, state])).toEqual([
      ["a", "unchecked"],
      ["c", "unchecked"],
    ]);
    expect(reviewEvents(null)).toEqual([]);
  });

  it("has another code for each content", () => {
    const texts = fc.record({ title: fc.string(), edtf: fc.string(), text: fc.string() });
    const codeFor = ({ title, edtf, text }: { title: string; edtf: string; text: string }) =>
      codeOfContent({ title, date: { edtf }, claims: [{ text }] });
    const check = fc.property(texts, texts, (one, other) => {
      const [first, second] = [codeFor(one).split("-"), codeFor(other).split("-")];
      expect(codeFor(one)).toMatch(CHECKED_CONTENT);
      const same = REVIEWED_PARTS.filter((_, i) => first[i] === second[i]);
      const expected = {
        title: one.title === other.title,
        date: one.edtf === other.edtf,
        statements: one.text === other.text,
      };
      for (const [part, isSame] of Object.entries(expected))
        expect(same.includes(part as "title")).toBe(isSame);
    });
    fc.assert(check);
  });
});
