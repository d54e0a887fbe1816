import type { Role } from "../model/actor.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";

/** A claim with the event that it is made in. */
export interface Saying {
  event: TimelineEvent;
  claim: Claim;
}

/** Claims that stand word for word in several events count once, in the first. */
function once(sayings: Saying[]): Saying[] {
  const key = ({ claim }: Saying) => `${claim.text}\n${claim.excerpts.join(" ")}`;
  return [...new Map(sayings.toReversed().map((saying) => [key(saying), saying])).values()].toReversed();
}

/** The claims that an actor makes. */
export function saidBy(actor: string, events: readonly TimelineEvent[]): Saying[] {
  return once(
    events.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker === actor).map((claim) => ({ event, claim })),
    ),
  );
}

const OF: readonly Role[] = ["killed", "addressed", "spoken-of"];

/** The claims that others make in events in which an actor was killed, addressed or spoken of. */
export function saidOf(actor: string, events: readonly TimelineEvent[]): Saying[] {
  const touching = events.filter((event) =>
    event.actors.some((part) => part.actor === actor && OF.includes(part.role)),
  );
  return once(
    touching.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker !== actor).map((claim) => ({ event, claim })),
    ),
  );
}
