import { bisectRight } from "d3";
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

/** Chooses the as-of day among the days on which something happened, became public or was printed. */
export function AsOfSlider({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const asOf = useStore((state) => state.asOf);
  const stops = useMemo(() => findAsOfStops(corpus.events, disclosuresOf(corpus)), [corpus]);
  const position = asOf === null ? stops.length : Math.max(0, bisectRight(stops, asOf) - 1);
  const label = asOf === null ? "everything that the articles tell" : `the end of ${formatDay(asOf)}`;
  return (
    <>
      <label>
        <span>
          As known at <strong>{label}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={stops.length}
          step={1}
          value={position}
          aria-valuetext={label}
          onChange={({ target }) => useStore.setState({ asOf: stops[Number(target.value)] ?? null })}
        />
      </label>
      <p role="status">
        {asOf === null
          ? "Move the slider back to see what had become public by a day."
          : describeStates(events.map((event) => stateAt(corpus, event, asOf)))}
      </p>
      {asOf !== null && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector("input")?.focus({ preventScroll: true });
            useStore.setState({ asOf: null });
          }}
        >
          Show all again
        </button>
      )}
    </>
  );
}

/** State of an event at a time: whether it was public, and whether it had certainly happened. */
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

/** Returns the state of an event at a time, in milliseconds UTC. */
function stateAt(corpus: Corpus, event: TimelineEvent, time: number): AsOfState | null {
  const publicity = findPublicity(corpus, event, time);
  const past = event.date.max !== null && event.date.max.time <= time;
  return past && (publicity === "undisclosed" || publicity === "unknown") ? `${publicity}-past` : publicity;
}

function describeStates(states: readonly (AsOfState | null)[]): string {
  const sums = STATE_LABELS.flatMap(([state, label]) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${count} ${label}`];
  });
  return `Of the events shown: ${sums.join("; ")}.`;
}
