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
import { toFilterable } from "../../../src/core/filter/filterableEvent.ts";
import { filterEvents } from "../../../src/core/filter/filterEvents.ts";
import { type ActorRole, ROLE_LABELS } from "../../../src/core/model/actor.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { ACTORS, ARTICLES, randomCase, randomFilter, STAGES } from "../../fixtures/randomCase.ts";

type Case = Parameters<typeof toFilterable>[0];

/** Every moment from -60 to 60, beyond the ends of which no random case or window goes, stands for a day. */
const MOMENTS = Array.from({ length: 121 }, (_, i) => i - 60);

/** Whether an event may have been within the window, or surely was: asked of each moment by itself. */
function within({ date: { min, max } }: TimelineEvent, { range, entirely }: Filter): boolean {
  if (!range) return true;
  const possible = MOMENTS.filter((t) => (!min || t >= min.time) && (!max || t <= max.time));
  const inside = possible.filter((t) => t >= range.from && t < range.to);
  if (!entirely) return inside.length > 0;
  return inside.length === possible.length && !min?.approximate && !max?.approximate;
}

/** What a filter means, written out a second time from its description, straight over the corpus. */
function oracle(corpus: Case, filter: Filter): TimelineEvent[] {
  return corpus.events.filter((event) => {
    const plays = (actor: string) =>
      event.actors.some(
        (part) => part.actor === actor && (filter.roles.length === 0 || filter.roles.includes(part.role)),
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
      (filter.standings.length === 0 || event.claims.some((c) => filter.standings.includes(c.standing))) &&
      (filter.bases.length === 0 || filter.bases.includes(event.date.basis)) &&
      (filter.articles.length === 0 || articles.some((article) => filter.articles.includes(article))) &&
      (!filter.hasDisagreement || corpus.disagreements.some(({ events }) => events.includes(event.id))) &&
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

  it("counts for every option what choosing it would show", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const counts = buildFacetCounts(toFilterable(corpus), filter);
        const shown = (changed: Partial<Filter>) => oracle(corpus, { ...filter, ...changed }).length;
        for (const actor of ACTORS) {
          const include = filter.match === "any" ? [actor] : [...filter.include, actor];
          const exclude = filter.exclude.filter((other) => other !== actor);
          expect(counts.actors.get(actor) ?? 0).toBe(shown({ include, exclude }));
        }
        for (const role of Object.keys(ROLE_LABELS) as ActorRole[])
          expect(counts.roles.get(role) ?? 0).toBe(shown({ roles: [role] }));
        const options = { stages: STAGES, articles: ARTICLES, standings: ["denial"], bases: ["inferred"] };
        for (const facet of LIST_FACETS)
          for (const option of options[facet])
            expect(counts[facet].get(option) ?? 0).toBe(shown({ [facet]: [option] }));
        expect(counts.hasDisagreement).toBe(shown({ hasDisagreement: true }));
        if (!filter.range) return;
        expect(counts.range.possible).toBe(shown({ entirely: false }));
        expect(counts.range.certain).toBe(shown({ entirely: true }));
        const open = oracle(corpus, { ...filter, entirely: false }).filter(({ date }) => !date.min);
        expect(counts.range.openStart).toBe(open.length);
      }),
      { numRuns: 500 },
    );
  });

  it("names everything that is asked, and asks nothing once all of it is taken away", () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        let left = filter;
        for (let part = activeFilters(left)[0]; part; part = activeFilters(left)[0]) left = part.without;
        expect(left).toEqual({ ...NO_FILTER, match: filter.match });
      }),
    );
  });

  it("finds, where nothing is shown, the single thing whose absence shows the most", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const shownBy = (other: Filter) => oracle(corpus, other).length;
        const most = Math.max(0, ...activeFilters(filter).map(({ without }) => shownBy(without)));
        expect(suggestRelaxation(filter, shownBy)?.count ?? 0).toBe(most);
      }),
    );
  });
});

it("turns an option on and off again, and an actor from included to excluded", () => {
  const once = toggleItem(NO_FILTER, "stages", "first");
  expect(once.stages).toEqual(["first"]);
  expect(toggleItem(once, "stages", "first")).toEqual(NO_FILTER);
  const included = withActorToggled(NO_FILTER, "ann", "include");
  expect(withActorToggled(included, "ann", "exclude")).toMatchObject({ include: [], exclude: ["ann"] });
  expect(withActorToggled(included, "ann", "neither")).toEqual(NO_FILTER);
});

it("keeps for a window what may have been within it, open ends included, and drops what can’t have been", () => {
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
  const facts = toFilterable({ events: events as TimelineEvent[], excerpts: [], disagreements: [] });
  const shown = filterEvents(facts, { ...NO_FILTER, range: { from: 10, to: 20 } });
  expect(shown.map(({ id }) => id)).toEqual(["touches", "by"]);
  // Nothing of these lies in the window with all its days: "by" a day least of all.
  expect(filterEvents(facts, { ...NO_FILTER, range: { from: 10, to: 20 }, entirely: true })).toEqual([]);
  const wide = filterEvents(facts, { ...NO_FILTER, range: { from: 0, to: 11 }, entirely: true });
  expect(wide.map(({ id }) => id)).toEqual(["before", "touches"]);
});
