import { renderEventDetails } from "../../core/export/eventHtml.ts";
import { listMessages as messages } from "../../core/messages/list.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * Shows everything that the reader would show of an event. Only the build renders it, for readers without
 * scripts.
 */
export function StaticEventDetails({ event }: { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  return (
    <ul
      className="static-details static-only"
      aria-label={messages.staticDetails}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the same markup as on the event's own page
      dangerouslySetInnerHTML={{ __html: renderEventDetails(corpus, event, { root: "" }) }}
    />
  );
}
