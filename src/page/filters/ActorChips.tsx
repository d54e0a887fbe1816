import { useId } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { findLeadingActors } from "../../core/model/leadingActors.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { toggleActor, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * Shows a filter for each of the actors whose names are always visible. Label and boxes say that these names
 * filter; names elsewhere open the actor's card.
 */
export function ActorChips() {
  const { corpus } = useCorpus();
  const include = useStore((state) => state.filter.include);
  const label = useId();
  const leading = findLeadingActors(corpus);
  if (leading.length === 0) return null;
  return (
    <>
      <span id={label} className="actor-chips-label">
        {shellMessages.showOnly}
      </span>
      <ul className="row actor-chips" aria-labelledby={label}>
        {leading.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="toggle actor-chip"
              aria-pressed={include.includes(id)}
              onClick={() => toggleActor(id)}
            >
              <IsolatedText text={name} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
