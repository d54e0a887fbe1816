import { extent } from "d3";
import { useState } from "react";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import { DAY, isoDay, startOfDay } from "../../core/model/day.ts";
import { localTime } from "../../core/model/eventDate.ts";
import { setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { FacetOption } from "./FacetOption.tsx";

/** Formats a time in milliseconds UTC for a date input, or "" for a year that the input cannot show. */
function rangeDay(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time)) return "";
  const day = isoDay(time);
  return /^\d{4}-/.test(day) ? day : "";
}

/** Chooses the range of days, directly or from the timeline, and whether events must be entirely in it. */
export function DateRangeFilter({ counts }: { counts: FacetCounts | null }) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const viewport = useStore((state) => state.viewport);
  const { range } = filter;
  const within = counts?.range ?? null;
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
    <fieldset className="row facet">
      <legend>Time</legend>
      <label>
        from <input type="date" value={from} onChange={({ target }) => choose(target.value, to)} />
      </label>
      <label>
        to <input type="date" value={to} onChange={({ target }) => choose(from, target.value)} />
      </label>
      {viewport && (
        <button type="button" onClick={() => choose(rangeDay(viewport.from), rangeDay(viewport.to - 1))}>
          The time that the timeline shows
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
            Any time
          </button>
          <FacetOption
            label="May have been within"
            count={within?.possible ?? null}
            chosen={!filter.entirely}
            onToggle={() => setFilter({ ...filter, entirely: false })}
          />
          <FacetOption
            label="Surely within"
            count={within?.certain ?? null}
            chosen={filter.entirely}
            onToggle={() => setFilter({ ...filter, entirely: true })}
          />
        </>
      )}
      <p
        className={invalid ? "soft facet-hint wrong" : "soft facet-hint"}
        role={invalid ? "alert" : undefined}
      >
        {invalid
          ? "The last day would be before the first; the window stays as it was."
          : describeRangeMeaning(filter.entirely, range && within)}
      </p>
    </fieldset>
  );
}

/** Explains the choice, also for events that are dated only “by” a day. */
function describeRangeMeaning(surely: boolean, within: FacetCounts["range"] | null): string {
  if (!within) return "An event is kept if it may have been on one of these days.";
  if (surely)
    return "Kept are events of which every possible day lies within. Of an event dated only “by” a day, or “about”, that can never be said.";
  const { possible, certain, openStart } = within;
  const some = `Of ${possible} that may have been within, ${certain} surely ${certain === 1 ? "was" : "were"}.`;
  if (openStart === 0) return some;
  return `${some} ${openStart} ${openStart === 1 ? "has" : "have"} no first day: dated only “by” a day, ${openStart === 1 ? "it" : "each"} may have been on any day before.`;
}
