import { withActor } from "../../core/filter/activeFilters.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";

/** Leaves out every event in which an actor has a part; a chip shows it and takes it back. */
export function LeaveOut({ corpus }: { corpus: Corpus }) {
  const filter = useChoice((choice) => choice.filter);
  const setFilter = useChoice((choice) => choice.setFilter);
  return (
    <fieldset className="facet">
      <legend>Leave out events with</legend>
      <select
        aria-label="Leave out events with"
        value=""
        onChange={({ target }) => setFilter(withActor(filter, target.value, "exclude"))}
      >
        <option value="">Choose an actor…</option>
        {corpus.groups.map(({ id, label }) => (
          <optgroup key={id} label={label}>
            {corpus.actors
              .filter((actor) => actor.group === id && !filter.exclude.includes(actor.id))
              .map((actor) => (
                <option key={actor.id} value={actor.id}>
                  {actor.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </fieldset>
  );
}
