import { use, useRef } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { StaticParts } from "../shared/StaticParts.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { StaticSlot } from "../ui/StaticSlot.tsx";
import { PHONE_WIDTH } from "../ui/useMediaQuery.ts";
import { useSize } from "../ui/useSize.ts";
import { TimelineFooter } from "./TimelineFooter.tsx";

const loadCanvas = async () => (await import("./TimelineCanvas.tsx")).TimelineCanvas;
/** The interactive drawing. A phone never loads it; the static drawing is visible until it is loaded. */
const TimelineCanvas = lazyPart(loadCanvas);
// Beside the corpus, not after it. If that fails, the part tries again and reports it.
if (!import.meta.env.SSR && globalThis.matchMedia?.(`(width > ${PHONE_WIDTH})`).matches)
  loadCanvas().catch(() => undefined);

const nothing = () => {};
const WHOLE = { earlier: 0, inView: 0, later: 0 };

/**
 * Wide drawing: panels of time with rows. Before its width is known it is an empty frame; on the prerendered
 * page the frame has a static drawing.
 */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const isPrerendered = useIsPrerendered();
  const Static = use(StaticParts);
  const { width } = useSize(frame);
  return (
    <div className="timeline-frame" ref={frame}>
      {width > 0 && !isPrerendered ? (
        <TimelineCanvas events={events} width={width} />
      ) : (
        <>
          <div className="timeline" data-timeline="" translate="no">
            {isPrerendered && <StaticSlot>{Static.Timeline && <Static.Timeline />}</StaticSlot>}
          </div>
          <TimelineFooter
            {...{ counts: WHOLE, isWhole: true }}
            {...{ onZoom: nothing, onWhole: nothing, onEarlier: nothing, onLater: nothing }}
          />
        </>
      )}
    </div>
  );
}
