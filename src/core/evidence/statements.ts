import type { ActorRole } from "../model/actor.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";

/** A claim with the event that it is made in. */
export interface Statement {
  event: TimelineEvent;
  claim: Claim;
}

/** Claims that stand word for word in several events count once, in the first. */
function withoutDuplicates(sayings: Statement[]): Statement[] {
  const key = ({ claim }: Statement) => `${claim.text}\n${claim.excerpts.join(" ")}`;
  return [...new Map(sayings.toReversed().map((saying) => [key(saying), saying])).values()].toReversed();
}

/** The claims that an actor makes. */
export function statementsBy(actor: string, events: readonly TimelineEvent[]): Statement[] {
  return withoutDuplicates(
    events.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker === actor).map((claim) => ({ event, claim })),
    ),
  );
}

const ABOUT_ROLES: readonly ActorRole[] = ["killed", "addressed", "spoken-of"];

/** The claims that others make in events in which an actor was killed, addressed or spoken of. */
export function statementsAbout(actor: string, events: readonly TimelineEvent[]): Statement[] {
  const touching = events.filter((event) =>
    event.actors.some((part) => part.actor === actor && ABOUT_ROLES.includes(part.role)),
  );
  return withoutDuplicates(
    touching.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker !== actor).map((claim) => ({ event, claim })),
    ),
  );
}
