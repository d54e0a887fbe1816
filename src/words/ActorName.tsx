import type { Actor } from "../event/actor.ts";
import { useChoice } from "../state/store.ts";

/** A name that opens the actor’s card; `short` for the name that tight places use. */
export function ActorName({ actor, short = false }: { actor: Actor | undefined; short?: boolean }) {
  const openCard = useChoice((choice) => choice.openCard);
  if (!actor) return null;
  return (
    <button
      type="button"
      className="actor-name"
      aria-haspopup="dialog"
      onClick={(click) => {
        // A name may stand on a card that is itself a target.
        click.stopPropagation();
        openCard(actor.id);
      }}
    >
      {short ? (actor.short ?? actor.name) : actor.name}
    </button>
  );
}
