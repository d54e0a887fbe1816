import { datingInWords } from "../event/datingInWords.ts";
import { STANDINGS } from "../event/standing.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";

/** What a screen reader says of a mark: what, when, and how far it goes. */
export function spokenName({ title, dating, claims }: TimelineEvent): string {
  const standings = [...new Set(claims.map((claim) => STANDINGS[claim.standing]))];
  return `${title}. ${datingInWords(dating)}. ${standings.join(", ")}.`;
}
