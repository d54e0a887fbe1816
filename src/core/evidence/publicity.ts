import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Publicity, publicityAt } from "./disclosure.ts";
import { disclosuresOf } from "./disclosuresOf.ts";

/** What was known of an event at the chosen time (milliseconds UTC); null where no time is chosen. */
export function publicityByEvent(
  corpus: Corpus,
  event: TimelineEvent,
  time: number | null,
): Publicity | null {
  if (time === null) return null;
  const disclosure = disclosuresOf(corpus).get(event.id);
  return disclosure ? publicityAt(event, disclosure, time) : null;
}
