import { findNameLanguage } from "../../core/evidence/nameLanguage.ts";
import type { Actor } from "../../core/model/actor.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";

/**
 * Opens an actor's card. In the prerendered page, links to the actor's place in the list of people.
 * `short` uses the actor's short name.
 */
export function ActorLink({ actor, short = false }: { actor: Actor | undefined; short?: boolean }) {
  const { corpus } = useCorpus();
  if (!actor) return null;
  const name = short ? (actor.short ?? actor.name) : actor.name;
  return (
    <LinkButton
      className="link actor-link"
      href={`#actor-${actor.id}`}
      lang={findNameLanguage(corpus, name)}
      dir="auto"
      aria-haspopup="dialog"
      onClick={(click) => {
        // In the event list the name is inside an entry that selects its event on a click.
        click.stopPropagation();
        useStore.setState({ openActor: actor.id });
      }}
    >
      {name}
    </LinkButton>
  );
}
