import { useRef } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { clearFilters, useDeferredStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows how many events are visible, and whether filters or the search hide the others. */
export function ResultCount({ visible }: { visible: number }) {
  const { corpus } = useCorpus();
  // Deferred like the events, so that count and reason change in one render.
  const filter = useDeferredStore((state) => state.filter);
  const query = useDeferredStore((state) => state.query);
  const status = useRef<HTMLParagraphElement>(null);
  const hidden = corpus.events.length - visible;
  const filtered = activeFilters(filter).length > 0;
  const searched = query.trim() !== "";
  return (
    <div className="result-count">
      <p role="status" ref={status} tabIndex={-1}>
        {shellMessages.eventsShown(visible, corpus.events.length)}
        {hidden > 0 && (filtered || searched) && `, ${shellMessages.hidden(hidden, filtered, searched)}`}
      </p>
      {(filtered || searched) && (
        <button
          type="button"
          onClick={() => {
            // The button disappears, so focus moves to the count.
            status.current?.focus({ preventScroll: true });
            clearFilters();
          }}
        >
          {shellMessages.showAll}
        </button>
      )}
    </div>
  );
}
