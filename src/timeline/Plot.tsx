import { useMemo } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import type { threadOf } from "../event/thread.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { Anchor } from "../layout/arcs.ts";
import { marksInView, overlapsView, type View } from "../layout/inView.ts";
import type { Cluster } from "../layout/markLayout.ts";
import { useChoice } from "../state/store.ts";
import { Axis } from "./Axis.tsx";
import { ClusterButton } from "./ClusterButton.tsx";
import { LinkArcs } from "./LinkArcs.tsx";
import { MarkButton } from "./MarkButton.tsx";
import { measureLabel } from "./measureLabel.ts";
import { spokenNames } from "./spokenName.ts";
import type { Drawing } from "./useDrawing.ts";

interface Props {
  corpus: Corpus;
  events: TimelineEvent[];
  drawing: Drawing;
  view: View;
  /** The drawing's whole width, the lanes' names included; the names' width; the axis's height. CSS pixels. */
  width: number;
  gutter: number;
  head: number;
  thread: ReturnType<typeof threadOf> | null;
  selected: string | null;
  open: Cluster | null;
  /** Key of the mark that takes the tab. */
  stop: string | null;
  onSelect(event: string): void;
  onOpen(cluster: Cluster): void;
  onFocus(key: string): void;
}

/** Lanes, axis, marks, clusters and the selected thread's arcs, as far as they are in view. */
export function Plot(props: Props) {
  const { corpus, events, drawing, view, width, gutter, head, thread, selected, open, stop } = props;
  const { layout, scale, ticks } = drawing;
  const reading = useChoice((choice) => choice.reading);
  const nameOf = useMemo(() => spokenNames(corpus, events), [corpus, events]);
  const drawn = layout.lanes.flatMap(({ marks }) => marksInView(marks, view, measureLabel));
  const clusters = layout.lanes
    .flatMap((lane) => lane.clusters)
    .filter(({ left, right }) => overlapsView(view, left, right));
  const linked = new Set(thread && thread.events.length > 1 ? thread.events.map(({ id }) => id) : []);
  const stateOf = (id: string) =>
    [
      id === selected && "selected",
      id === reading && "reading",
      linked.size > 0 && !linked.has(id) && "aside",
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <>
      <clipPath id="plot">
        <rect x={gutter - 6} y={0} width={view.width + 14} height={head + layout.height} />
      </clipPath>
      {layout.lanes.map(({ id, label, y0, y1 }, i) => (
        <g key={id} transform={`translate(0,${head + y0})`} className={i % 2 ? "lane" : "lane odd"}>
          <rect width={width} height={y1 - y0} />
          <LaneName label={label} room={gutter - 12} />
        </g>
      ))}
      <g clipPath="url(#plot)">
        <g transform={`translate(${gutter + view.origin - view.offset},${head})`}>
          <Axis scale={scale} ticks={ticks} view={view} height={layout.height} />
          {drawn.map(({ mark, ...place }) => (
            <MarkButton
              key={mark.key}
              id={mark.key}
              event={mark.event}
              {...place}
              y={mark.y}
              name={nameOf(mark.event)}
              state={stateOf(mark.event.id)}
              selected={mark.event.id === selected}
              tabbable={mark.key === stop}
              onSelect={props.onSelect}
              onFocus={props.onFocus}
            />
          ))}
          {clusters.map((cluster) => (
            <ClusterButton
              key={cluster.key}
              cluster={cluster}
              origin={view.origin}
              open={cluster.key === open?.key}
              tabbable={cluster.key === stop}
              onOpen={() => props.onOpen(cluster)}
              onFocus={props.onFocus}
            />
          ))}
          {thread && selected && (
            <Arcs
              {...props}
              selected={selected}
              thread={thread}
              labels={drawn
                .filter(({ labelShown }) => labelShown)
                .map(({ mark, labelX }) => ({
                  y: mark.y,
                  left: labelX,
                  right: labelX + measureLabel(mark.event.label),
                }))}
            />
          )}
        </g>
      </g>
    </>
  );
}

interface ArcsProps extends Props {
  selected: string;
  thread: NonNullable<Props["thread"]>;
  labels: Parameters<typeof LinkArcs>[0]["labels"];
}

function Arcs({ corpus, drawing, view, thread, selected, labels }: ArcsProps) {
  const byId = useMemo(() => new Map(corpus.events.map((event) => [event.id, event])), [corpus]);
  const anchors = useMemo(() => {
    const found = new Map<string, Anchor>();
    for (const { marks, clusters } of drawing.layout.lanes) {
      for (const { event, x0, x1, y } of marks) if (!found.has(event.id)) found.set(event.id, { x0, x1, y });
      for (const { left, right, y, members, count } of clusters) {
        if (count > 50) continue;
        for (const { id } of members()) if (!found.has(id)) found.set(id, { x0: left, x1: right, y });
      }
    }
    return found;
  }, [drawing.layout]);
  const anchorOf = (id: string) => {
    const anchor = anchors.get(id);
    return anchor && { ...anchor, x0: anchor.x0 - view.origin, x1: anchor.x1 - view.origin };
  };
  return (
    <LinkArcs
      steps={thread.steps}
      selected={selected}
      labels={labels}
      anchorOf={anchorOf}
      eventOf={(id) => byId.get(id)}
    />
  );
}

/** A lane's name, on two lines where one is too narrow. */
function LaneName({ label, room }: { label: string; room: number }) {
  const words = label.split(" ");
  const half = Math.ceil(words.length / 2);
  const lines =
    measureLabel(label) * 1.05 <= room || words.length < 2
      ? [label]
      : [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return lines.map((line, i) => (
    <text key={line} x={8} y={19 + i * 14}>
      {line}
    </text>
  ));
}
