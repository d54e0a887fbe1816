import { useState } from "react";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";
import { Option } from "./FacetOption.tsx";

const DAY = 86_400_000;

/** Milliseconds UTC as the value of a date input; empty for none and for years that such an input can't show. */
function dayOf(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time)) return "";
  const iso = new Date(time).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : "";
}

/** The first and last day that any date of the corpus names. */
function extentOf({ events }: Corpus): [first: string, last: string] {
  const bounds = events.flatMap(({ dating: { min, max } }) => [min, max].flatMap((b) => (b ? [b.time] : [])));
  const least = bounds.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = bounds.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [dayOf(least), dayOf(most)];
}

interface Props {
  corpus: Corpus;
  /** How many events are within the window; null while that is being counted. */
  counts: FacetCounts | null;
}

/** The first and the last day of the time window, or the time that the timeline shows. */
export function WindowChoice({ corpus, counts }: Props) {
  const filter = useChoice((choice) => choice.filter);
  const setFilter = useChoice((choice) => choice.setFilter);
  const viewport = useChoice((choice) => choice.viewport);
  const { window } = filter;
  const within = counts?.within ?? null;
  const [wrong, setWrong] = useState(false);
  const [first, last] = extentOf(corpus);
  const [from, to] = [dayOf(window?.from), dayOf(window ? window.to - 1 : undefined)];
  /** An end left open is the corpus's own. */
  const choose = (start: string, end: string) => {
    const chosen = {
      from: Date.parse(`${start || first}T00:00:00Z`),
      to: Date.parse(`${end || last}T00:00:00Z`) + DAY,
    };
    setWrong(chosen.from >= chosen.to);
    if (chosen.from < chosen.to) setFilter({ ...filter, window: chosen });
  };
  return (
    <fieldset className="facet">
      <legend>Time</legend>
      <label>
        from <input type="date" value={from} onChange={({ target }) => choose(target.value, to)} />
      </label>
      <label>
        to <input type="date" value={to} onChange={({ target }) => choose(from, target.value)} />
      </label>
      {viewport && (
        <button
          type="button"
          className="option"
          onClick={() => choose(dayOf(viewport.from), dayOf(viewport.to - 1))}
        >
          The time that the timeline shows
        </button>
      )}
      {window && (
        <button
          type="button"
          className="option"
          onClick={({ currentTarget }) => {
            // The button goes, and the focus goes to the first day.
            currentTarget.closest("fieldset")?.querySelector("input")?.focus({ preventScroll: true });
            setFilter({ ...filter, window: null, surely: false });
          }}
        >
          Any time
        </button>
      )}
      {window && (
        <>
          <Option
            label="May have been within"
            count={within?.may ?? null}
            chosen={!filter.surely}
            onToggle={() => setFilter({ ...filter, surely: false })}
          />
          <Option
            label="Surely within"
            count={within?.surely ?? null}
            chosen={filter.surely}
            onToggle={() => setFilter({ ...filter, surely: true })}
          />
        </>
      )}
      <p className={wrong ? "hint wrong" : "hint"} role={wrong ? "alert" : undefined}>
        {wrong
          ? "The last day would be before the first; the window stays as it was."
          : meaningInWords(filter.surely, window && within)}
      </p>
    </fieldset>
  );
}

/** What the choice means, and what it does to events that are dated only “by” a day. */
function meaningInWords(surely: boolean, within: FacetCounts["within"] | null): string {
  if (!within) return "An event is kept if it may have been on one of these days.";
  if (surely)
    return "Kept are events of which every possible day lies within. Of an event dated only “by” a day, or “about”, that can never be said.";
  const { may, surely: sure, open } = within;
  const some = `Of ${may} that may have been within, ${sure} surely ${sure === 1 ? "was" : "were"}.`;
  if (open === 0) return some;
  return `${some} ${open} ${open === 1 ? "has" : "have"} no first day: dated only “by” a day, ${open === 1 ? "it" : "each"} may have been on any day before.`;
}
