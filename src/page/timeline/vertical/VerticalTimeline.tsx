import { type MouseEvent, memo, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { buildThread } from "../../../core/evidence/thread.ts";
import { buildFoldedScale, buildLinearScale } from "../../../core/layout/foldedScale.ts";
import { buildLaneIndex } from "../../../core/layout/laneIndex.ts";
import { MAX_BARS } from "../../../core/layout/limits.ts";
import { buildTicks } from "../../../core/layout/ticks.ts";
import { interpolateScale } from "../../../core/layout/timeScale.ts";
import {
  buildVerticalClusters,
  buildVerticalLayout,
  findNearestMark,
  type VerticalCluster,
} from "../../../core/layout/verticalLayout.ts";
import type { TimelineEvent } from "../../../core/model/timelineEvent.ts";
import { useStore } from "../../state/store.ts";
import { useCorpus } from "../../state/useCorpus.tsx";
import { useSize } from "../../ui/useSize.ts";
import { accessibleNames } from "../accessibleName.ts";
import { useTween } from "../animation.ts";
import { VerticalClusterButton } from "../ClusterButton.tsx";
import { ClusterList } from "../ClusterList.tsx";
import { ThreadBar } from "../ThreadBar.tsx";
import { useRovingFocus } from "../useRovingFocus.ts";
import { LinearStrip, STRIP_WIDTH } from "./LinearStrip.tsx";
import { AXIS_X, VerticalAxis } from "./VerticalAxis.tsx";
import { VerticalMarkButton } from "./VerticalMark.tsx";

const TOP_MARGIN = 10;

const entryOf = ({ y0 }: Pick<VerticalCluster, "y0">) => `row-${y0}`;

/** The drawing on a phone: the axis upright, as the spine of the chronicle beside it. */
export function VerticalTimeline({ children, ...drawn }: VerticalTimelineProps) {
  const room = useRef<HTMLDivElement>(null);
  // Nothing is computed before it is known for how much room, and then not in the same breath.
  const { width, height } = useDeferredValue(useSize(room));
  // The pressed mark shows it at once, by itself; the thread may come a moment later.
  const selected = useDeferredValue(useStore((state) => state.event));
  return (
    <div className="vertical-frame" ref={room}>
      {height > STRIP_WIDTH && (
        <>
          <VerticalTimelineCanvas
            {...drawn}
            width={width}
            height={height - STRIP_WIDTH}
            selected={selected}
          />
          {children}
        </>
      )}
    </div>
  );
}

interface VerticalTimelineProps {
  events: TimelineEvent[];
  /** What is to come with the drawing, not before. */
  children?: ReactNode;
}

interface VerticalTimelineCanvasProps extends Omit<VerticalTimelineProps, "children"> {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Id of the event whose thread is shown; null for none. */
  selected: string | null;
}

const VerticalTimelineCanvas = memo(function VerticalTimelineCanvas({
  events,
  width,
  height,
  selected,
}: VerticalTimelineCanvasProps) {
  const { corpus } = useCorpus();
  const frame = useRef<HTMLDivElement>(null);
  const selectEvent = useStore((state) => state.selectEvent);
  const choice = useStore((state) => state.scale);
  const [open, setOpen] = useState<VerticalCluster | null>(null);
  const linear = useTween(choice === "linear" ? 1 : 0);
  const dates = useMemo(() => corpus.events.map(({ date }) => date), [corpus]);
  const scale = useMemo(() => {
    const folded = buildFoldedScale(dates, Math.max(200, height - 2 * TOP_MARGIN));
    return interpolateScale(folded, buildLinearScale(folded), linear);
  }, [dates, height, linear]);
  const strip = Math.max(40, width - 16);
  const trueScale = useMemo(() => buildLinearScale(buildFoldedScale(dates, strip)), [dates, strip]);
  const all = useMemo(() => buildLaneIndex("all", "All", events), [events]);
  const thread = useMemo(
    () => (selected === null ? null : buildThread(selected, corpus.events, corpus.links)),
    [selected, corpus],
  );
  // Upright, a label takes its height from the axis, whatever its words.
  const ticks = useMemo(() => buildTicks(scale, () => 12), [scale]);
  const many = events.length > MAX_BARS;
  const marks = useMemo(
    () => (many ? [] : buildVerticalLayout(events, scale, width - AXIS_X - 6)),
    [many, events, scale, width],
  );
  const clusters = useMemo(() => (many ? buildVerticalClusters(all, scale) : []), [many, all, scale]);
  const nameOf = useMemo(() => accessibleNames(corpus, events), [corpus, events]);
  const stops = [
    ...marks.map(({ event, x, y0, y1 }) => ({
      ...{ key: event.id, x: y0, left: y0, right: y1, y: x },
      events: () => [event.id],
    })),
    ...clusters.map(({ y0, y1, events: members }) => ({
      ...{ key: entryOf({ y0 }), x: y0, left: y0, right: y1, y: 0 },
      events: () => members.map(({ id }) => id),
    })),
  ];
  const roving = useRovingFocus(frame, stops, { scale, preferred: selected ?? undefined, axis: "vertical" });
  const tap = (press: MouseEvent<SVGSVGElement>) => {
    const box = press.currentTarget.getBoundingClientRect();
    const near = findNearestMark(
      marks,
      press.clientX - box.left - AXIS_X,
      press.clientY - box.top - TOP_MARGIN,
    );
    if (near) selectEvent(near.event.id);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the marks, which are buttons */}
      <div
        className="timeline vertical"
        ref={frame}
        data-timeline=""
        onFocus={roving.onFocus}
        onBlur={roving.onBlur}
        onKeyDown={roving.onKeyDown}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the arrow keys move focus among the marks inside */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a tap picks the nearest mark; the marks are buttons for keys */}
        <svg
          role="group"
          width={width}
          height={height}
          onClick={tap}
          aria-label="Timeline. Arrow keys move between events, Enter opens an event’s words."
        >
          <g transform={`translate(0,${TOP_MARGIN})`}>
            <VerticalAxis scale={scale} ticks={ticks} width={width} />
            <g transform={`translate(${AXIS_X},0)`}>
              {marks.map((mark) => (
                <VerticalMarkButton
                  key={mark.event.id}
                  mark={mark}
                  name={nameOf(mark.event)}
                  tabbable={mark.event.id === roving.tabStop}
                  onSelect={selectEvent}
                />
              ))}
              {clusters.map((cluster) => (
                <VerticalClusterButton
                  key={cluster.y0}
                  id={entryOf(cluster)}
                  cluster={cluster}
                  width={width - AXIS_X}
                  tabbable={entryOf(cluster) === roving.tabStop}
                  onOpen={() => setOpen(cluster)}
                />
              ))}
            </g>
          </g>
        </svg>
        {open && (
          <ClusterList
            members={[...open.events]}
            x={AXIS_X}
            y={open.y1 + TOP_MARGIN}
            onSelect={(event) => {
              setOpen(null);
              selectEvent(event);
            }}
            onClose={() => setOpen(null)}
          />
        )}
        <LinearStrip all={all} scale={trueScale} width={strip} />
      </div>
      {thread && selected && thread.events.length > 1 && <ThreadBar thread={thread} selected={selected} />}
    </>
  );
});
