import { memo, useEffect } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { Timeline } from "./Timeline.tsx";

const VerticalTimeline = lazyPart(
  async () => (await import("./vertical/VerticalTimeline.tsx")).VerticalTimeline,
);

/** Key to the timeline. It has no controls, so it can become interactive last. */
export const Legend = lazyPart(async () => (await import("./Legend.tsx")).Legend, "timelineKey");

/** Vertical drawing on a phone, else the wide one with its legend. */
export const ResponsiveTimeline = memo(function ResponsiveTimeline({ events }: { events: TimelineEvent[] }) {
  const phone = useIsPhone();
  const isPrerendered = useIsPrerendered();
  const isVertical = phone === true && !isPrerendered;
  return (
    <ErrorBoundary key={`${isVertical}`} part="timeline" retryOn={events}>
      {isVertical ? (
        <VerticalTimeline events={events}>
          <ReadyMarker />
        </VerticalTimeline>
      ) : (
        <>
          <Timeline events={events} />
          <Legend />
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
