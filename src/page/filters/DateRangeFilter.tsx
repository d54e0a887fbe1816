import { extent } from "d3";
import { useState } from "react";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { DAY, isoDay, startOfDay } from "../../core/model/day.ts";
import { localTime } from "../../core/model/eventDate.ts";
import { setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

/** Formats a time in milliseconds UTC for a date input, or "" for a year that the input cannot show. */
function rangeDay(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time)) return "";
  const day = isoDay(time);
  return /^\d{4}-/.test(day) ? day : "";
}

/** Chooses the range of days, directly or from the timeline, and whether events must be entirely in it. */
export function DateRangeFilter({ counts }: { counts: FacetCounts }) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const viewport = useStore((state) => state.viewport);
  const { range } = filter;
  const within = counts.range;
  const [invalid, setInvalid] = useState(false);
  const bounds = corpus.events.flatMap(({ date: { min, max } }) => [min, max]);
  const [first, last] = extent(bounds, (bound) => bound && localTime(bound));
  const [from, to] = [rangeDay(range?.from), rangeDay(range ? range.to - 1 : undefined)];
  // An empty input means the first or last day of the corpus.
  const choose = (start: string, end: string) => {
    const chosen = {
      from: startOfDay(start || rangeDay(first)),
      to: startOfDay(end || rangeDay(last)) + DAY,
    };
    setInvalid(chosen.from >= chosen.to);
    if (chosen.from < chosen.to) setFilter({ ...filter, range: chosen });
  };
  return (
    <fieldset className="row date-range">
      <legend className="unseen">{filterMessages.dates}</legend>
      <label>
        {filterMessages.from}{" "}
        <input type="date" value={from} onChange={({ target }) => choose(target.value, to)} />
      </label>
      <label>
        {filterMessages.to}{" "}
        <input type="date" value={to} onChange={({ target }) => choose(from, target.value)} />
      </label>
      {viewport && (
        <button type="button" onClick={() => choose(rangeDay(viewport.from), rangeDay(viewport.to - 1))}>
          {filterMessages.useTimelineDates}
        </button>
      )}
      {range && (
        <>
          <button
            type="button"
            onClick={({ currentTarget }) => {
              // The button disappears, so focus moves to the first day.
              currentTarget.closest("fieldset")?.querySelector("input")?.focus({ preventScroll: true });
              setFilter({ ...filter, range: null, entirely: false });
            }}
          >
            {filterMessages.anyDate}
          </button>
          <SegmentedControl
            label={filterMessages.dates}
            words={{
              possible: `${filterMessages.possibly} ${within.possible}`,
              certain: `${filterMessages.certainly} ${within.certain}`,
            }}
            value={filter.entirely ? "certain" : "possible"}
            onChange={(value) => setFilter({ ...filter, entirely: value === "certain" })}
          />
        </>
      )}
      <p className={invalid ? "soft date-hint wrong" : "soft date-hint"} role={invalid ? "alert" : undefined}>
        {invalid ? filterMessages.reversed : describeRangeMeaning(filter.entirely, range && within)}
      </p>
    </fieldset>
  );
}

/** Explains the choice. Events without a lower bound are possible in every period before their upper one. */
function describeRangeMeaning(entirely: boolean, within: FacetCounts["range"] | null): string {
  if (!within) return filterMessages.periodMeaning;
  if (entirely) return filterMessages.certainMeaning;
  const { possible, certain, openStart } = within;
  const counts = filterMessages.inPeriod(possible, certain);
  return openStart === 0 ? counts : `${counts} ${filterMessages.noEarliestDate(openStart)}`;
}
