import { type MouseEvent, useMemo, useRef, useState } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import { knownOf } from "../corpus/knownOf.ts";
import { roughlyInWords } from "../event/elapsed.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { foldedScale, linearScale } from "../layout/foldedScale.ts";
import { laneIndex } from "../layout/laneIndex.ts";
import { type Tick, ticksOf } from "../layout/ticks.ts";
import { between, type TimeScale } from "../layout/timeScale.ts";
import { nearestMark, type UprightCluster, uprightClusters, uprightLayout } from "../layout/uprightLayout.ts";
import { useChoice } from "../state/store.ts";
import { ClusterList } from "./ClusterList.tsx";
import { onPress } from "./onPress.ts";
import { spokenNames } from "./spokenName.ts";
import { useRoving } from "./useRoving.ts";
import { useSize } from "./useSize.ts";
import { useTween } from "./useTween.ts";

/** Where the dates end and the marks begin, in CSS pixels. */
const SPINE = 42;
const TOP = 10;
/** More events than this have no room for bars of their own. */
const MOST_BARS = 60;

/** The drawing on a phone: the axis upright, as the spine of the chronicle beside it. */
export function Spine({ corpus, events }: { corpus: Corpus; events: TimelineEvent[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const selected = useChoice((choice) => choice.event);
  const knownOn = useChoice((choice) => choice.knownOn);
  const reading = useChoice((choice) => choice.reading);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const choice = useChoice((choice) => choice.scale);
  const [open, setOpen] = useState<UprightCluster | null>(null);
  const linear = useTween(choice === "linear" ? 1 : 0);
  const scale = useMemo(() => {
    const datings = corpus.events.map(({ dating }) => dating);
    const folded = foldedScale(datings, Math.max(200, height - 2 * TOP));
    return between(folded, linearScale(folded), linear);
  }, [corpus, height, linear]);
  // Upright, a label takes its height from the axis, whatever its words.
  const ticks = useMemo(() => ticksOf(scale, () => 12), [scale]);
  const many = events.length > MOST_BARS;
  const marks = useMemo(
    () => (many ? [] : uprightLayout(events, scale, width - SPINE - 6)),
    [many, events, scale, width],
  );
  const clusters = useMemo(
    () => (many ? uprightClusters(laneIndex("all", "All", events), scale) : []),
    [many, events, scale],
  );
  const nameOf = useMemo(() => spokenNames(corpus, events), [corpus, events]);
  const stops = [
    ...marks.map(({ event, x, y0, y1 }) => ({
      ...{ key: event.id, x: y0, left: y0, right: y1, y: x },
      events: () => [event.id],
    })),
    ...clusters.map(({ y0, y1, events: members }) => ({
      ...{ key: `row-${y0}`, x: y0, left: y0, right: y1, y: 0 },
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
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the marks, which are buttons
    <div
      className="timeline upright"
      ref={frame}
      data-timeline=""
      onFocus={roving.onFocus}
      onBlur={roving.onBlur}
      onKeyDown={roving.onKeyDown}
    >
      {height > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the arrow keys move focus among the marks inside
        // biome-ignore lint/a11y/useKeyWithClickEvents: a tap picks the nearest mark; the marks are buttons for keys
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
              {marks.map(({ event, x, y0, y1, width: bar }) => (
                // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
                <g
                  key={event.id}
                  role="button"
                  className={`mark${event.id === selected ? " selected" : ""}${event.id === reading ? " reading" : ""} known-${knownOf(corpus, event, knownOn)}`}
                  data-event={event.id}
                  data-stage={event.stage}
                  data-key={event.id}
                  tabIndex={event.id === roving.stop ? 0 : -1}
                  aria-label={nameOf(event)}
                  aria-pressed={event.id === selected}
                  onClick={(press) => {
                    // A press without a place, as assistive technology makes, means this very mark.
                    press.stopPropagation();
                    selectEvent(event.id);
                  }}
                  onKeyDown={onPress(() => selectEvent(event.id))}
                >
                  <rect
                    className="target"
                    x={x - 1}
                    y={y0 - 4}
                    width={bar + 2}
                    height={Math.max(24, y1 - y0 + 8)}
                  />
                  <rect className={`bar ${event.dating.form}`} x={x} y={y0} width={bar} height={y1 - y0} />
                </g>
              ))}
              {clusters.map((cluster) => (
                // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
                <g
                  key={cluster.y0}
                  role="button"
                  className="cluster"
                  data-key={`row-${cluster.y0}`}
                  tabIndex={`row-${cluster.y0}` === roving.stop ? 0 : -1}
                  aria-label={`${cluster.events.length} events; opens their list`}
                  aria-haspopup="dialog"
                  onClick={() => setOpen(cluster)}
                  onKeyDown={onPress(() => setOpen(cluster))}
                >
                  <rect
                    className="target"
                    y={cluster.y0}
                    width={width - SPINE}
                    height={cluster.y1 - cluster.y0}
                  />
                  <rect
                    className="bar"
                    y={cluster.y0 + 4}
                    width={4 + cluster.share * (width - SPINE - 40)}
                    height={16}
                  />
                  <text x={10 + cluster.share * (width - SPINE - 40)} y={cluster.y0 + 16}>
                    {cluster.events.length}
                  </text>
                </g>
              ))}
            </g>
          </g>
        </svg>
      )}
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
    </div>
  );
}

/** Dates left of the spine; a fold says its true length, and stands on a tear. */
function UprightAxis({ scale, ticks, width }: { scale: TimeScale; ticks: Tick[]; width: number }) {
  return (
    <g className="axis">
      {ticks.map(({ time, x, short }) => (
        <g key={time} transform={`translate(0,${x})`}>
          <text y={4}>{short}</text>
          <line x1={SPINE - 4} x2={width} />
        </g>
      ))}
      {scale.stretches
        .filter(({ folded }) => folded)
        .map(({ from, to, x0, x1 }) => {
          const words = roughlyInWords(to - from).split(" ");
          const [count, unit] = words.splice(-2);
          return (
            <g key={from} className="fold" transform={`translate(0,${(x0 + x1) / 2})`}>
              <path d={tear(-10, width)} />
              <path d={tear(11, width)} />
              <text y={-9}>{words.join(" ")}</text>
              <text y={4}>
                {count} {unit}
              </text>
              <text y={17}>short</text>
            </g>
          );
        })}
    </g>
  );
}

function tear(y: number, width: number): string {
  const teeth = Array.from(
    { length: Math.ceil((width - SPINE) / 8) },
    (_, i) => `l4,${i % 2 ? 4 : -4}l4,${i % 2 ? -4 : 4}`,
  );
  return `M${SPINE - 4},${y}${teeth.join("")}`;
}
