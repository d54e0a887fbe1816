import { bisectRight } from "d3";
import { useMemo } from "react";
import { formatDay } from "../../core/dates/formatDay.ts";
import { countPublicity, findAsOfStops } from "../../core/evidence/asOfStops.ts";
import { disclosuresOf } from "../../core/evidence/disclosure.ts";
import { sectionMessages as messages } from "../../core/messages/sections.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Chooses the as-of day among the days by which something had happened or was public. */
export function AsOfSlider({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const asOf = useStore((state) => state.asOf);
  const stops = useMemo(() => findAsOfStops(corpus.events, disclosuresOf(corpus)), [corpus]);
  const position = asOf === null ? stops.length : Math.max(0, bisectRight(stops, asOf) - 1);
  const label =
    asOf === null ? messages.everythingReported(corpus.articles.length) : messages.asOfDay(formatDay(asOf));
  return (
    <>
      <label>
        <strong>{label}</strong>
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
        {asOf === null ? messages.asOfHint : messages.asOfCounts(countPublicity(corpus, events, asOf))}
      </p>
      {asOf !== null && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector("input")?.focus({ preventScroll: true });
            useStore.setState({ asOf: null });
          }}
        >
          {messages.showEverything}
        </button>
      )}
    </>
  );
}
