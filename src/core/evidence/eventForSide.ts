import type { Excerpt } from "../model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/**
 * Finds the event to open for one side of a disagreement: the first of the disagreement's events with a claim
 * on an overlapping excerpt, preferring the open event. Returns undefined if no claim overlaps.
 */
export function findEventForSide(
  side: Excerpt,
  events: readonly TimelineEvent[],
  excerptOf: (id: string) => Excerpt | undefined,
  open?: string,
): string | undefined {
  const overlaps = (id: string) => {
    const other = excerptOf(id);
    return other?.article === side.article && other.start < side.end && other.end > side.start;
  };
  const owners = events.filter((event) => claimExcerptsOf(event).some(overlaps)).map(({ id }) => id);
  return owners.find((id) => id === open) ?? owners[0];
}
