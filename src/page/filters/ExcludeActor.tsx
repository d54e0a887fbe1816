import { withActorToggled } from "../../core/filter/activeFilters.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Leaves out every event in which an actor has a part; a chip shows it and takes it back. */
export function ExcludeActor() {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const setFilter = useStore((state) => state.setFilter);
  return (
    <fieldset className="facet">
      <legend>Leave out events with</legend>
      <select
        aria-label="Leave out events with"
        value=""
        onChange={({ target }) => setFilter(withActorToggled(filter, target.value, "exclude"))}
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
