import { useMemo } from "react";
import { formatDay } from "../../core/dates/formatDay.ts";
import {
  disclosuresOf,
  findAsOfStops,
  findPublicity,
  type Publicity,
} from "../../core/evidence/disclosure.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** A slider over the days on which something happened, came out or was printed; at its end nothing is held back. */
export function AsOfSlider({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const knownOn = useStore((state) => state.asOf);
  const setKnownOn = useStore((state) => state.setAsOf);
  const stops = useMemo(() => findAsOfStops(corpus.events, disclosuresOf(corpus)), [corpus]);
  const at =
    knownOn === null
      ? stops.length
      : Math.max(
          0,
          stops.findLastIndex((stop) => stop <= knownOn),
        );
  const says = knownOn === null ? "everything that the articles tell" : `the end of ${formatDay(knownOn)}`;
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
          ? "Move the slider back to see what had become public by a day."
          : describeCount(countStates(corpus, events, knownOn))}
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
function countStates(corpus: Corpus, events: readonly TimelineEvent[], time: number): Map<AsOfState, number> {
  const counts = new Map<AsOfState, number>();
  for (const event of events) {
    const known = findPublicity(corpus, event, time);
    if (!known) continue;
    // What surely had happened is not said to be a “may”.
    const over = event.date.max !== null && event.date.max.time <= time;
    const standing: AsOfState =
      over && (known === "undisclosed" || known === "unknown") ? `${known}-past` : known;
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

/** How an event stands at a time: what was known of it, and whether it had surely happened. */
type AsOfState = Publicity | "undisclosed-past" | "unknown-past";

const STATE_LABELS: readonly [AsOfState, string][] = [
  ["public", "were public"],
  ["undisclosed-past", "had happened and had not become public"],
  ["undisclosed", "may have happened by then and had not become public"],
  ["perhaps", "may have become public"],
  ["unknown-past", "had happened, and the articles do not say when they became known"],
  ["unknown", "may have happened, and the articles do not say when they became known"],
  ["not-yet", "had not happened"],
];

function describeCount(counts: ReadonlyMap<AsOfState, number>): string {
  const sums = STATE_LABELS.flatMap(([known, words]) => {
    const count = counts.get(known) ?? 0;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `Of the events shown: ${sums.join("; ")}.`;
}
