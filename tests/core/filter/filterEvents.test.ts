import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activeFilters,
  suggestRelaxation,
  toggleItem,
  withActorToggled,
} from "../../../src/core/filter/activeFilters.ts";
import { buildFacetCounts } from "../../../src/core/filter/facetCounts.ts";
import { type Filter, LIST_FACETS, NO_FILTER } from "../../../src/core/filter/filter.ts";
import { filterEvents, toFilterable } from "../../../src/core/filter/filterEvents.ts";
import { MARKED_KINDS } from "../../../src/core/model/disagreement.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import {
  ACTORS,
  ARTICLES,
  PLACES,
  ROLES,
  randomCase,
  randomFilter,
  STAGES,
  TAGS,
} from "../../fixtures/randomCase.ts";

type Case = Parameters<typeof toFilterable>[0];

/** All times from -60 to 60, each for one day. No random case or range exceeds them. */
const MOMENTS = Array.from({ length: 121 }, (_, i) => i - 60);

/** Returns whether an event may have been in the range, or certainly was, by a test of each time. */
function within({ date: { min, max } }: TimelineEvent, { range, entirely }: Filter): boolean {
  if (!range) return true;
  const possible = MOMENTS.filter((t) => (!min || t >= min.time) && (!max || t <= max.time));
  const inside = possible.filter((t) => t >= range.from && t < range.to);
  if (!entirely) return inside.length > 0;
  return inside.length === possible.length && !min?.approximate && !max?.approximate;
}

/** Filters with a second implementation, straight from the description of each criterion. */
function oracle(corpus: Case, filter: Filter): TimelineEvent[] {
  return corpus.events.filter((event) => {
    const plays = (actor: string) =>
      event.actors.some(
        (one) => one.actor === actor && (filter.roles.length === 0 || filter.roles.includes(one.role)),
      );
    const articles = event.claims
      .flatMap((claim) => claim.excerpts)
      .map((id) => corpus.excerpts.find((excerpt) => excerpt.id === id)?.article ?? "");
    const chosen = filter.include.filter(plays).length;
    const enough = filter.match === "any" ? Math.min(1, filter.include.length) : filter.include.length;
    return (
      chosen >= enough &&
      (filter.roles.length === 0 || event.actors.some(({ role }) => filter.roles.includes(role))) &&
      !event.actors.some(({ actor }) => filter.exclude.includes(actor)) &&
      (filter.stages.length === 0 || filter.stages.includes(event.stage)) &&
      (filter.tags.length === 0 || filter.tags.some((tag) => event.tags.includes(tag))) &&
      (filter.places.length === 0 || filter.places.includes(event.place ?? "")) &&
      (filter.standings.length === 0 || event.claims.some((c) => filter.standings.includes(c.standing))) &&
      (filter.bases.length === 0 || filter.bases.includes(event.date.basis)) &&
      (filter.articles.length === 0 || articles.some((article) => filter.articles.includes(article))) &&
      (filter.differences.length === 0 ||
        filter.differences.some((wanted) =>
          corpus.disagreements.some(({ kind, events }) => kind === wanted && events.includes(event.id)),
        )) &&
      within(event, filter)
    );
  });
}

describe("over random corpora and random filters", () => {
  it("keeps the events that the oracle keeps, in their order", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        expect(filterEvents(toFilterable(corpus), filter)).toEqual(oracle(corpus, filter));
      }),
      { numRuns: 500 },
    );
  });

  it("counts for every option the events that it would show", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const counts = buildFacetCounts(toFilterable(corpus), filter);
        const shown = (changed: Partial<Filter>) => oracle(corpus, { ...filter, ...changed }).length;
        for (const actor of ACTORS) {
          const include = filter.match === "any" ? [actor] : [...filter.include, actor];
          const exclude = filter.exclude.filter((other) => other !== actor);
          expect(counts.actors.get(actor) ?? 0).toBe(shown({ include, exclude }));
        }
        for (const role of ROLES) expect(counts.roles.get(role) ?? 0).toBe(shown({ roles: [role] }));
        const options = {
          ...{ stages: STAGES, articles: ARTICLES, standings: ["denial"], bases: ["inferred"] },
          ...{ tags: TAGS, places: PLACES, differences: MARKED_KINDS },
        };
        for (const facet of LIST_FACETS)
          for (const option of options[facet])
            expect(counts[facet].get(option) ?? 0).toBe(shown({ [facet]: [option] }));
        expect(counts.differences.get("wording")).toBeUndefined();
        if (!filter.range) return;
        expect(counts.range.possible).toBe(shown({ entirely: false }));
        expect(counts.range.certain).toBe(shown({ entirely: true }));
        const open = oracle(corpus, { ...filter, entirely: false }).filter(({ date }) => !date.min);
        expect(counts.range.openStart).toBe(open.length);
      }),
      { numRuns: 500 },
    );
  });

  it("lists every criterion: without all of them no criterion is left", () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        let left = filter;
        for (let one = activeFilters(left)[0]; one; one = activeFilters(left)[0]) left = one.without;
        expect(left).toEqual({ ...NO_FILTER, match: filter.match });
      }),
    );
  });

  it("suggests the criterion without which the most events match", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const countMatching = (other: Filter) => oracle(corpus, other).length;
        const most = Math.max(0, ...activeFilters(filter).map(({ without }) => countMatching(without)));
        expect(suggestRelaxation(filter, countMatching)?.count ?? 0).toBe(most);
      }),
    );
  });
});

it("toggles an option, and changes an actor from included to excluded", () => {
  const once = toggleItem(NO_FILTER, "stages", "first");
  expect(once.stages).toEqual(["first"]);
  expect(toggleItem(once, "stages", "first")).toEqual(NO_FILTER);
  const included = withActorToggled(NO_FILTER, "ann", "include");
  expect(withActorToggled(included, "ann", "exclude")).toMatchObject({ include: [], exclude: ["ann"] });
  expect(withActorToggled(included, "ann", "neither")).toEqual(NO_FILTER);
});

it("keeps events that may have been in the range, with open bounds too", () => {
  const range = (id: string, min: number | null, max: number | null) => ({
    ...({ id, actors: [], claims: [], stage: "first" } as unknown as TimelineEvent),
    date: { min: min === null ? null : { time: min }, max: max === null ? null : { time: max } },
  });
  const events = [
    range("before", 0, 9),
    range("touches", 0, 10),
    range("by", null, 15),
    range("after", 20, 30),
  ];
  const candidates = toFilterable({ events: events as TimelineEvent[], excerpts: [], disagreements: [] });
  const shown = filterEvents(candidates, { ...NO_FILTER, range: { from: 10, to: 20 } });
  expect(shown.map(({ id }) => id)).toEqual(["touches", "by"]);
  // None of them has all its possible days in the range.
  expect(filterEvents(candidates, { ...NO_FILTER, range: { from: 10, to: 20 }, entirely: true })).toEqual([]);
  const wide = filterEvents(candidates, { ...NO_FILTER, range: { from: 0, to: 11 }, entirely: true });
  expect(wide.map(({ id }) => id)).toEqual(["before", "touches"]);
});
