import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Known, knownAt } from "./disclosure.ts";
import { surfacingsOf } from "./disclosuresOf.ts";

/** What was known of an event at the chosen time (milliseconds UTC); null where no time is chosen. */
export function knownOf(corpus: Corpus, event: TimelineEvent, time: number | null): Known | null {
  if (time === null) return null;
  const surfacing = surfacingsOf(corpus).get(event.id);
  return surfacing ? knownAt(event, surfacing, time) : null;
}
