import { useCorpus } from "../state/useCorpus.tsx";
import { useDismissal } from "./contentWarningState.ts";

/** Renders the content warning with skip links. Its dismissal is stored on this device only. */
export function ContentWarning() {
  const { corpus } = useCorpus();
  const { isDismissed, setDismissed } = useDismissal(corpus.note);
  if (corpus.note === undefined || isDismissed) return null;
  return (
    <section className="row content-warning" aria-label="What this page contains">
      <p>
        {corpus.note} Skip to <a href="#chronicle">the chronicle</a>
        {corpus.disagreements.length > 0 && (
          <>
            , <a href="#disagreements">what differs</a>
          </>
        )}{" "}
        or <a href="#actors">who is named</a>.
      </p>
      <button
        type="button"
        className="interactive"
        onClick={() => {
          setDismissed(true);
          // The button disappears: focus the next section.
          document.getElementById("timeline")?.focus({ preventScroll: true });
        }}
      >
        Hide this note
      </button>
    </section>
  );
}
