import { expect, it } from "vitest";
import { describeScopes, disagreementsOf, scopeByEvent } from "../../../src/core/model/disagreement.ts";

const inWords = { matter: "words" as const, events: ["letter", "call"] };
const inFacts = { matter: "facts" as const, events: ["letter"] };
const elsewhere = { matter: "facts" as const, events: ["finding"] };
const all = [inWords, inFacts, elsewhere];

it("of the differences that touch an event those in the facts told come first, whatever their order", () => {
  expect(disagreementsOf("letter", all)).toEqual([inFacts, inWords]);
  expect(disagreementsOf("call", all)).toEqual([inWords]);
  expect(disagreementsOf("nothing", all)).toEqual([]);
});

it("says in what reports differ and how often, and nothing of what they do not differ in", () => {
  expect(describeScopes([inWords, inFacts, elsewhere])).toBe(
    "in the facts told (2), in the words chosen (1)",
  );
  expect(describeScopes([inWords])).toBe("in the words chosen (1)");
  expect(describeScopes([])).toBe("");
});

it("marks an event by the facts where it has differences of both sorts", () => {
  expect(Object.fromEntries(scopeByEvent(all))).toEqual({
    letter: "facts",
    call: "words",
    finding: "facts",
  });
  expect(Object.fromEntries(scopeByEvent(all.toReversed()))).toEqual({
    letter: "facts",
    call: "words",
    finding: "facts",
  });
});
