import { useCallback, useMemo, useRef, useState } from "react";
import { buildThread } from "../../core/evidence/thread.ts";
import type { Cluster } from "../../core/layout/clusters.ts";
import { describeScale } from "../../core/layout/scaleChange.ts";
import { fitViewport } from "../../core/layout/viewport.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { describeShortcuts, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent, useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { StaticSlot } from "../ui/StaticSlot.tsx";
import { useSize } from "../ui/useSize.ts";
import { useRowTransition } from "./animation.ts";
import { ClusterList } from "./ClusterList.tsx";
import { AXIS_HEIGHT, gutterWidth, plotWidth } from "./dimensions.ts";
import { LaneBands } from "./LaneBands.tsx";
import { Overview } from "./Overview.tsx";
import { Plot } from "./Plot.tsx";
import { StaticTimeline } from "./StaticTimeline.tsx";
import { TimelineToolbar } from "./TimelineToolbar.tsx";
import { useNavigation } from "./useNavigation.ts";
import { useTimelineLayout } from "./useTimelineLayout.ts";

/**
 * Wide drawing: lanes over an axis with breaks, and below them an overview on a linear axis. Before its width
 * is known it is an empty frame; on the prerendered page the frame has a static drawing.
 */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const isPrerendered = useIsPrerendered();
  const { width } = useSize(frame);
  return (
    <div className="timeline-frame" ref={frame}>
      {width > 0 && !isPrerendered ? (
        <TimelineCanvas events={events} width={width} />
      ) : (
        <>
          <div className="row timeline-head interactive">
            <p>{timelineMessages.hint}</p>
            <TimelineToolbar onZoom={() => {}} onWhole={() => {}} />
          </div>
          <div className="timeline" data-timeline="">
            {isPrerendered && <StaticSlot>{import.meta.env.SSR && <StaticTimeline />}</StaticSlot>}
          </div>
        </>
      )}
    </div>
  );
}

const { goToFirst, showWholeCase } = SHORTCUTS;

/** Drawing at a width in CSS pixels. */
function TimelineCanvas({ events, width }: { events: TimelineEvent[]; width: number }) {
  const { corpus } = useCorpus();
  const frame = useRef<HTMLDivElement>(null);
  // The clicked mark and button show their state at once; thread and lanes may follow in a later render.
  const selected = useDeferredStore((state) => state.event);
  const filter = useDeferredStore((state) => state.filter);
  const lanesBy = useStore((state) => state.lanes);
  const gutter = useMemo(() => gutterWidth(corpus, lanesBy), [corpus, lanesBy]);
  const plot = plotWidth(width, gutter);
  const drawing = useTimelineLayout(events, filter.include, plot);
  const { base, layout, scale, zoom, view, all, trueScale, viewport, shortest } = drawing;
  const height = AXIS_HEIGHT + layout.height;
  const navigation = useNavigation(frame, drawing, plot, gutter);
  // No transition for a search: a person types faster than the eye can follow.
  useRowTransition(frame, [filter, lanesBy], layout.lanes);
  const thread = useMemo(() => {
    const found = selected === null ? null : buildThread(selected, corpus.events, corpus.links);
    return found && found.events.length > 1 ? found : null;
  }, [selected, corpus]);
  const [open, setOpen] = useState<Cluster | null>(null);
  const openCluster = useCallback((cluster: Cluster) => {
    const [only, second] = cluster.events;
    if (only && !second) selectEvent(only.id);
    else setOpen(cluster);
  }, []);
  const close = () => {
    const key = open?.key;
    setOpen(null);
    if (key) frame.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  return (
    <>
      <div className="row timeline-head interactive">
        <p>{timelineMessages.hint}</p>
        <TimelineToolbar onZoom={navigation.zoom} onWhole={() => navigation.glideTo(null)} />
      </div>
      <div
        className="timeline"
        ref={frame}
        data-timeline=""
        // The frame is the tab stop while no mark is in view.
        {...(navigation.tabStop === null && {
          role: "group",
          tabIndex: 0,
          "aria-label": timelineMessages.noEventsInView(describeShortcuts(goToFirst, showWholeCase)),
        })}
        {...navigation.listeners}
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: bands; everything with a name is in the plot */}
        <svg width={width} height={height}>
          <LaneBands lanes={layout.lanes} width={width} gutter={gutter} note={describeScale(base)} />
        </svg>
        <Overview
          all={all}
          scale={trueScale}
          width={plot}
          gutter={gutter}
          viewport={viewport}
          shortest={shortest}
          onBrush={navigation.jump}
        />
        <div className="plot-window" style={{ left: gutter - 6, right: 0, height }}>
          <div className="plot-layer" style={{ transform: `translateX(${view.origin - zoom.x}px)` }}>
            <Plot
              {...{ events, layout, scale, view, thread, selected, open }}
              tabStop={navigation.tabStop}
              onOpen={openCluster}
            />
          </div>
        </div>
      </div>
      {open && (
        <ClusterList
          events={open.events}
          x={Math.max(8, Math.min(gutter + open.left - zoom.x, width - 350))}
          y={AXIS_HEIGHT + open.y + 52}
          onSelect={(event) => {
            close();
            selectEvent(event);
          }}
          onZoom={() => {
            // The cluster gets the focus, so that the focus follows it to what it becomes.
            close();
            navigation.glideTo(fitViewport(base, open.from, open.to, shortest));
          }}
          onClose={close}
        />
      )}
    </>
  );
}
