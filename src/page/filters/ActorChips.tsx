import { findLeadingActors } from "../../core/model/leadingActors.ts";
import { toggleActor, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows a toggle for each of the actors whose names are always visible. */
export function ActorChips() {
  const { corpus } = useCorpus();
  const include = useStore((state) => state.filter.include);
  return (
    <ul className="row actor-chips">
      {findLeadingActors(corpus).map(({ id, name }) => {
        const chosen = include.includes(id);
        return (
          <li key={id}>
            <button
              type="button"
              className="toggle actor-chip"
              aria-pressed={chosen}
              onClick={() => toggleActor(id)}
            >
              {name}
              {chosen && <span aria-hidden="true"> ×</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
