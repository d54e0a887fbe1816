import { expect, it } from "vitest";
import { describeScopes, disagreementsOf, scopeByEvent } from "../../../src/core/model/disagreement.ts";

const wordingOnly = { matter: "words" as const, events: ["letter", "call"] };
const factual = { matter: "facts" as const, events: ["letter"] };
const elsewhere = { matter: "facts" as const, events: ["finding"] };
const all = [wordingOnly, factual, elsewhere];

it("lists the disagreements about an event, those in facts first", () => {
  expect(disagreementsOf("letter", all)).toEqual([factual, wordingOnly]);
  expect(disagreementsOf("call", all)).toEqual([wordingOnly]);
  expect(disagreementsOf("nothing", all)).toEqual([]);
});

it("describes the scopes that occur, with their counts", () => {
  expect(describeScopes([wordingOnly, factual, elsewhere])).toBe(
    "in the facts told (2), in the words chosen (1)",
  );
  expect(describeScopes([wordingOnly])).toBe("in the words chosen (1)");
  expect(describeScopes([])).toBe("");
});

it("gives facts priority if an event has disagreements of both scopes", () => {
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
