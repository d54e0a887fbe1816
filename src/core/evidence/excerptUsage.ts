import type { Disagreement } from "../model/disagreement.ts";
import type { Excerpt } from "../model/excerpt.ts";
import type { Link } from "../model/link.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/** How an event rests on words: by a claim, by its date, or only by a part that somebody has in it, a link or a disagreement. */
export type UseKind = "claim" | "date" | "tie";

/** An event that rests on some words, how, and the excerpt by which it does. */
export interface ExcerptUse {
  event: TimelineEvent;
  excerpt: string;
  as: UseKind;
}

/** By excerpt id, the events that rest on it in each way, in the order given. */
export type ExcerptUseIndex = ReadonlyMap<string, Record<UseKind, TimelineEvent[]>>;

/** Built once for a corpus, so that a run of words finds its events without a search. */
export function buildExcerptUseIndex(corpus: {
  events: readonly TimelineEvent[];
  links: readonly Link[];
  disagreements: readonly Disagreement[];
}): ExcerptUseIndex {
  const index = new Map<string, Record<UseKind, TimelineEvent[]>>();
  const byId = new Map(corpus.events.map((event) => [event.id, event]));
  const add = (excerpt: string, as: UseKind, event: TimelineEvent | undefined) => {
    const entry = index.get(excerpt) ?? { claim: [], date: [], tie: [] };
    if (event && !entry[as].includes(event)) entry[as].push(event);
    index.set(excerpt, entry);
  };
  for (const event of corpus.events) {
    for (const id of claimExcerptsOf(event)) add(id, "claim", event);
    for (const id of event.date.excerpts) add(id, "date", event);
    for (const { excerpts } of event.actors) for (const id of excerpts) add(id, "tie", event);
  }
  for (const { from, to, excerpts } of corpus.links) {
    for (const id of excerpts) for (const end of [from, to]) add(id, "tie", byId.get(end));
  }
  for (const { events, sides } of corpus.disagreements) {
    for (const { excerpt } of sides) for (const touched of events) add(excerpt, "tie", byId.get(touched));
  }
  return index;
}

/**
 * Every event that rests on any of these excerpts, each once: those with a claim on them before those that are only
 * dated by them; within each, the narrowest excerpt first and then the order of the index. What a part, a link or a
 * disagreement ties together counts only where no event has a claim or its date there.
 */
export function findExcerptUses(over: readonly Excerpt[], index: ExcerptUseIndex): ExcerptUse[] {
  const narrowFirst = [...over].sort((a, b) => a.end - a.start - (b.end - b.start));
  const found = new Map<string, ExcerptUse>();
  for (const as of ["claim", "date", "tie"] as const) {
    if (as === "tie" && found.size > 0) break;
    for (const { id } of narrowFirst) {
      for (const event of index.get(id)?.[as] ?? []) {
        if (!found.has(event.id)) found.set(event.id, { event, excerpt: id, as });
      }
    }
  }
  return [...found.values()];
}
