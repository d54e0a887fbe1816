import { useDeferredValue } from "react";
import { longDay } from "../../core/dates/formatDay.ts";
import { type ActivePart, activeParts } from "../../core/filter/activeFilters.ts";
import { partInWords } from "../../core/filter/describeFilter.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";

/**
 * What the filter asks, and the day as known on which all is shown, each taken back by a press; and whether the chosen actors must be together. Who is chosen
 * among the first group has a pressed button in sight, which is as much as a chip would be.
 */
export function FilterChips({ corpus }: { corpus: Corpus }) {
  // They come and go with what they led to, so that the page moves once.
  const filter = useDeferredValue(useChoice((choice) => choice.filter));
  const knownOn = useDeferredValue(useChoice((choice) => choice.knownOn));
  const match = useChoice((choice) => choice.filter.match);
  const setFilter = useChoice((choice) => choice.setFilter);
  const setKnownOn = useChoice((choice) => choice.setKnownOn);
  const inSight = new Set(
    corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id).map(({ id }) => id),
  );
  const parts = activeParts(filter).filter(({ kind, option }) => kind !== "include" || !inSight.has(option));
  if (parts.length === 0 && filter.include.length < 2 && knownOn === null) return null;
  return (
    <div className="active-filters">
      {parts.length > 0 && (
        <ul className="chips" aria-label="Filters in use">
          {parts.map((part) => {
            const words = partInWords(part, filter, corpus);
            return (
              <li key={part.kind + part.option}>
                <button
                  type="button"
                  aria-label={`Remove the filter: ${words}`}
                  onClick={({ currentTarget }) => {
                    besideChip(currentTarget)?.focus({ preventScroll: true });
                    takeBack(part);
                  }}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {knownOn !== null && (
        <div className="chips">
          <button
            type="button"
            aria-label={`As known on ${longDay(knownOn)}: show all that is known`}
            onClick={({ currentTarget }) => {
              besideChip(currentTarget)?.focus({ preventScroll: true });
              setKnownOn(null);
            }}
          >
            As known on {longDay(knownOn)} <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
      {filter.include.length > 1 && (
        <fieldset className="switch">
          <legend className="unseen">Of the chosen actors</legend>
          {(["any", "all"] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={match === one}
              onClick={() => setFilter({ ...useChoice.getState().filter, match: one })}
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
function takeBack({ kind, option }: Pick<ActivePart, "kind" | "option">): void {
  const { filter, setFilter } = useChoice.getState();
  const part = activeParts(filter).find((one) => one.kind === kind && one.option === option);
  if (part) setFilter(part.without);
}

/** Where the focus goes when a chip does: the next one, else the one before, else the way to all filters. */
function besideChip(chip: HTMLElement): HTMLElement | null | undefined {
  const item = chip.closest("li");
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other
    ? other.querySelector("button")
    : chip.closest(".filter")?.querySelector<HTMLElement>(":scope > .wide .menu-button");
}
