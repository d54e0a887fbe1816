import type { Corpus } from "../corpus/corpus.ts";
import { activeParts } from "../event/activeParts.ts";
import { useChoice } from "../state/store.ts";

/** How many of all events are shown, and why not more. */
export function Tally({ corpus, shown }: { corpus: Corpus; shown: number }) {
  const filter = useChoice((choice) => choice.filter);
  const query = useChoice((choice) => choice.query);
  const showAll = useChoice((choice) => choice.showAll);
  const hidden = corpus.events.length - shown;
  const by = [activeParts(filter).length > 0 && "the filters", query.trim() !== "" && "the search"]
    .filter(Boolean)
    .join(" and ");
  return (
    <div className="tally">
      <p role="status">
        {shown} of {corpus.events.length} events
        {hidden > 0 && by !== "" && `, ${hidden} hidden by ${by}`}
      </p>
      {by !== "" && (
        <button type="button" onClick={showAll}>
          Show all
        </button>
      )}
    </div>
  );
}
