import type { Actor } from "../../core/model/actor.ts";
import { useStore } from "../state/store.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { IsolatedText } from "./IsolatedText.tsx";

/**
 * Opens an actor's card. In the prerendered page, links to the actor's place in the list of people.
 * `short` uses the actor's short name.
 */
export function ActorLink({ actor, short = false }: { actor: Actor | undefined; short?: boolean }) {
  if (!actor) return null;
  return (
    <LinkButton
      className="link actor-link"
      href={`#actor-${actor.id}`}
      aria-haspopup="dialog"
      onClick={(click) => {
        // In the event list the name is inside an entry that selects its event on a click.
        click.stopPropagation();
        useStore.setState({ openActor: actor.id });
      }}
    >
      <IsolatedText text={short ? (actor.short ?? actor.name) : actor.name} />
    </LinkButton>
  );
}
