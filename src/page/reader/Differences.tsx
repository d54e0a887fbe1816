import type { Corpus } from "../../core/model/corpus.ts";
import { disagreementsOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";

/** The disagreements that touch an event, those in the facts told first. */
export function Differences({ corpus, event }: { corpus: Corpus; event: TimelineEvent }) {
  return (
    <div className="differences">
      <h3 data-differences="" tabIndex={-1}>
        Where the words differ
      </h3>
      {disagreementsOf(event.id, corpus.disagreements).map((disagreement) => (
        <DisagreementCard
          key={disagreement.id}
          corpus={corpus}
          disagreement={disagreement}
          within={event.id}
          heading="h4"
        />
      ))}
    </div>
  );
}
