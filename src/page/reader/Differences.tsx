import { disagreementsOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows the disagreements about an event, those on facts before those on wording. */
export function Differences({ event }: { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  return (
    <div className="event-disagreements">
      <h3 data-differences="" tabIndex={-1}>
        Where the words differ
      </h3>
      {disagreementsOf(event.id, corpus.disagreements).map((disagreement) => (
        <DisagreementCard key={disagreement.id} disagreement={disagreement} within={event.id} heading="h4" />
      ))}
    </div>
  );
}
