import { describe, expect, it } from "vitest";
import { buildReanchoring, groupMovedQuotes } from "../../../src/core/editing/movedQuotes.ts";
import type { MovedQuote } from "../../../src/core/editing/protocol.ts";

const NO_CONTEXT = { before: "", after: "" };
const changed = (at: MovedQuote["at"], start = 5): MovedQuote => ({
  ...{ id: "one", at, article: "gazette", old: "four boats", state: "changed" },
  proposal: { start, end: start + 5, words: "ships", prefix: "five", context: NO_CONTEXT },
});
const DATE = ["events", "storm", "date", "excerpts", 0];
const CLAUSE = ["case", "standfirst", 0, "excerpts", 0];
const ANNOTATION = {
  case: { standfirst: [{ text: "A storm", excerpts: [{ gazette: "four boats" }] }] },
  events: { storm: { date: { edtf: "2024", excerpts: [{ gazette: "four boats" }] } } },
};

describe("quotes of a changed article", () => {
  it("are decided together if the same words became the same", () => {
    const groups = groupMovedQuotes([changed(DATE), changed(CLAUSE), changed(DATE, 90)]);
    expect(groups.map(({ places }) => places)).toEqual([[DATE, CLAUSE], [DATE]]);
  });

  it("get the proposed words at each place", () => {
    const value = { gazette: "ships", prefix: "five" };
    const groups = groupMovedQuotes([changed(DATE), changed(CLAUSE)]);
    expect(buildReanchoring(ANNOTATION, groups)).toEqual([
      { do: "set", path: DATE, value },
      { do: "set", path: CLAUSE, value },
    ]);
  });

  it("replace the words of a dateline, which is a text", () => {
    const at = ["articles", "gazette", "dateline", 0];
    const annotation = { articles: { gazette: { file: "gazette.txt", dateline: ["four boats"] } } };
    expect(buildReanchoring(annotation, groupMovedQuotes([changed(at)]))).toEqual([
      { do: "set", path: at, value: "ships" },
    ]);
    expect(
      buildReanchoring({ articles: { gazette: { dateline: ["ships"] } } }, groupMovedQuotes([changed(at)])),
    ).toEqual([]);
  });

  it("stay as they are where the annotation has other words in the meantime", () => {
    const groups = groupMovedQuotes([changed(DATE), changed(["events", "fire", "date", "excerpts", 0])]);
    const other = { ...ANNOTATION, events: { storm: { date: { excerpts: [{ gazette: "on Friday" }] } } } };
    expect(buildReanchoring(other, groups)).toEqual([]);
  });

  it("need no other words if they are found as they are", () => {
    const found: MovedQuote = { ...changed(DATE), state: "moved", isFound: true };
    expect(buildReanchoring(ANNOTATION, groupMovedQuotes([found]))).toEqual([]);
  });
});
