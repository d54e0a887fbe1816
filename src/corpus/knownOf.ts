import { type Known, knownAt } from "../event/knownWhen.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { Corpus } from "./corpus.ts";
import { surfacingsOf } from "./surfacingsOf.ts";

/** What was known of an event at the chosen time (milliseconds UTC); null where no time is chosen. */
export function knownOf(corpus: Corpus, event: TimelineEvent, time: number | null): Known | null {
  if (time === null) return null;
  const surfacing = surfacingsOf(corpus).get(event.id);
  return surfacing ? knownAt(event, surfacing, time) : null;
}
