import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { buildThread } from "../../core/evidence/thread.ts";
import type { Filter } from "../../core/filter/filter.ts";
import type { Cluster } from "../../core/layout/clusters.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import { fitViewport } from "../../core/layout/viewport.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/prerenderContext.ts";
import { StaticSlot } from "../ui/StaticSlot.tsx";
import { useSize } from "../ui/useSize.ts";
import { useRowTransition } from "./animation.ts";
import { ClusterList } from "./ClusterList.tsx";
import { AXIS_HEIGHT, gutterWidth, plotWidth } from "./dimensions.ts";
import { LaneBands } from "./LaneBands.tsx";
import { measureLabel } from "./measureLabel.ts";
import { Overview } from "./Overview.tsx";
import { Plot } from "./Plot.tsx";
import { StaticTimeline } from "./StaticTimeline.tsx";
import { ThreadBar } from "./ThreadBar.tsx";
import { TimelineToolbar } from "./TimelineToolbar.tsx";
import { useNavigation } from "./useNavigation.ts";
import { useTimelineLayout } from "./useTimelineLayout.ts";

/** What the drawing is to the keyboard where none of its marks is in view. */
const EMPTY_IDS = {
  role: "group",
  tabIndex: 0,
  "aria-label": "Timeline: nothing in view. Home goes to the first event, 0 shows the whole case.",
};

interface TimelineProps {
  events: TimelineEvent[];
}

/** The drawing: lanes over a folded time axis, and the overview on linear time under it. */
export function Timeline(props: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const still = useIsPrerendered();
  // The pressed mark shows it at once, by itself; thread and lanes may come a moment later.
  const selected = useDeferredValue(useStore((state) => state.event));
  const filter = useDeferredValue(useStore((state) => state.filter));
  const { width } = useSize(frame);
  return (
    <div className="timeline-frame" ref={frame}>
      {width > 0 && !still ? (
        <TimelineCanvas {...props} {...{ width, selected, filter }} />
      ) : (
        <TimelinePlaceholder still={still} />
      )}
    </div>
  );
}

/** What stands there before the drawing: what the build drew, or nothing. */
function TimelinePlaceholder({ still }: { still: boolean }) {
  return (
    <>
      <div className="timeline-head">
        <KeyboardHint />
        <TimelineToolbar onZoom={() => {}} onWhole={() => {}} />
      </div>
      <div className="timeline" data-timeline="">
        {still && <StaticSlot>{import.meta.env.SSR && <StaticTimeline />}</StaticSlot>}
      </div>
    </>
  );
}

function KeyboardHint() {
  return <p className="hint">Click an event to read its words.</p>;
}

interface TimelineCanvasProps extends TimelineProps {
  /** In CSS pixels. */
  width: number;
  /** Id of the event whose thread is shown; null for none. */
  selected: string | null;
  /** What the events were narrowed by, beside a search. */
  filter: Filter;
}

const TimelineCanvas = memo(function TimelineCanvas({
  events,
  width,
  selected,
  filter,
}: TimelineCanvasProps) {
  const { corpus } = useCorpus();
  const frame = useRef<HTMLDivElement>(null);
  const by = useStore((state) => state.lanes);
  const gutter = useMemo(() => gutterWidth(corpus, by), [corpus, by]);
  const plot = plotWidth(width, gutter);
  const drawing = useTimelineLayout(events, filter.include, plot);
  const { layout, scale, zoom, view, all, trueScale, viewport } = drawing;
  const selectEvent = useStore((state) => state.selectEvent);
  const [open, setOpen] = useState<Cluster | null>(null);
  const thread = useMemo(
    () => (selected === null ? null : buildThread(selected, corpus.events, corpus.links)),
    [selected, corpus],
  );
  const moves = useNavigation(frame, drawing, plot, gutter);
  // Not for a search: its letters come faster than the eye could follow.
  useRowTransition(frame, [filter, by], layout.lanes);
  const overviewTicks = useMemo(() => buildTicks(trueScale, measureLabel, [0, plot]), [trueScale, plot]);
  // A single event that found no room needs no list.
  const show = useCallback(
    (cluster: Cluster) => {
      const [only, ...others] = cluster.count === 1 ? cluster.members() : [];
      if (only && others.length === 0) selectEvent(only.id);
      else setOpen(cluster);
    },
    [selectEvent],
  );
  const close = () => {
    const key = open?.key;
    setOpen(null);
    if (key) frame.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  return (
    <>
      <div className="timeline-head">
        {thread && selected && thread.events.length > 1 ? (
          <ThreadBar thread={thread} selected={selected} />
        ) : (
          <KeyboardHint />
        )}
        <TimelineToolbar onZoom={moves.zoom} onWhole={() => moves.glideTo(null)} />
      </div>
      {/* Where nothing is in view, the frame itself takes the tab and the keys. */}
      <div
        className="timeline"
        ref={frame}
        data-timeline=""
        {...(moves.stop === null && EMPTY_IDS)}
        {...moves.listeners}
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: bands; all that can be named is in the plot */}
        <svg width={width} height={AXIS_HEIGHT + layout.height}>
          <LaneBands lanes={layout.lanes} width={width} gutter={gutter} head={AXIS_HEIGHT} />
        </svg>
        <Overview
          all={all}
          scale={trueScale}
          width={plot}
          gutter={gutter}
          ticks={overviewTicks}
          viewport={viewport}
          onBrush={moves.jump}
        />
        <div
          className="plot-window"
          style={{ left: gutter - 6, right: 0, height: AXIS_HEIGHT + layout.height }}
        >
          <div className="plot-layer" style={{ transform: `translateX(${view.origin - zoom.x}px)` }}>
            <Plot
              {...{ events, layout, scale, view, thread, selected, open }}
              head={AXIS_HEIGHT}
              stop={moves.stop}
              onSelect={selectEvent}
              onOpen={show}
            />
          </div>
        </div>
      </div>
      {open && (
        <ClusterList
          members={open.members()}
          x={Math.max(8, Math.min(gutter + open.left - zoom.x, width - 350))}
          y={AXIS_HEIGHT + open.y + 52}
          onSelect={(event) => {
            close();
            selectEvent(event);
          }}
          onZoom={() => {
            // From here the focus follows the cluster to what it becomes.
            close();
            moves.glideTo(fitViewport(drawing.base, open.from, open.to));
          }}
          onClose={close}
        />
      )}
    </>
  );
});
