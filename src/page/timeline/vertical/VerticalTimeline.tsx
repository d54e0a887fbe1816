import { type MouseEvent, memo, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { buildLaneIndex } from "../../../core/layout/laneIndex.ts";
import { MAX_BARS } from "../../../core/layout/limits.ts";
import { zoomScale } from "../../../core/layout/timeScale.ts";
import {
  buildVerticalClusters,
  buildVerticalLayout,
  findNearestMark,
  type VerticalCluster,
} from "../../../core/layout/verticalLayout.ts";
import { timelineMessages } from "../../../core/messages/timeline.ts";
import { differenceKindOf } from "../../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../../core/model/timelineEvent.ts";
import { describeShortcuts, SHORTCUTS } from "../../shared/shortcuts.ts";
import { selectEvent, useDeferredStore } from "../../state/store.ts";
import { useCorpus } from "../../state/useCorpus.tsx";
import { useSize } from "../../ui/useSize.ts";
import { accessibleNames } from "../accessibleName.ts";
import { VerticalClusterButton } from "../ClusterButton.tsx";
import { ClusterList } from "../ClusterList.tsx";
import { useRovingFocus } from "../useRovingFocus.ts";
import { useScales } from "../useTimelineLayout.ts";
import { LinearStrip, STRIP_HEIGHT } from "./LinearStrip.tsx";
import { AXIS_X, VerticalAxis } from "./VerticalAxis.tsx";
import { VerticalMarkButton } from "./VerticalMark.tsx";

const TOP_MARGIN = 10;
const { moveInVerticalTimeline, openEvent } = SHORTCUTS;

interface VerticalTimelineProps {
  events: TimelineEvent[];
  /** Rendered together with the drawing, once its size is known. */
  children: ReactNode;
}

/** Draws the timeline on a phone, with a vertical axis beside the list of events. */
export function VerticalTimeline({ events, children }: VerticalTimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  // Deferred: the layout must not block the render that measures the size.
  const { width, height } = useDeferredValue(useSize(frame));
  return (
    <div className="vertical-frame" ref={frame}>
      {height > STRIP_HEIGHT && (
        <>
          <VerticalTimelineCanvas events={events} width={width} height={height - STRIP_HEIGHT} />
          {children}
        </>
      )}
    </div>
  );
}

interface VerticalTimelineCanvasProps extends Pick<VerticalTimelineProps, "events"> {
  /** CSS pixels. */
  width: number;
  height: number;
}

const VerticalTimelineCanvas = memo(function VerticalTimelineCanvas(props: VerticalTimelineCanvasProps) {
  const { events, width, height } = props;
  const { corpus } = useCorpus();
  const frame = useRef<HTMLDivElement>(null);
  // The mark itself shows the selection at once; the tab stop may follow later.
  const selected = useDeferredStore((state) => state.event);
  const [open, setOpen] = useState<VerticalCluster | null>(null);
  const length = Math.max(200, height - 2 * TOP_MARGIN);
  const { base: scale, trueScale } = useScales(length);
  const strip = Math.max(40, width - 16);
  const stripScale = useMemo(() => zoomScale(trueScale, strip / length), [trueScale, strip, length]);
  const all = useMemo(() => buildLaneIndex("all", "All", events), [events]);
  const hasClusters = events.length > MAX_BARS;
  const marks = useMemo(
    () => (hasClusters ? [] : buildVerticalLayout(events, scale, width - AXIS_X - 6)),
    [hasClusters, events, scale, width],
  );
  const clusters = useMemo(
    () => (hasClusters ? buildVerticalClusters(all, scale) : []),
    [hasClusters, all, scale],
  );
  const nameOf = useMemo(() => accessibleNames(corpus, events), [corpus, events]);
  const stops = [
    ...marks.map(({ event, x, y0, y1 }) => {
      return { key: event.id, x: y0, left: y0, right: y1, y: x, events: [event] };
    }),
    ...clusters.map(({ key, y0, y1, events }) => {
      return { key, x: y0, left: y0, right: y1, y: 0, events };
    }),
  ];
  const options = { scale, preferred: selected ?? undefined, axis: "vertical" } as const;
  const { tabStop, ...listeners } = useRovingFocus(frame, stops, options);
  const selectNearest = (click: MouseEvent<SVGSVGElement>) => {
    const box = click.currentTarget.getBoundingClientRect();
    const nearest = findNearestMark(
      marks,
      click.clientX - box.left - AXIS_X,
      click.clientY - box.top - TOP_MARGIN,
    );
    if (nearest) selectEvent(nearest.event.id);
  };
  return (
    <div className="timeline vertical" ref={frame} data-timeline="" {...listeners}>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks are buttons for keys */}
      <svg
        role="group"
        width={width}
        height={height}
        onClick={selectNearest}
        aria-label={timelineMessages.plot(describeShortcuts(moveInVerticalTimeline, openEvent))}
      >
        <g transform={`translate(0,${TOP_MARGIN})`}>
          <VerticalAxis scale={scale} width={width} />
          <g transform={`translate(${AXIS_X},0)`}>
            {marks.map((mark) => (
              <VerticalMarkButton
                key={mark.event.id}
                mark={mark}
                name={nameOf(mark.event)}
                differs={differenceKindOf(mark.event.id, corpus.disagreements)}
                tabbable={mark.event.id === tabStop}
              />
            ))}
            {clusters.map((cluster) => (
              <VerticalClusterButton
                key={cluster.key}
                id={cluster.key}
                cluster={cluster}
                width={width - AXIS_X}
                tabbable={cluster.key === tabStop}
                onActivate={() => setOpen(cluster)}
              />
            ))}
          </g>
        </g>
      </svg>
      {open && (
        <ClusterList
          events={open.events}
          x={AXIS_X}
          y={open.y1 + TOP_MARGIN}
          onSelect={(event) => {
            setOpen(null);
            selectEvent(event);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <LinearStrip all={all} scale={stripScale} width={strip} />
    </div>
  );
});
