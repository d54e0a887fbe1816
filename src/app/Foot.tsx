import type { Corpus } from "../corpus/corpus.ts";
import { useChoice } from "../state/store.ts";

/** The page’s foot: which edition this is, and the way to what editors need. */
export function Foot({ corpus }: { corpus: Corpus }) {
  const showCoverage = useChoice((choice) => choice.showCoverage);
  return (
    <footer className="page-foot">
      <p>
        Edition <code>{corpus.edition.slice(0, 12)}</code>
      </p>
      <button type="button" aria-haspopup="dialog" onClick={() => showCoverage(true)}>
        Coverage
      </button>
    </footer>
  );
}
