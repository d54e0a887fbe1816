import type { Corpus } from "../corpus/corpus.ts";
import { DisagreementCard } from "../disagreement/DisagreementCard.tsx";
import { touching } from "../event/disagreement.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";

/** The disagreements that touch an event, those in the facts told first. */
export function Differences({ corpus, event }: { corpus: Corpus; event: TimelineEvent }) {
  return (
    <div className="differences">
      <h3 data-differences="" tabIndex={-1}>
        Where the words differ
      </h3>
      {touching(event.id, corpus.disagreements).map((disagreement) => (
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
