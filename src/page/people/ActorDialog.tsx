import { useEffect, useRef } from "react";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ActorCard } from "./ActorCard.tsx";

/** Shows the card of an actor in a modal dialog. */
export function ActorDialog() {
  const { actor: actorOf, group } = useCorpus();
  const actorId = useStore((state) => state.openActor);
  const dialog = useRef<HTMLDialogElement>(null);
  const actor = actorOf(actorId ?? "");
  useEffect(() => {
    // Strict mode runs effects twice, and showModal throws if the dialog is open.
    if (actor && !dialog.current?.open) dialog.current?.showModal();
  }, [actor]);
  if (!actor) return null;
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes it; keys have Escape and the close button
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="card-heading"
      onClose={() => useStore.setState({ openActor: null })}
      onClick={(click) => click.target === dialog.current && close()}
    >
      <div className="dialog-body">
        <header>
          <p className="soft">{group(actor.group).label}</p>
          <button type="button" className="icon-button" onClick={close} aria-label="Close this card">
            ×
          </button>
          <h2 id="card-heading">{actor.name}</h2>
        </header>
        <ActorCard actor={actor} onLeave={close} />
      </div>
    </dialog>
  );
}
