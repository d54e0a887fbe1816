import { useRef } from "react";
import { describeArticleDate } from "../../core/dates/formatDay.ts";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { indexCorpus } from "../../core/model/indexCorpus.ts";
import { claimExcerptsOf } from "../../core/model/timelineEvent.ts";
import { clearFilters } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";

/** Describes the size of the case: "29 events from 2 articles dated 11 December 2021". */
const describeCaseSize: (corpus: Corpus) => string = cachePerObject((corpus) => {
  const { events, articles } = corpus;
  const { excerpt } = indexCorpus(corpus);
  const quoted = new Set(events.flatMap(claimExcerptsOf).map((id) => excerpt(id)?.article));
  const used = articles.filter(({ id }) => quoted.has(id));
  const [dated, other] = new Set(used.map(describeArticleDate));
  return shellMessages.eventsFrom(events.length, used.length, other === undefined ? (dated ?? null) : null);
});

/** Shows the size of the case, or how many events filters and search leave, and removes them. */
export function ResultCount({ shown: { events, filter, query } }: { shown: VisibleEvents }) {
  const { corpus } = useCorpus();
  const filtered = activeFilters(filter).length > 0 || query.trim() !== "";
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <div className="result-count">
      <p role="status" ref={status} tabIndex={-1}>
        {filtered ? shellMessages.eventsShown(events.length, corpus.events.length) : describeCaseSize(corpus)}
      </p>
      {filtered && (
        <button
          type="button"
          onClick={() => {
            // The button disappears, so focus moves to the count.
            status.current?.focus({ preventScroll: true });
            clearFilters();
          }}
        >
          {shellMessages.clear}
        </button>
      )}
    </div>
  );
}
