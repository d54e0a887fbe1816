import { lazy, memo, useEffect } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { layOutWhenIdle } from "../ui/deferredRendering.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import { useStill } from "../ui/prerenderContext.ts";
import { usePhone } from "../ui/useMediaQuery.ts";
import { Legend } from "./Legend.tsx";
import { Timeline } from "./Timeline.tsx";

const Spine = lazy(async () => ({
  default: (await loaded(() => import("./vertical/VerticalTimeline.tsx"))).Spine,
}));

/** The drawing in the form that there is room for. Once it is there the page is ready. */
export const Drawing = memo(function Drawing({
  corpus,
  events,
}: {
  corpus: Corpus;
  events: TimelineEvent[];
}) {
  const phone = usePhone();
  const still = useStill();
  const upright = phone === true && !still;
  return (
    <ErrorBoundary key={`${upright}`} part="The timeline" retryOn={events}>
      {upright ? (
        <Spine corpus={corpus} events={events}>
          <Ready />
        </Spine>
      ) : (
        <>
          <Timeline corpus={corpus} events={events} />
          <Legend />
          <Ready />
        </>
      )}
    </ErrorBoundary>
  );
});

/** Says on the root element that the drawing beside it is done. */
export function Ready() {
  const still = useStill();
  useEffect(() => {
    if (still) return;
    document.documentElement.setAttribute("data-ready", "");
    return layOutWhenIdle();
  }, [still]);
  return null;
}
