import { lazy, memo, useEffect } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { loaded } from "../failure/loaded.ts";
import { useStill } from "../state/still.ts";
import { Legend } from "../timeline/Legend.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { layOutWhenIdle } from "./layOut.ts";
import { usePhone } from "./useRoom.ts";

const Spine = lazy(async () => ({ default: (await loaded(() => import("../timeline/Spine.tsx"))).Spine }));

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
