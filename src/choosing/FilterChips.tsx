import type { Corpus } from "../corpus/corpus.ts";
import { partInWords } from "../corpus/filterInWords.ts";
import { activeParts } from "../event/activeParts.ts";
import { useChoice } from "../state/store.ts";

/**
 * What the filter asks, each part taken back by a press; and whether the chosen actors must be together. Who is chosen
 * among the first group has a pressed button in sight, which is as much as a chip would be.
 */
export function FilterChips({ corpus }: { corpus: Corpus }) {
  const filter = useChoice((choice) => choice.filter);
  const setFilter = useChoice((choice) => choice.setFilter);
  const inSight = new Set(
    corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id).map(({ id }) => id),
  );
  const parts = activeParts(filter).filter(({ kind, option }) => kind !== "include" || !inSight.has(option));
  if (parts.length === 0 && filter.include.length < 2) return null;
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
                  onClick={() => setFilter(part.without)}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
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
