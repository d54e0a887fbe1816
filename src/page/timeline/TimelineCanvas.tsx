import { useCallback, useRef, useState } from "react";
import type { Cluster } from "../../core/layout/clusters.ts";
import { PANEL_PADDING } from "../../core/layout/placeMark.ts";
import { clampViewport, fitViewport } from "../../core/layout/viewport.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { describeShortcuts } from "../shared/shortcuts.ts";
import { selectEvent, useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { useRowTransition } from "./animation.ts";
import { axisWidth, OVERVIEW_HEIGHT } from "./dimensions.ts";
import { Plot } from "./Plot.tsx";
import { useShownViewport } from "./preview.ts";
import { TimelineFooter } from "./TimelineFooter.tsx";
import { useNavigation } from "./useNavigation.ts";
import { usePlacedLayer } from "./usePlacedLayer.ts";
import { useTimelineLayout } from "./useTimelineLayout.ts";

const ClusterList = lazyPart(async () => (await import("./ClusterList.tsx")).ClusterList, "timeline");
const Overview = lazyPart(async () => (await import("./Overview.tsx")).Overview, "timeline");

/** Drawing at a width in CSS pixels. */
export function TimelineCanvas({ events, width }: { events: TimelineEvent[]; width: number }) {
  const { corpus } = useCorpus();
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const filter = useDeferredStore((state) => state.filter);
  const toScale = useStore((state) => state.scale) === "linear";
  const [showsAllTime, setShowsAllTime] = useState(false);
  const axis = axisWidth(width);
  const layout = useTimelineLayout(events, axis, showsAllTime);
  const { base, drawing, zoom, view, shortest, metrics } = layout;
  // Not of the drawing, which may show more than the view during a zoom.
  const isWhole = useShownViewport((shown) => clampViewport(base, shown) === null);
  const height = drawing.headerHeight + drawing.height;
  const navigation = useNavigation(frame, layout, axis);
  usePlacedLayer(layer, layout);
  // No transition for a search: a person types faster than the eye can follow.
  useRowTransition(frame, [filter], drawing.marks);
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
      <div
        className={isWhole ? "timeline" : "timeline zoomed"}
        ref={frame}
        data-timeline=""
        // Labels have the place of their own words, and a translator’s elements are invisible in SVG.
        translate="no"
        // The frame is the tab stop while no mark is in view.
        {...(navigation.tabStop === null && {
          role: "group",
          tabIndex: 0,
          "aria-label": timelineMessages.noEventsInView(describeShortcuts("goToFirst", "showWholeCase")),
        })}
        {...navigation.listeners}
      >
        <div className="plot-window" style={{ height }}>
          <div className="plot-layer" ref={layer}>
            <Plot
              {...{ events, drawing, view, metrics, open }}
              tabStop={navigation.tabStop}
              onOpen={openCluster}
            />
          </div>
          <div className="plot-shield" />
        </div>
        {(!isWhole || toScale) && (
          // It keeps its place while its code loads: a click on a button below missed the button that moved.
          <div className="overview-layer" style={{ minHeight: OVERVIEW_HEIGHT }}>
            <Overview
              {...{ events, base, shortest, metrics, width: axis }}
              isZoomed={!isWhole}
              onBrush={navigation.jump}
            />
          </div>
        )}
      </div>
      <TimelineFooter
        counts={navigation.counts}
        isWhole={isWhole}
        onAllTime={events.length < corpus.events.length ? () => setShowsAllTime(!showsAllTime) : undefined}
        showsAllTime={showsAllTime}
        onZoom={navigation.zoom}
        onWhole={() => navigation.glideTo(null)}
        onEarlier={() => navigation.goBeyond("earlier")}
        onLater={() => navigation.goBeyond("later")}
      />
      {open && (
        <ClusterList
          events={open.events}
          x={Math.max(8, Math.min(PANEL_PADDING + open.left - zoom.x, width - 350))}
          y={drawing.headerHeight + open.y + 52}
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
