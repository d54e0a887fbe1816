import { useRef } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import { partInWords } from "../corpus/filterInWords.ts";
import { activeParts } from "../event/activeParts.ts";
import { longDay } from "../event/longDay.ts";
import { useChoice } from "../state/store.ts";

/** How many of all events are shown, and why not more. */
export function Tally({ corpus, shown }: { corpus: Corpus; shown: number }) {
  const filter = useChoice((choice) => choice.filter);
  const query = useChoice((choice) => choice.query);
  const showAll = useChoice((choice) => choice.showAll);
  const says = useRef<HTMLParagraphElement>(null);
  const hidden = corpus.events.length - shown;
  const by = [activeParts(filter).length > 0 && "the filters", query.trim() !== "" && "the search"]
    .filter(Boolean)
    .join(" and ");
  return (
    <div className="tally">
      <p role="status" ref={says} tabIndex={-1}>
        {shown} of {corpus.events.length} events
        {hidden > 0 && by !== "" && `, ${hidden} hidden by ${by}`}
      </p>
      {by !== "" && (
        <button
          type="button"
          onClick={() => {
            // The button goes, and the focus goes to what it did.
            says.current?.focus({ preventScroll: true });
            showAll();
          }}
        >
          Show all
        </button>
      )}
    </div>
  );
}

/** Everything that the filter asks, and the day as known on which all is shown, each taken back by a press; and whether the chosen actors must be together. */
export function ActiveFilters({ corpus }: { corpus: Corpus }) {
  const filter = useChoice((choice) => choice.filter);
  const setFilter = useChoice((choice) => choice.setFilter);
  const knownOn = useChoice((choice) => choice.knownOn);
  const setKnownOn = useChoice((choice) => choice.setKnownOn);
  const parts = activeParts(filter);
  if (parts.length === 0 && knownOn === null) return null;
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
                    setFilter(part.without);
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
          {(["any", "all"] as const).map((match) => (
            <button
              key={match}
              type="button"
              aria-pressed={filter.match === match}
              onClick={() => setFilter({ ...filter, match })}
            >
              {match === "any" ? "any of them" : "all together"}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Where the focus goes when a chip does: the next one, else the one before, else the way to all filters. */
function besideChip(chip: HTMLElement): HTMLElement | null | undefined {
  const item = chip.closest("li");
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other
    ? other.querySelector("button")
    : chip.closest(".filter")?.querySelector<HTMLElement>(":scope > .wide .menu-button");
}
