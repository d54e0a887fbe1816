import type { TimelineEvent } from "./eventSchema.ts";

export type { Claim, Participant, TimelineEvent } from "./eventSchema.ts";

/** Speaker of a claim that the article makes in its own voice. */
export const ARTICLE_AS_SPEAKER = "article";
/** Speaker of a claim if the article does not say who spoke. */
export const UNNAMED_SPEAKER = "unnamed";

/** Returns the ids of all excerpts of an event's claims and date, each once, claims first. */
export function allExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set([...claimExcerptsOf(event), ...event.date.excerpts])];
}

/** Returns the ids of the excerpts of an event's claims, each once. */
export function claimExcerptsOf(event: TimelineEvent): string[] {
  return [...new Set(event.claims.flatMap((claim) => claim.excerpts))];
}
