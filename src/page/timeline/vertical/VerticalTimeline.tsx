import { type MouseEvent, memo, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { threadOf } from "../../../core/evidence/thread.ts";
import { foldedScale, linearScale } from "../../../core/layout/foldedScale.ts";
import { laneIndex } from "../../../core/layout/laneIndex.ts";
import { ticksOf } from "../../../core/layout/ticks.ts";
import { between } from "../../../core/layout/timeScale.ts";
import {
  nearestMark,
  type UprightCluster,
  uprightClusters,
  uprightLayout,
} from "../../../core/layout/verticalLayout.ts";
import type { Corpus } from "../../../core/model/corpus.ts";
import type { TimelineEvent } from "../../../core/model/timelineEvent.ts";
import { useChoice } from "../../state/store.ts";
import { useSize } from "../../ui/useSize.ts";
import { spokenNames } from "../accessibleName.ts";
import { ClusterList } from "../ClusterList.tsx";
import { ThreadBar } from "../ThreadBar.tsx";
import { useRoving } from "../useRovingFocus.ts";
import { useThreadKeys } from "../useThreadKeys.ts";
import { useTween } from "../useTween.ts";
import { STRIP, TrueStrip } from "./LinearStrip.tsx";
import { SPINE, UprightAxis } from "./VerticalAxis.tsx";
import { UprightClusterButton } from "./VerticalClusterButton.tsx";
import { UprightMark } from "./VerticalMark.tsx";

const TOP = 10;
/** More events than this have no room for bars of their own. */
const MOST_BARS = 60;

const rowOf = ({ y0 }: Pick<UprightCluster, "y0">) => `row-${y0}`;

/** The drawing on a phone: the axis upright, as the spine of the chronicle beside it. */
export function Spine({ children, ...drawn }: Props) {
  const room = useRef<HTMLDivElement>(null);
  // Nothing is computed before it is known for how much room, and then not in the same breath.
  const { width, height } = useDeferredValue(useSize(room));
  // The pressed mark shows it at once, by itself; the thread may come a moment later.
  const selected = useDeferredValue(useChoice((choice) => choice.event));
  return (
    <div className="spine" ref={room}>
      {height > STRIP && (
        <>
          <Drawn {...drawn} width={width} height={height - STRIP} selected={selected} />
          {children}
        </>
      )}
    </div>
  );
}

interface Props {
  corpus: Corpus;
  events: TimelineEvent[];
  /** What is to come with the drawing, not before. */
  children?: ReactNode;
}

interface DrawnProps extends Omit<Props, "children"> {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Id of the event whose thread is shown; null for none. */
  selected: string | null;
}

const Drawn = memo(function Drawn({ corpus, events, width, height, selected }: DrawnProps) {
  const frame = useRef<HTMLDivElement>(null);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const choice = useChoice((choice) => choice.scale);
  const [open, setOpen] = useState<UprightCluster | null>(null);
  const linear = useTween(choice === "linear" ? 1 : 0);
  const datings = useMemo(() => corpus.events.map(({ dating }) => dating), [corpus]);
  const scale = useMemo(() => {
    const folded = foldedScale(datings, Math.max(200, height - 2 * TOP));
    return between(folded, linearScale(folded), linear);
  }, [datings, height, linear]);
  const strip = Math.max(40, width - 16);
  const trueScale = useMemo(() => linearScale(foldedScale(datings, strip)), [datings, strip]);
  const all = useMemo(() => laneIndex("all", "All", events), [events]);
  const thread = useMemo(
    () => (selected === null ? null : threadOf(selected, corpus.events, corpus.links)),
    [selected, corpus],
  );
  useThreadKeys(thread);
  // Upright, a label takes its height from the axis, whatever its words.
  const ticks = useMemo(() => ticksOf(scale, () => 12), [scale]);
  const many = events.length > MOST_BARS;
  const marks = useMemo(
    () => (many ? [] : uprightLayout(events, scale, width - SPINE - 6)),
    [many, events, scale, width],
  );
  const clusters = useMemo(() => (many ? uprightClusters(all, scale) : []), [many, all, scale]);
  const nameOf = useMemo(() => spokenNames(corpus, events), [corpus, events]);
  const stops = [
    ...marks.map(({ event, x, y0, y1 }) => ({
      ...{ key: event.id, x: y0, left: y0, right: y1, y: x },
      events: () => [event.id],
    })),
    ...clusters.map(({ y0, y1, events: members }) => ({
      ...{ key: rowOf({ y0 }), x: y0, left: y0, right: y1, y: 0 },
      events: () => members.map(({ id }) => id),
    })),
  ];
  const roving = useRoving(frame, stops, { scale, preferred: selected ?? undefined, time: "upright" });
  const tap = (press: MouseEvent<SVGSVGElement>) => {
    const box = press.currentTarget.getBoundingClientRect();
    const near = nearestMark(marks, press.clientX - box.left - SPINE, press.clientY - box.top - TOP);
    if (near) selectEvent(near.event.id);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the marks, which are buttons */}
      <div
        className="timeline upright"
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
          <g transform={`translate(0,${TOP})`}>
            <UprightAxis scale={scale} ticks={ticks} width={width} />
            <g transform={`translate(${SPINE},0)`}>
              {marks.map((mark) => (
                <UprightMark
                  key={mark.event.id}
                  corpus={corpus}
                  mark={mark}
                  name={nameOf(mark.event)}
                  tabbable={mark.event.id === roving.stop}
                  onSelect={selectEvent}
                />
              ))}
              {clusters.map((cluster) => (
                <UprightClusterButton
                  key={cluster.y0}
                  id={rowOf(cluster)}
                  cluster={cluster}
                  width={width - SPINE}
                  tabbable={rowOf(cluster) === roving.stop}
                  onOpen={() => setOpen(cluster)}
                />
              ))}
            </g>
          </g>
        </svg>
        {open && (
          <ClusterList
            members={[...open.events]}
            x={SPINE}
            y={open.y1 + TOP}
            onSelect={(event) => {
              setOpen(null);
              selectEvent(event);
            }}
            onClose={() => setOpen(null)}
          />
        )}
        <TrueStrip all={all} scale={trueScale} width={strip} />
      </div>
      {thread && selected && thread.events.length > 1 && <ThreadBar thread={thread} selected={selected} />}
    </>
  );
});
