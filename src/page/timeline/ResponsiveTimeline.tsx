import { lazy, memo, useEffect } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { renderOffscreenWhenIdle } from "../ui/deferredRendering.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import { useIsPrerendered } from "../ui/prerenderContext.ts";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { Legend } from "./Legend.tsx";
import { Timeline } from "./Timeline.tsx";

const VerticalTimeline = lazy(async () => ({
  default: (await importPart(() => import("./vertical/VerticalTimeline.tsx"))).VerticalTimeline,
}));

/** The drawing in the form that there is room for. Once it is there the page is ready. */
export const ResponsiveTimeline = memo(function ResponsiveTimeline({ events }: { events: TimelineEvent[] }) {
  const phone = useIsPhone();
  const still = useIsPrerendered();
  const upright = phone === true && !still;
  return (
    <ErrorBoundary key={`${upright}`} part="The timeline" retryOn={events}>
      {upright ? (
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

/** Says on the root element that the drawing beside it is done. */
export function ReadyMarker() {
  const still = useIsPrerendered();
  useEffect(() => {
    if (still) return;
    document.documentElement.setAttribute("data-ready", "");
    return renderOffscreenWhenIdle();
  }, [still]);
  return null;
}
