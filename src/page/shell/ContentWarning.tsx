import type { Corpus } from "../../core/model/corpus.ts";
import { useWarningDismissed } from "./contentWarningState.ts";

/** What the page tells of, before it tells it, and the ways past it. Hidden by a press, on this device only. */
export function ContentWarning({ corpus }: { corpus: Corpus }) {
  const { hidden, hide } = useWarningDismissed(corpus.note);
  if (corpus.note === undefined || hidden) return null;
  return (
    <section className="content-note" aria-label="What this page contains">
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
        onClick={() => {
          hide(true);
          // The button goes, and the focus goes on to what stands after it.
          document.getElementById("timeline")?.focus({ preventScroll: true });
        }}
      >
        Hide this note
      </button>
    </section>
  );
}
