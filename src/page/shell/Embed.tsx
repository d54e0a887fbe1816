import { useEffect } from "react";
import { buildHeightMessages } from "../../core/export/frameMessages.ts";
import { describeListedEvents, shellMessages } from "../../core/messages/shell.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { SearchMatches } from "../../core/search/searchIndex.ts";
import { EventList } from "../events/EventList.tsx";
import { Reader } from "../reader/Reader.tsx";
import { useHighlights } from "../search/useHighlights.ts";
import { openInReader, useStore } from "../state/store.ts";
import { serializeUrl } from "../state/url/url.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Legend } from "../timeline/Legend.tsx";
import { ReadyMarker } from "../timeline/ResponsiveTimeline.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { ChangingText } from "../ui/ChangingText.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { useIsPhone } from "../ui/useMediaQuery.ts";

/** Renders the compact page: title, link to the full page, timeline or list, and over it the open event. */
export function Embed({ events, found }: { events: TimelineEvent[]; found: SearchMatches | null }) {
  const { corpus } = useCorpus();
  useHighlights(found?.terms ?? null);
  const narrow = useIsPhone();
  const chosen = useStore(openInReader);
  const query = useStore((state) => serializeUrl(state));
  useEffect(postHeight, []);
  return (
    <>
      <header className="embed-head">
        <h1>{corpus.title}</h1>
        <p>
          <ChangingText>{shellMessages.eventsShown(events.length, corpus.events.length)}</ChangingText> ·{" "}
          <a href={`${location.pathname}${query}`} target="_blank" rel="noopener">
            {shellMessages.openFullPage}
          </a>
        </p>
      </header>
      <main>
        <ErrorBoundary part={narrow ? "eventList" : "timeline"} retryOn={events}>
          {narrow ? (
            <section aria-labelledby="chronicle-heading">
              <h2 id="chronicle-heading" className="unseen">
                {describeListedEvents(events.length, corpus.events.length)}
              </h2>
              <EventList events={events} />
            </section>
          ) : (
            <section aria-label={shellMessages.timeline} className="timeline-section">
              <Legend events={events} />
              <Timeline events={events} />
            </section>
          )}
        </ErrorBoundary>
        <ReadyMarker />
      </main>
      <ErrorBoundary part="reader" retryOn={chosen}>
        <Reader events={events} form="sheet" />
      </ErrorBoundary>
    </>
  );
}

/** Posts the height of the page to the page around the frame. The messages contain nothing else. */
function postHeight(): () => void {
  document.documentElement.setAttribute("data-embed", "");
  const page = document.getElementById("page");
  if (!page || parent === window) return () => undefined;
  const { search } = location;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    // The page is empty until it is hydrated. A frame of 0 px would be rendered no more, and stay so.
    if (height === 0) return;
    for (const message of buildHeightMessages(height, search)) parent.postMessage(message, "*");
  });
  observer.observe(page);
  return () => observer.disconnect();
}
