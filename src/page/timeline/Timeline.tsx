import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { threadOf } from "../../core/evidence/thread.ts";
import type { Filter } from "../../core/filter/filter.ts";
import type { Cluster } from "../../core/layout/clusters.ts";
import { ticksOf } from "../../core/layout/ticks.ts";
import { fittedTo } from "../../core/layout/viewport.ts";
import { viewOf } from "../../core/layout/visibleMarks.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useChoice } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import { useStill } from "../ui/prerenderContext.ts";
import { StillPlace } from "../ui/StaticSlot.tsx";
import { useSize } from "../ui/useSize.ts";
import { gutterFor, HEAD, plotWidth, STILL_DRAWING } from "./dimensions.ts";
import { LaneBands } from "./LaneBands.tsx";
import { measureLabel } from "./measureLabel.ts";
import { Overview } from "./Overview.tsx";
import { Plot } from "./Plot.tsx";
import { TimelineTools } from "./TimelineToolbar.tsx";
import { useMoves } from "./useNavigation.ts";
import { useRowGlide } from "./useRowTransition.ts";
import { LAG, useSettled } from "./useSettledTransform.ts";
import { useThreadKeys } from "./useThreadKeys.ts";
import { useDrawing } from "./useTimelineLayout.ts";

const ThreadBar = lazy(async () => ({
  default: (await loaded(() => import("./ThreadBar.tsx"))).ThreadBar,
}));
const ClusterList = lazy(async () => ({
  default: (await loaded(() => import("./ClusterList.tsx"))).ClusterList,
}));

/** What the drawing is to the keyboard where none of its marks is in view. */
const EMPTY = {
  role: "group",
  tabIndex: 0,
  "aria-label": "Timeline: nothing in view. Home goes to the first event, 0 shows the whole case.",
};

interface Props {
  corpus: Corpus;
  events: TimelineEvent[];
}

/** The drawing: lanes over a folded time axis, and the overview on linear time under it. */
export function Timeline(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const still = useStill();
  // The pressed mark shows it at once, by itself; thread and lanes may come a moment later.
  const selected = useDeferredValue(useChoice((choice) => choice.event));
  const filter = useDeferredValue(useChoice((choice) => choice.filter));
  const { width } = useSize(frame);
  return (
    <div className="timeline-frame" ref={frame}>
      {width > 0 && !still ? (
        <Drawn {...props} {...{ width, selected, filter }} />
      ) : (
        <Awaited still={still} />
      )}
    </div>
  );
}

/** What stands there before the drawing: what the build drew, or nothing. */
function Awaited({ still }: { still: boolean }) {
  return (
    <>
      <div className="timeline-head">
        <Hint />
        <TimelineTools onZoom={() => {}} onWhole={() => {}} />
      </div>
      <div className="timeline" data-timeline="">
        {still && <StillPlace name={STILL_DRAWING} />}
      </div>
    </>
  );
}

function Hint() {
  return <p className="hint">Click an event to read its words.</p>;
}

interface DrawnProps extends Props {
  /** In CSS pixels. */
  width: number;
  /** Id of the event whose thread is shown; null for none. */
  selected: string | null;
  /** What the events were narrowed by, beside a search. */
  filter: Filter;
}

const Drawn = memo(function Drawn({ corpus, events, width, selected, filter }: DrawnProps) {
  const frame = useRef<HTMLDivElement>(null);
  const by = useChoice((choice) => choice.lanes);
  const gutter = useMemo(() => gutterFor(corpus, by), [corpus, by]);
  const plot = plotWidth(width, gutter);
  const drawing = useDrawing(corpus, events, filter.include, plot);
  const { layout, scale, lens, all, trueScale, viewport } = drawing;
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const [open, setOpen] = useState<Cluster | null>(null);
  const thread = useMemo(
    () => (selected === null ? null : threadOf(selected, corpus.events, corpus.links)),
    [selected, corpus],
  );
  const moves = useMoves(frame, corpus, drawing, plot, gutter);
  useThreadKeys(thread);
  // Not for a search: its letters come faster than the eye could follow.
  useRowGlide(frame, [filter, by], layout.lanes);
  const overviewTicks = useMemo(() => ticksOf(trueScale, measureLabel, [0, plot]), [trueScale, plot]);
  const settled = useSettled(lens, plot);
  const view = useMemo(() => viewOf(settled, plot, plot * LAG), [settled, plot]);
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
          <ErrorBoundary part="The way along the thread">
            <Suspense fallback={<p className="hint" />}>
              <ThreadBar thread={thread} selected={selected} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <Hint />
        )}
        <TimelineTools onZoom={moves.zoom} onWhole={() => moves.glideTo(null)} />
      </div>
      {/* Where nothing is in view, the frame itself takes the tab and the keys. */}
      <div
        className="timeline"
        ref={frame}
        data-timeline=""
        {...(moves.stop === null && EMPTY)}
        {...moves.listeners}
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: bands; all that can be named is in the plot */}
        <svg width={width} height={HEAD + layout.height}>
          <LaneBands lanes={layout.lanes} width={width} gutter={gutter} head={HEAD} />
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
        <div className="plot-window" style={{ left: gutter - 6, right: 0, height: HEAD + layout.height }}>
          <div className="plot-layer" style={{ transform: `translateX(${view.origin - lens.offset}px)` }}>
            <Plot
              {...{ corpus, events, layout, scale, view, thread, selected, open }}
              head={HEAD}
              stop={moves.stop}
              onSelect={selectEvent}
              onOpen={show}
            />
          </div>
        </div>
      </div>
      {open && (
        <ErrorBoundary part="The list of events" retryOn={open.key}>
          <Suspense>
            <ClusterList
              members={open.members()}
              x={Math.max(8, Math.min(gutter + open.left - lens.offset, width - 350))}
              y={HEAD + open.y + 52}
              onSelect={(event) => {
                close();
                selectEvent(event);
              }}
              onZoom={() => {
                // From here the focus follows the cluster to what it becomes.
                close();
                moves.glideTo(fittedTo(drawing.base, open.from, open.to));
              }}
              onClose={close}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
});
