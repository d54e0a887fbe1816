import { useEffect, useRef } from "react";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ActorCard } from "./ActorCard.tsx";

/** The card of the actor whose name was pressed, over the page. Escape or the cross closes it, and focus goes back. */
export function ActorDialog() {
  const { corpus, actor: actorOf } = useCorpus();
  const card = useStore((state) => state.openActor);
  const openCard = useStore((state) => state.showActor);
  const dialog = useRef<HTMLDialogElement>(null);
  const actor = actorOf(card ?? "");
  useEffect(() => {
    // Drawn twice in development, where an open one must not be opened again.
    if (actor && !dialog.current?.open) dialog.current?.showModal();
  }, [actor]);
  if (!actor) return null;
  const group = corpus.groups.find(({ id }) => id === actor.group)?.label;
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the card closes it; keys have Escape and the cross
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="card-heading"
      onClose={() => openCard(null)}
      onClick={(click) => click.target === dialog.current && close()}
    >
      <div className="dialog-body">
        <header>
          <p className="soft">{group}</p>
          <button type="button" className="close-button" onClick={close} aria-label="Close this card">
            ×
          </button>
          <h2 id="card-heading">{actor.name}</h2>
        </header>
        <ActorCard actor={actor} onLeave={close} />
      </div>
    </dialog>
  );
}
