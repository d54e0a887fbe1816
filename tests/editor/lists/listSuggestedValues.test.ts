import { expect, it } from "vitest";
import type { Suggestion } from "../../../src/core/editing/protocol.ts";
import { listSuggestedValues } from "../../../src/editor/lists/listSuggestedValues.ts";

const ANNOTATION = { actors: { ann: { name: "Ann Bell" }, ben: { name: "Ben Okri" } } };
const QUOTES = [{ article: "gazette", start: 0, end: 15, words: "in October 2015" }];

const listValues = (suggestion: Partial<Suggestion>) =>
  listSuggestedValues(ANNOTATION, {
    ...{ id: "one", kind: "date", title: "A title", quotes: QUOTES, source: "another program" },
    ...suggestion,
  });

it("says the values that a title of another program leaves out", () => {
  expect(listValues({ title: "in October 2015", edtf: "2015-11" })).toEqual([
    "Date: in November 2015, day not given (2015-11)",
  ]);
  expect(listValues({ kind: "quotation", speaker: "ann", actors: ["ann", "ben"] })).toEqual([
    "Speaker: Ann Bell",
    "People: Ben Okri",
  ]);
  expect(listValues({ kind: "name", newName: "Cleo Dunn" })).toEqual(["New name: Cleo Dunn"]);
});

it("repeats nothing that the title says", () => {
  const title = "“in October”: in October 2015, day not given";
  expect(listValues({ title, edtf: "2015-10" })).toEqual([]);
  expect(listValues({ title: "Named here: Ann Bell", actors: ["ann"] })).toEqual([]);
  expect(listValues({ title: "Words of Ann Bell", speaker: "Ann Bell" })).toEqual([]);
});
