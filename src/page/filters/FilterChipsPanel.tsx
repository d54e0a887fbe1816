import { useDeferredValue } from "react";
import { formatDay } from "../../core/dates/formatDay.ts";
import { type ActiveFilter, activeFilters } from "../../core/filter/activeFilters.ts";
import { describeActiveFilter } from "../../core/filter/describeFilter.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * What the filter asks, and the day as known on which all is shown, each taken back by a press; and whether the chosen actors must be together. Who is chosen
 * among the first group has a pressed button in sight, which is as much as a chip would be.
 */
export function FilterChipsPanel() {
  const { corpus } = useCorpus();
  // They come and go with what they led to, so that the page moves once.
  const filter = useDeferredValue(useStore((state) => state.filter));
  const asOf = useDeferredValue(useStore((state) => state.asOf));
  const match = useStore((state) => state.filter.match);
  const setFilter = useStore((state) => state.setFilter);
  const setKnownOn = useStore((state) => state.setAsOf);
  const inSight = new Set(
    corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id).map(({ id }) => id),
  );
  const parts = activeFilters(filter).filter(
    ({ kind, option }) => kind !== "include" || !inSight.has(option),
  );
  if (parts.length === 0 && filter.include.length < 2 && asOf === null) return null;
  return (
    <div className="active-filters">
      {parts.length > 0 && (
        <ul className="filter-chips" aria-label="Filters in use">
          {parts.map((part) => {
            const words = describeActiveFilter(part, filter, corpus);
            return (
              <li key={part.kind + part.option}>
                <button
                  type="button"
                  aria-label={`Remove the filter: ${words}`}
                  onClick={({ currentTarget }) => {
                    nextChip(currentTarget)?.focus({ preventScroll: true });
                    removeFilter(part);
                  }}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {asOf !== null && (
        <div className="filter-chips">
          <button
            type="button"
            aria-label={`As known on ${formatDay(asOf)}: show all that is known`}
            onClick={({ currentTarget }) => {
              nextChip(currentTarget)?.focus({ preventScroll: true });
              setKnownOn(null);
            }}
          >
            As known on {formatDay(asOf)} <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
      {filter.include.length > 1 && (
        <fieldset className="segmented">
          <legend className="unseen">Of the chosen actors</legend>
          {(["any", "all"] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={match === one}
              onClick={() => setFilter({ ...useStore.getState().filter, match: one })}
            >
              {one === "any" ? "any of them" : "all together"}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Takes back one part of the filter as it is now, which may be a press ahead of the one shown. */
function removeFilter({ kind, option }: Pick<ActiveFilter, "kind" | "option">): void {
  const { filter, setFilter } = useStore.getState();
  const part = activeFilters(filter).find((one) => one.kind === kind && one.option === option);
  if (part) setFilter(part.without);
}

/** Where the focus goes when a chip does: the next one, else the one before, else the way to all filters. */
function nextChip(chip: HTMLElement): HTMLElement | null | undefined {
  const item = chip.closest("li");
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other
    ? other.querySelector("button")
    : chip.closest(".filter-bar")?.querySelector<HTMLElement>(":scope > .wide .popover-button");
}
