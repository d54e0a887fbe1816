import { expect, it } from "vitest";
import {
  countArticleDifferences,
  DISAGREEMENT_KINDS,
  describeDifferences,
  describeMarkedDifferences,
  differenceKindOf,
  disagreementsOf,
  MARKED_KINDS,
} from "../../../src/core/model/disagreement.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const wording = { kind: "wording" as const, events: ["letter", "call"] };
const within = { kind: "within" as const, events: ["letter", "answer"] };
const disputed = { kind: "disputed" as const, events: ["letter", "answer"] };
const alsoDisputed = { kind: "disputed" as const, events: ["letter"] };
const articles = { kind: "articles" as const, events: ["letter"] };
const all = [wording, within, disputed, articles, alsoDisputed];

it("lists the differences about an event by the priority of their kinds", () => {
  expect(disagreementsOf("letter", all)).toEqual([articles, disputed, alsoDisputed, within, wording]);
  expect(disagreementsOf("call", all)).toEqual([wording]);
  expect(disagreementsOf("nothing", all)).toEqual([]);
});

it("describes the kinds that occur, with their counts", () => {
  expect(describeDifferences(all)).toBe(
    "Articles differ on 1 point · 2 points disputed · 1 point differs within one article · 1 point in wording only",
  );
  expect(describeDifferences([wording])).toBe("1 point in wording only");
  expect(describeDifferences([])).toBe("");
});

it("counts the differences between articles only", () => {
  expect(countArticleDifferences(all)).toBe(1);
  expect(countArticleDifferences([])).toBe(0);
});

it("marks an event with its kind of the highest priority, in any order", () => {
  for (const list of [all, all.toReversed()])
    expect(["letter", "answer", "call"].map((event) => differenceKindOf(event, list))).toEqual([
      "articles",
      "disputed",
      undefined,
    ]);
});

it("never marks an event with a difference in wording only", () => {
  expect(MARKED_KINDS).toEqual(["articles", "disputed", "within"]);
  expect(describeMarkedDifferences("call", all)).toBe("");
  expect(describeMarkedDifferences("letter", all)).toBe(
    "Articles differ on 1 point · 2 points disputed · 1 point differs within one article",
  );
});

it("says of two articles only that they differ if the case quotes two", () => {
  const articlesOf = new Map(corpus.excerpts.map(({ id, article }) => [id, article]));
  for (const { kind, sides } of corpus.disagreements) {
    const quoted = new Set(sides.map(({ excerpt }) => articlesOf.get(excerpt)));
    if (kind === "articles") expect(quoted.size).toBeGreaterThan(1);
    if (kind === "within") expect(quoted.size).toBe(1);
  }
  expect(new Set(corpus.disagreements.map(({ kind }) => kind))).toEqual(new Set(DISAGREEMENT_KINDS));
});
