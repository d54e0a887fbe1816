import type { Actor } from "../../core/model/actor.ts";
import { useStore } from "../state/store.ts";
import { useIsPrerendered } from "../ui/prerenderContext.ts";

/** A name that opens the actor’s card, or in the still edition leads to the actor’s place in the list of all; `short` for the name that tight places use. */
export function ActorLink({ actor, short = false }: { actor: Actor | undefined; short?: boolean }) {
  const openCard = useStore((state) => state.showActor);
  const still = useIsPrerendered();
  if (!actor) return null;
  const name = short ? (actor.short ?? actor.name) : actor.name;
  if (still)
    return (
      <a className="actor-link" href={`#actor-${actor.id}`}>
        {name}
      </a>
    );
  return (
    <button
      type="button"
      className="actor-link"
      aria-haspopup="dialog"
      onClick={(click) => {
        // A name may stand on a card that is itself a target.
        click.stopPropagation();
        openCard(actor.id);
      }}
    >
      {name}
    </button>
  );
}
