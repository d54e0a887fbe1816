import type { TimelineEvent } from "../model/timelineEvent.ts";

/** Returns a text that is equal for two events if they share a card; null if the event has no quote. */
function cardKeyOf({ stage, date, claims }: TimelineEvent): string | null {
  const quote = claims[0]?.excerpts[0];
  const { form, min, max, several, basis } = date;
  return quote === undefined ? null : JSON.stringify([stage, form, min, max, several, basis, quote]);
}

/**
 * Groups events into the cards of a list. Neighbours of one stage with the same date and the same first quote
 * share a card. Each event is in one card, and the order is kept.
 */
export function buildEventCards(events: readonly TimelineEvent[]): TimelineEvent[][] {
  const cards: TimelineEvent[][] = [];
  let lastKey: string | null = null;
  for (const event of events) {
    const key = cardKeyOf(event);
    if (key !== null && key === lastKey) cards.at(-1)?.push(event);
    else cards.push([event]);
    lastKey = key;
  }
  return cards;
}
