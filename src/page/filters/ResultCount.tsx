import { useDeferredValue, useRef } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** How many of all events are shown, and why not more. */
export function ResultCount({ shown }: { shown: number }) {
  const { corpus } = useCorpus();
  // What was chosen and what is shown of it are told together.
  const filter = useDeferredValue(useStore((state) => state.filter));
  const query = useDeferredValue(useStore((state) => state.query));
  const showAll = useStore((state) => state.clearFilters);
  const says = useRef<HTMLParagraphElement>(null);
  const hidden = corpus.events.length - shown;
  const by = [activeFilters(filter).length > 0 && "the filters", query.trim() !== "" && "the search"]
    .filter(Boolean)
    .join(" and ");
  return (
    <div className="result-count">
      <p role="status" ref={says} tabIndex={-1}>
        {shown} of {corpus.events.length} events
        {hidden > 0 && by !== "" && `, ${hidden} hidden by ${by}`}
      </p>
      {by !== "" && (
        <button
          type="button"
          onClick={() => {
            // The button goes, and the focus goes to what it did.
            says.current?.focus({ preventScroll: true });
            showAll();
          }}
        >
          Show all
        </button>
      )}
    </div>
  );
}
