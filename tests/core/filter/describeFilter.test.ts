import fc from "fast-check";
import { expect, it } from "vitest";
import { activeFilters } from "../../../src/core/filter/activeFilters.ts";
import {
  describeActiveFilter,
  describeFilter,
  describeRange,
} from "../../../src/core/filter/describeFilter.ts";
import { type Filter, NO_FILTER } from "../../../src/core/filter/filter.ts";
import type { Actor } from "../../../src/core/model/actor.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { DAY, startOfDay } from "../../../src/core/model/day.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { ACTORS, ARTICLES, PLACES, randomFilter, STAGES, TAGS } from "../../fixtures/randomCase.ts";

const named = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
const corpus: Corpus = {
  ...EMPTY_CORPUS,
  articles: ARTICLES.map((id) => ({
    ...{ id, short: `${named(id)} reports`, file: "", url: "", date: "2021-12-11", headline: "", sha256: "" },
  })),
  stages: STAGES.map((id) => ({ id, label: `${named(id)} stage` })),
  tags: TAGS.map((id) => ({ id, label: named(id) })),
  places: PLACES.map((id) => ({ id, label: named(id) })),
  roles: [{ id: "killed", label: "killed" }, ...EMPTY_CORPUS.roles],
  actors: ACTORS.map(
    (id): Actor => ({ id, name: named(id), kind: "person", group: "", aliases: [], described: [] }),
  ),
};
const range = { from: startOfDay("2014-06-01"), to: startOfDay("2015-09-30") + DAY };
const textsFor = (changes: Partial<Filter>, query = "") =>
  describeFilter({ ...NO_FILTER, ...changes }, query, corpus);

it.each<[Partial<Filter>, string]>([
  [{ include: ["ann"] }, "Ann"],
  [{ exclude: ["bob"] }, "without Bob"],
  [{ roles: ["killed"] }, "role: killed"],
  [{ stages: ["second"] }, "Second stage"],
  [{ standings: ["finding"] }, "Finding"],
  [{ tags: ["red"] }, "tag: Red"],
  [{ places: ["here"] }, "place: Here"],
  [{ bases: ["worked-out"] }, "date worked out"],
  [{ articles: ["two"] }, "based on “Two reports”"],
  [{ differences: ["articles"] }, "difference: articles differ"],
  [{ range }, "possibly in the period 1 June 2014 to 30 September 2015"],
  [{ range, entirely: true }, "certainly in the period 1 June 2014 to 30 September 2015"],
])("describes %j as “%s”", (changes, description) => {
  expect(textsFor(changes)).toEqual([description]);
});

it("says whose role it is", () => {
  expect(textsFor({ include: ["ann"], roles: ["killed"] })).toEqual(["Ann", "Ann: killed"]);
  expect(textsFor({ include: ["ann", "bob"], match: "all", roles: ["killed", "speaking"] })).toEqual([
    "Ann",
    "Bob",
    "those chosen: killed",
    "those chosen: speaking",
    "all of these together",
  ]);
});

it("describes the search query last, and nothing for no filter", () => {
  expect(textsFor({ exclude: ["bob"] }, " jury ")).toEqual(["without Bob", "search for “jury”"]);
  expect(textsFor({}, "  ")).toEqual([]);
});

it("describes an id that the corpus does not have by the id", () => {
  expect(textsFor({ include: ["zoe"], stages: ["ninth"] })).toEqual(["zoe", "ninth"]);
});

it("describes a range by its last day, not by its exclusive end", () => {
  expect(describeRange({ from: 0, to: DAY })).toBe("1 January 1970");
});

it("describes every criterion once, each by words of its own", () => {
  fc.assert(
    fc.property(randomFilter, (filter) => {
      const criteria = activeFilters(filter).map((one) => describeActiveFilter(one, filter, corpus));
      expect(criteria).not.toContain("");
      expect(new Set(criteria).size).toBe(criteria.length);
      const together = filter.match === "all" && filter.include.length > 1 ? ["all of these together"] : [];
      expect(describeFilter(filter, "", corpus)).toEqual([...criteria, ...together]);
    }),
  );
});

it("describes a range shorter than a day by its first and last minute", () => {
  const at = (time: string) => Date.parse(`${time}Z`);
  expect(describeRange({ from: at("2021-12-10T18:05"), to: at("2021-12-10T19:30") })).toBe(
    "10 December 2021, 18:05 to 19:29",
  );
  expect(describeRange({ from: at("2021-12-10T22:00"), to: at("2021-12-11T02:00") })).toBe(
    "10 December 2021, 22:00 to 11 December 2021, 01:59",
  );
});
