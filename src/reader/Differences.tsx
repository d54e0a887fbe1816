import type { Corpus } from "../corpus/corpus.ts";
import { DisagreementCard } from "../disagreement/DisagreementCard.tsx";
import type { TimelineEvent } from "../event/timelineEvent.ts";

/** The disagreements that touch an event. */
export function Differences({ corpus, event }: { corpus: Corpus; event: TimelineEvent }) {
  const touching = corpus.disagreements.filter(({ events }) => events.includes(event.id));
  if (touching.length === 0) return null;
  return (
    <div className="differences">
      <h3>Where the words differ</h3>
      {touching.map((disagreement) => (
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
