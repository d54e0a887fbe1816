import type { ActorRole } from "../model/actor.ts";
import type { Claim, TimelineEvent } from "../model/timelineEvent.ts";

/** A claim with its event. */
export interface Statement {
  event: TimelineEvent;
  claim: Claim;
}

/** Finds claims in events. The same text and excerpts count once, in the first of their events. */
function findStatements(events: readonly TimelineEvent[], matches: (claim: Claim) => boolean): Statement[] {
  const statements = events.flatMap((event) =>
    event.claims.filter(matches).map((claim) => ({ event, claim })),
  );
  const key = ({ claim }: Statement) => `${claim.text}\n${claim.excerpts.join(" ")}`;
  return [...new Map(statements.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Returns the claims that an actor makes. */
export function statementsBy(actor: string, events: readonly TimelineEvent[]): Statement[] {
  return findStatements(events, ({ speaker }) => speaker === actor);
}

const ABOUT_ROLES: readonly ActorRole[] = ["killed", "addressed", "spoken-of"];

/** Returns the claims of others in events in which an actor was killed, addressed or spoken of. */
export function statementsAbout(actor: string, events: readonly TimelineEvent[]): Statement[] {
  const about = events.filter((event) =>
    event.actors.some((one) => one.actor === actor && ABOUT_ROLES.includes(one.role)),
  );
  return findStatements(about, ({ speaker }) => speaker !== actor);
}
