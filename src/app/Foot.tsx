import type { Corpus } from "../corpus/corpus.ts";
import { useChoice } from "../state/store.ts";
import { useNoteHidden } from "./noteHidden.ts";

/** The page’s foot: which edition this is, and the way to what editors need. */
export function Foot({ corpus }: { corpus: Corpus }) {
  const showCoverage = useChoice((choice) => choice.showCoverage);
  const { hidden, hide } = useNoteHidden(corpus.note);
  return (
    <footer className="page-foot">
      <p>
        Edition <code>{corpus.edition.slice(0, 12)}</code>
      </p>
      <button type="button" aria-haspopup="dialog" onClick={() => showCoverage(true)}>
        Coverage
      </button>
      {hidden && (
        <button
          type="button"
          onClick={() => {
            hide(false);
            // The note stands far above, and this button goes.
            requestAnimationFrame(() => document.querySelector<HTMLElement>(".content-note button")?.focus());
          }}
        >
          Show the note on what this page contains
        </button>
      )}
    </footer>
  );
}
