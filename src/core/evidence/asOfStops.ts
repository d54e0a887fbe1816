import { evidenceMessages as messages } from "../messages/evidence.ts";
import type { Corpus } from "../model/corpus.ts";
import { endOfDay } from "../model/day.ts";
import { localTime } from "../model/eventDate.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Disclosure, disclosuresOf, findPublicity, latestDay } from "./disclosure.ts";

/** Counts for a time how many of the events had happened and were public: "2 were public; 1 …". */
export function countPublicity(corpus: Corpus, events: readonly TimelineEvent[], time: number): string {
  const states = events.map((event) => {
    const publicity = findPublicity(corpus, event, time);
    const hasHappened = publicity === "perhaps" && latestDay(event.date) <= time;
    const isInferred =
      publicity === "public"
        ? time < (disclosuresOf(corpus).get(event.id)?.knownBy ?? 0)
        : event.date.basis === "inferred" && (hasHappened || publicity === "not-yet");
    return { state: hasHappened ? "perhaps-past" : publicity, isInferred };
  });
  const phrases = Object.entries(messages.publicityCounts).flatMap(([state, phrase]) => {
    const own = states.filter((one) => one.state === state);
    const inferred = own.filter(({ isInferred }) => isInferred).length;
    if (own.length === 0) return [];
    const words = phrase(own.length);
    if (inferred === 0) return words;
    return inferred === own.length ? messages.inferred(words) : messages.partlyInferred(words, inferred);
  });
  return phrases.join("; ");
}

/**
 * Finds the stops of the as-of slider: the last millisecond (UTC) of each day by which an event had happened
 * or was public, in order, up to the day of the last article.
 */
export function findAsOfStops(
  events: readonly TimelineEvent[],
  disclosures: ReadonlyMap<string, Disclosure>,
): number[] {
  const publicDays = [...disclosures.values()].map(({ publicBy }) => publicBy).filter(Number.isFinite);
  const last = Math.max(...publicDays);
  const days = events.flatMap(({ date: { max } }) => (max ? endOfDay(localTime(max)) : []));
  return [...new Set([...days, ...publicDays])].filter((day) => day <= last).sort((a, b) => a - b);
}
