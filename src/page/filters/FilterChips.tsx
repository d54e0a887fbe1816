import { formatDay } from "../../core/dates/formatDay.ts";
import { type ActiveFilter, activeFilters } from "../../core/filter/activeFilters.ts";
import { describeActiveFilter } from "../../core/filter/describeFilter.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { findLeadingActors } from "../../core/model/leadingActors.ts";
import { setFilter, useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ChangingText } from "../ui/ChangingText.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

/**
 * Shows a chip that removes each active filter, the search and the as-of day, and whether the chosen actors
 * must take part together. `query` is the search that was applied. Actors whose buttons are always in view
 * have no chip.
 */
export function FilterChips({ query }: { query: string }) {
  const { corpus } = useCorpus();
  // Deferred like the events, so that both change in one render and the page moves once.
  const filter = useDeferredStore((state) => state.filter);
  const asOf = useDeferredStore((state) => state.asOf);
  const match = useStore((state) => state.filter.match);
  const asOfText = asOf === null ? "" : filterMessages.asOf(formatDay(asOf));
  const inView = new Set(findLeadingActors(corpus).map(({ id }) => id));
  const chips = activeFilters(filter).filter(({ kind, option }) => kind !== "include" || !inView.has(option));
  if (chips.length === 0 && filter.include.length < 2 && asOf === null && query === "") return null;
  const searchText = filterMessages.searchFilter(query);
  return (
    <div className="row active-filters">
      {(chips.length > 0 || query !== "") && (
        <ul className="row" aria-label={filterMessages.activeFilters}>
          {chips.map((chip) => {
            const label = describeActiveFilter(chip, filter, corpus);
            return (
              <li key={chip.kind + chip.option}>
                <Chip
                  text={label}
                  label={filterMessages.removeFilter(label)}
                  onRemove={() => removeFilter(chip)}
                />
              </li>
            );
          })}
          {query !== "" && (
            <li>
              <Chip
                text={searchText}
                label={filterMessages.removeFilter(searchText)}
                onRemove={() => useStore.setState({ query: "" })}
              />
            </li>
          )}
        </ul>
      )}
      {asOfText !== "" && (
        <div className="row">
          <Chip
            text={asOfText}
            label={filterMessages.removeAsOf(asOfText)}
            onRemove={() => useStore.setState({ asOf: null })}
          />
        </div>
      )}
      {filter.include.length > 1 && (
        <SegmentedControl
          label={filterMessages.ofThoseChosen}
          words={{ any: filterMessages.anyOfThem, all: filterMessages.allTogether }}
          value={match}
          onChange={(option) => setFilter({ ...useStore.getState().filter, match: option })}
        />
      )}
    </div>
  );
}

function Chip({ text, label, onRemove }: { text: string; label: string; onRemove(): void }) {
  return (
    <button
      type="button"
      className="chip"
      aria-label={label}
      onClick={({ currentTarget }) => {
        chipToFocus(currentTarget)?.focus({ preventScroll: true });
        onRemove();
      }}
    >
      <ChangingText>{text}</ChangingText> <span aria-hidden="true">×</span>
    </button>
  );
}

/** Removes a filter from the current ones, which may be newer than the deferred ones on screen. */
function removeFilter({ kind, option }: Pick<ActiveFilter, "kind" | "option">): void {
  const { filter } = useStore.getState();
  const current = activeFilters(filter).find((one) => one.kind === kind && one.option === option);
  if (current) setFilter(current.without);
}

/** Finds what takes focus from a removed chip: the next one, the previous one, or the filter menu. */
function chipToFocus(chip: HTMLElement): HTMLElement | null | undefined {
  const item = chip.closest("li");
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other
    ? other.querySelector("button")
    : chip.closest(".filter-bar")?.querySelector<HTMLElement>(".filter-menus > :last-child button");
}
