import { findNamingExcerpt } from "../../core/evidence/findNamingExcerpt.ts";
import type { Actor } from "../../core/model/actor.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { Report } from "./readAnnotation.ts";

/**
 * Gives each part that an actor has in an event its own words: those that the annotation lists; else what the actor
 * says there; else the words of the event, claims before the date, that name it. Complains of a part without any.
 */
export function attachRoleExcerpts(
  annotation: Annotation,
  events: readonly TimelineEvent[],
  actors: readonly Actor[],
  excerpts: ReadonlyMap<string, Excerpt>,
  complain: Report,
): TimelineEvent[] {
  const naming = findNamingExcerpt(actors, excerpts);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const own = (event: TimelineEvent, { actor, role }: TimelineEvent["actors"][number]) => {
    const said = event.claims.find(({ speaker }) => role === "said" && speaker === actor)?.excerpts[0];
    if (said !== undefined) return said;
    const who = byId.get(actor);
    const found = (ids: readonly string[]) => ids.flatMap((id) => excerpts.get(id) ?? []);
    return who && (naming(who, found(claimExcerptsOf(event))) ?? naming(who, found(event.date.excerpts)))?.id;
  };
  return events.map((event) => ({
    ...event,
    actors: event.actors.map((part) => {
      const id = part.excerpts.length > 0 ? undefined : own(event, part);
      if (part.excerpts.length === 0 && id === undefined && byId.has(part.actor)) {
        complain(
          positionOfRole(annotation, event.id, part),
          `no words of “${event.id}” name this actor`,
          part.actor,
          "write { actors: [id], excerpts: [ … ] } with the words that speak of it, or take it away",
        );
      }
      return id === undefined ? part : { ...part, excerpts: [id] };
    }),
  }));
}

function positionOfRole(annotation: Annotation, event: string, part: TimelineEvent["actors"][number]) {
  const entries = annotation.events[event]?.actors[part.role] ?? [];
  const entry = entries.findIndex(({ actors }) => actors.includes(part.actor));
  const place = entries[entry]?.actors.indexOf(part.actor) ?? 0;
  return ["events", event, "actors", part.role, entry, "actors", place];
}
