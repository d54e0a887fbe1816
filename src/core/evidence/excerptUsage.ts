import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { groupBy } from "../model/groupBy.ts";
import { allExcerptsOf, type Claim, type TimelineEvent } from "../model/timelineEvent.ts";

/** The use of an excerpt by an event. `tie`: it names a participant, or belongs to a link or disagreement. */
export type UseKind = "claim" | "date" | "tie";

/** An event that uses an excerpt. */
export interface ExcerptUse {
  event: TimelineEvent;
  /** Id of the excerpt. */
  excerpt: string;
  as: UseKind;
  /** The claim that rests on the excerpt, if `as` is `claim`. */
  claim?: Claim;
}

/** The uses of each excerpt, by excerpt id: by event in their order, claims before the date, then ties. */
export type ExcerptUseIndex = ReadonlyMap<string, readonly ExcerptUse[]>;

/** Returns the uses of all excerpts of a corpus. An excerpt without any, such as background, has no entry. */
export const excerptUsesOf: (corpus: Pick<Corpus, "events" | "links" | "disagreements">) => ExcerptUseIndex =
  cachePerObject(({ events, links, disagreements }: Pick<Corpus, "events" | "links" | "disagreements">) => {
    const uses: ExcerptUse[] = [];
    for (const event of events) {
      for (const claim of event.claims)
        for (const excerpt of claim.excerpts) uses.push({ event, excerpt, as: "claim", claim });
      for (const excerpt of event.date.excerpts) uses.push({ event, excerpt, as: "date" });
      for (const { excerpts } of event.actors)
        for (const excerpt of excerpts) uses.push({ event, excerpt, as: "tie" });
    }
    const eventById = new Map(events.map((event) => [event.id, event]));
    const addTie = (excerpt: string, id: string) => {
      const event = eventById.get(id);
      if (event) uses.push({ event, excerpt, as: "tie" });
    };
    for (const { from, to, excerpts } of links)
      for (const excerpt of excerpts) for (const id of [from, to]) addTie(excerpt, id);
    for (const { events: ids, sides } of disagreements)
      for (const { excerpt } of sides) for (const id of ids) addTie(excerpt, id);
    return groupBy(uses, ({ excerpt }) => excerpt);
  });

/** Finds the ids of all excerpts that a corpus uses, except those that only its background has. */
export function findUsedExcerpts({
  standfirst,
  actors,
  events,
  disagreements,
  links,
}: Pick<Corpus, "standfirst" | "actors" | "events" | "disagreements" | "links">): Set<string> {
  return new Set([
    ...standfirst.flatMap(({ excerpts }) => excerpts),
    ...actors.flatMap(({ described }) => described),
    ...events.flatMap(allExcerptsOf),
    ...events.flatMap((event) => event.actors.flatMap(({ excerpts }) => excerpts)),
    ...disagreements.flatMap(({ sides }) => sides.map(({ excerpt }) => excerpt)),
    ...links.flatMap(({ excerpts }) => excerpts),
  ]);
}

/**
 * Finds the events that use any of these excerpts, each once: claims before dates, and the shortest excerpt
 * first. Ties count only if no event has a claim or its date there.
 */
export function findExcerptUses(over: readonly Excerpt[], index: ExcerptUseIndex): ExcerptUse[] {
  const shortestFirst = [...over].sort((a, b) => a.end - a.start - (b.end - b.start));
  const uses = shortestFirst.flatMap(({ id }) => index.get(id) ?? []);
  const found = new Map<string, ExcerptUse>();
  for (const kind of ["claim", "date", "tie"] as const) {
    if (kind === "tie" && found.size > 0) break;
    for (const use of uses) if (use.as === kind && !found.has(use.event.id)) found.set(use.event.id, use);
  }
  return [...found.values()];
}
