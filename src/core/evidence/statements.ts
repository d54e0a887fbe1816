import type { ActorRole } from "../model/actor.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";

/** A claim with its event. */
export interface Statement {
  event: TimelineEvent;
  claim: Claim;
}

/** Keeps claims with the same text and excerpts once, in the first of their events. */
function removeDuplicates(statements: Statement[]): Statement[] {
  const key = ({ claim }: Statement) => `${claim.text}\n${claim.excerpts.join(" ")}`;
  return [...new Map(statements.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Returns the claims that an actor makes. */
export function statementsBy(actor: string, events: readonly TimelineEvent[]): Statement[] {
  return removeDuplicates(
    events.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker === actor).map((claim) => ({ event, claim })),
    ),
  );
}

const ABOUT_ROLES: readonly ActorRole[] = ["killed", "addressed", "spoken-of"];

/** Returns the claims of others in events in which an actor was killed, addressed or spoken of. */
export function statementsAbout(actor: string, events: readonly TimelineEvent[]): Statement[] {
  const about = events.filter((event) =>
    event.actors.some((one) => one.actor === actor && ABOUT_ROLES.includes(one.role)),
  );
  return removeDuplicates(
    about.flatMap((event) =>
      event.claims.filter(({ speaker }) => speaker !== actor).map((claim) => ({ event, claim })),
    ),
  );
}
