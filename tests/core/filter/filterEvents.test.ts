import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeParts, nearestWayOut, toggled, withActor } from "../../../src/core/filter/activeFilters.ts";
import { facetCounts } from "../../../src/core/filter/facetCounts.ts";
import { type Filter, LIST_FACETS, NO_FILTER } from "../../../src/core/filter/filter.ts";
import { factsOf } from "../../../src/core/filter/filterableEvent.ts";
import { filterEvents } from "../../../src/core/filter/filterEvents.ts";
import { ROLES, type Role } from "../../../src/core/model/actor.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { ACTORS, ARTICLES, randomCase, randomFilter, STAGES } from "../../fixtures/randomCase.ts";

type Case = Parameters<typeof factsOf>[0];

/** Every moment from -60 to 60, beyond the ends of which no random case or window goes, stands for a day. */
const MOMENTS = Array.from({ length: 121 }, (_, i) => i - 60);

/** Whether an event may have been within the window, or surely was: asked of each moment by itself. */
function within({ dating: { min, max } }: TimelineEvent, { window, surely }: Filter): boolean {
  if (!window) return true;
  const possible = MOMENTS.filter((t) => (!min || t >= min.time) && (!max || t <= max.time));
  const inside = possible.filter((t) => t >= window.from && t < window.to);
  if (!surely) return inside.length > 0;
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
      (filter.bases.length === 0 || filter.bases.includes(event.dating.basis)) &&
      (filter.articles.length === 0 || articles.some((article) => filter.articles.includes(article))) &&
      (!filter.differs || corpus.disagreements.some(({ events }) => events.includes(event.id))) &&
      within(event, filter)
    );
  });
}

describe("over random corpora and random filters", () => {
  it("keeps the events that the oracle keeps, in their order", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        expect(filterEvents(factsOf(corpus), filter)).toEqual(oracle(corpus, filter));
      }),
      { numRuns: 500 },
    );
  });

  it("counts for every option what choosing it would show", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const counts = facetCounts(factsOf(corpus), filter);
        const shown = (changed: Partial<Filter>) => oracle(corpus, { ...filter, ...changed }).length;
        for (const actor of ACTORS) {
          const include = filter.match === "any" ? [actor] : [...filter.include, actor];
          const exclude = filter.exclude.filter((other) => other !== actor);
          expect(counts.actors.get(actor) ?? 0).toBe(shown({ include, exclude }));
        }
        for (const role of Object.keys(ROLES) as Role[])
          expect(counts.roles.get(role) ?? 0).toBe(shown({ roles: [role] }));
        const options = { stages: STAGES, articles: ARTICLES, standings: ["denial"], bases: ["inferred"] };
        for (const facet of LIST_FACETS)
          for (const option of options[facet])
            expect(counts[facet].get(option) ?? 0).toBe(shown({ [facet]: [option] }));
        expect(counts.differs).toBe(shown({ differs: true }));
        if (!filter.window) return;
        expect(counts.within.may).toBe(shown({ surely: false }));
        expect(counts.within.surely).toBe(shown({ surely: true }));
        const open = oracle(corpus, { ...filter, surely: false }).filter(({ dating }) => !dating.min);
        expect(counts.within.open).toBe(open.length);
      }),
      { numRuns: 500 },
    );
  });

  it("names everything that is asked, and asks nothing once all of it is taken away", () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        let left = filter;
        for (let part = activeParts(left)[0]; part; part = activeParts(left)[0]) left = part.without;
        expect(left).toEqual({ ...NO_FILTER, match: filter.match });
      }),
    );
  });

  it("finds, where nothing is shown, the single thing whose absence shows the most", () => {
    fc.assert(
      fc.property(randomCase, randomFilter, (corpus, filter) => {
        const shownBy = (other: Filter) => oracle(corpus, other).length;
        const most = Math.max(0, ...activeParts(filter).map(({ without }) => shownBy(without)));
        expect(nearestWayOut(filter, shownBy)?.shows ?? 0).toBe(most);
      }),
    );
  });
});

it("turns an option on and off again, and an actor from included to excluded", () => {
  const once = toggled(NO_FILTER, "stages", "first");
  expect(once.stages).toEqual(["first"]);
  expect(toggled(once, "stages", "first")).toEqual(NO_FILTER);
  const included = withActor(NO_FILTER, "ann", "include");
  expect(withActor(included, "ann", "exclude")).toMatchObject({ include: [], exclude: ["ann"] });
  expect(withActor(included, "ann", "neither")).toEqual(NO_FILTER);
});

it("keeps for a window what may have been within it, open ends included, and drops what can’t have been", () => {
  const range = (id: string, min: number | null, max: number | null) => ({
    ...({ id, actors: [], claims: [], stage: "first" } as unknown as TimelineEvent),
    dating: { min: min === null ? null : { time: min }, max: max === null ? null : { time: max } },
  });
  const events = [
    range("before", 0, 9),
    range("touches", 0, 10),
    range("by", null, 15),
    range("after", 20, 30),
  ];
  const facts = factsOf({ events: events as TimelineEvent[], excerpts: [], disagreements: [] });
  const shown = filterEvents(facts, { ...NO_FILTER, window: { from: 10, to: 20 } });
  expect(shown.map(({ id }) => id)).toEqual(["touches", "by"]);
  // Nothing of these lies in the window with all its days: "by" a day least of all.
  expect(filterEvents(facts, { ...NO_FILTER, window: { from: 10, to: 20 }, surely: true })).toEqual([]);
  const wide = filterEvents(facts, { ...NO_FILTER, window: { from: 0, to: 11 }, surely: true });
  expect(wide.map(({ id }) => id)).toEqual(["before", "touches"]);
});
