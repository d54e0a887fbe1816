import { useMemo } from "react";
import { longDay } from "../../core/dates/formatDay.ts";
import { type Known, knownAt, knownStops } from "../../core/evidence/disclosure.ts";
import { surfacingsOf } from "../../core/evidence/disclosuresOf.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useChoice } from "../state/store.ts";

/** A slider over the days on which something happened, came out or was printed; at its end nothing is held back. */
export function DaySlider({ corpus, events }: { corpus: Corpus; events: readonly TimelineEvent[] }) {
  const knownOn = useChoice((choice) => choice.knownOn);
  const setKnownOn = useChoice((choice) => choice.setKnownOn);
  const stops = useMemo(() => knownStops(corpus.events, surfacingsOf(corpus)), [corpus]);
  const at =
    knownOn === null
      ? stops.length
      : Math.max(
          0,
          stops.findLastIndex((stop) => stop <= knownOn),
        );
  const says = knownOn === null ? "everything that the articles tell" : `the end of ${longDay(knownOn)}`;
  return (
    <>
      <label>
        <span>
          As known at <strong>{says}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={stops.length}
          step={1}
          value={at}
          aria-valuetext={says}
          onChange={({ target }) => setKnownOn(stops[Number(target.value)] ?? null)}
        />
      </label>
      <p role="status">
        {knownOn === null
          ? "Move the slider back to see what had come out by a day."
          : sumInWords(tally(corpus, events, knownOn))}
      </p>
      {knownOn !== null && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector("input")?.focus({ preventScroll: true });
            setKnownOn(null);
          }}
        >
          Show all again
        </button>
      )}
    </>
  );
}

/** How many of the events stand how at a time (milliseconds UTC). */
function tally(corpus: Corpus, events: readonly TimelineEvent[], time: number): Map<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const event of events) {
    const surfacing = surfacingsOf(corpus).get(event.id);
    if (!surfacing) continue;
    const known = knownAt(event, surfacing, time);
    // What surely had happened is not said to be a “may”.
    const over = event.dating.max !== null && event.dating.max.time <= time;
    const standing: Standing = over && (known === "unsaid" || known === "silent") ? `${known}-past` : known;
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

/** How an event stands at a time: what was known of it, and whether it had surely happened. */
type Standing = Known | "unsaid-past" | "silent-past";

const SUMS: readonly [Standing, string][] = [
  ["public", "were public"],
  ["unsaid-past", "had happened and had not come out"],
  ["unsaid", "may have happened by then and had not come out"],
  ["perhaps", "may have come out"],
  ["silent-past", "had happened, and the articles do not say when they became known"],
  ["silent", "may have happened, and the articles do not say when they became known"],
  ["not-yet", "had not happened"],
];

function sumInWords(counts: ReadonlyMap<Standing, number>): string {
  const sums = SUMS.flatMap(([known, words]) => {
    const count = counts.get(known) ?? 0;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `Of the events shown: ${sums.join("; ")}.`;
}
