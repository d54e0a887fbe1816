import { expect, it } from "vitest";
import { matterByEvent, mattersInWords, touching } from "../../../src/core/model/disagreement.ts";

const inWords = { matter: "words" as const, events: ["letter", "call"] };
const inFacts = { matter: "facts" as const, events: ["letter"] };
const elsewhere = { matter: "facts" as const, events: ["finding"] };
const all = [inWords, inFacts, elsewhere];

it("of the differences that touch an event those in the facts told come first, whatever their order", () => {
  expect(touching("letter", all)).toEqual([inFacts, inWords]);
  expect(touching("call", all)).toEqual([inWords]);
  expect(touching("nothing", all)).toEqual([]);
});

it("says in what reports differ and how often, and nothing of what they do not differ in", () => {
  expect(mattersInWords([inWords, inFacts, elsewhere])).toBe(
    "in the facts told (2), in the words chosen (1)",
  );
  expect(mattersInWords([inWords])).toBe("in the words chosen (1)");
  expect(mattersInWords([])).toBe("");
});

it("marks an event by the facts where it has differences of both sorts", () => {
  expect(Object.fromEntries(matterByEvent(all))).toEqual({
    letter: "facts",
    call: "words",
    finding: "facts",
  });
  expect(Object.fromEntries(matterByEvent(all.toReversed()))).toEqual({
    letter: "facts",
    call: "words",
    finding: "facts",
  });
});
