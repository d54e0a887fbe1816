import type { Excerpt } from "../model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";

/**
 * The event to open with one side’s words: of those that the disagreement touches, the first with a claim on words
 * that overlap them, the one already open before the others. None where no claim does.
 */
export function findEventForSide(
  words: Excerpt,
  touched: readonly TimelineEvent[],
  excerpts: ReadonlyMap<string, Excerpt>,
  open?: string,
): string | undefined {
  const overlaps = (id: string) => {
    const other = excerpts.get(id);
    return other?.article === words.article && other.start < words.end && other.end > words.start;
  };
  const owners = touched.filter((event) => claimExcerptsOf(event).some(overlaps)).map(({ id }) => id);
  return owners.find((id) => id === open) ?? owners[0];
}
