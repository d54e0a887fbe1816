import { memo, useEffect } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { Timeline } from "./Timeline.tsx";

const EventStrip = lazyPart(async () => (await import("./strip/EventStrip.tsx")).EventStrip);

/** Key to the timeline. It has no controls, so it can become interactive last. */
const Legend = lazyPart(async () => (await import("./Legend.tsx")).Legend, "timelineKey");

/** Strip above the list of events on a phone, else the wide drawing below its legend. */
export const ResponsiveTimeline = memo(function ResponsiveTimeline({ events }: { events: TimelineEvent[] }) {
  const phone = useIsPhone();
  const isPrerendered = useIsPrerendered();
  const isStrip = phone === true && !isPrerendered;
  return (
    <ErrorBoundary key={`${isStrip}`} part="timeline" retryOn={events}>
      {isStrip ? (
        <EventStrip events={events}>
          <ReadyMarker />
        </EventStrip>
      ) : (
        <>
          <Legend events={events} />
          <Timeline events={events} />
          <ReadyMarker />
        </>
      )}
    </ErrorBoundary>
  );
});

/** Marks the root element as ready (`data-ready`) once the drawing beside it is mounted. */
export function ReadyMarker() {
  const isPrerendered = useIsPrerendered();
  useEffect(() => {
    if (isPrerendered) return;
    document.documentElement.setAttribute("data-ready", "");
  }, [isPrerendered]);
  return null;
}
