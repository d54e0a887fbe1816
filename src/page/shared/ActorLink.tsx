import type { Actor } from "../../core/model/actor.ts";
import { useStore } from "../state/store.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

interface ActorLinkProps {
  actor: Actor | undefined;
  /** Whether to use the actor's short name. */
  short?: boolean;
}

/** Opens an actor's card. In the prerendered page, links to the actor's place in the list of people. */
export function ActorLink({ actor, short = false }: ActorLinkProps) {
  const prerendered = useIsPrerendered();
  if (!actor) return null;
  const name = short ? (actor.short ?? actor.name) : actor.name;
  if (prerendered)
    return (
      <a className="link actor-link" href={`#actor-${actor.id}`}>
        {name}
      </a>
    );
  return (
    <button
      type="button"
      className="link actor-link"
      aria-haspopup="dialog"
      onClick={(click) => {
        // In the event list the name is inside an entry that selects its event on a click.
        click.stopPropagation();
        useStore.setState({ openActor: actor.id });
      }}
    >
      {name}
    </button>
  );
}
