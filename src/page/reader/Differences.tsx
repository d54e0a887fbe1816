import { shellMessages } from "../../core/messages/shell.ts";
import { disagreementsOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { DisagreementCard } from "../shared/DisagreementCard.tsx";
import { useCorpus } from "../state/useCorpus.tsx";

/** Shows the differences about an event, by the priority of their kinds. */
export function Differences({ event }: { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  return (
    <div className="event-disagreements">
      <h3 data-differences="" tabIndex={-1}>
        {shellMessages.differences}
      </h3>
      {disagreementsOf(event.id, corpus.disagreements).map((disagreement) => (
        <DisagreementCard key={disagreement.id} disagreement={disagreement} within={event.id} />
      ))}
    </div>
  );
}
