import { memo, useMemo } from "react";
import { findPublicity } from "../../core/evidence/disclosure.ts";
import type { buildThread } from "../../core/evidence/thread.ts";
import type { Cluster } from "../../core/layout/clusters.ts";
import { arcAnchors } from "../../core/layout/threadArcs.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import { type DrawnWindow, overlapsWindow, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { scopeByEvent } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Axis } from "./Axis.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterButton } from "./ClusterButton.tsx";
import { LinkArcs } from "./LinkArcs.tsx";
import { MarkButton } from "./MarkButton.tsx";
import { measureLabel } from "./measureLabel.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

interface PlotProps {
  events: TimelineEvent[];
  layout: TimelineLayout["layout"];
  scale: TimelineLayout["scale"];
  view: DrawnWindow;
  /** The axis's height, CSS pixels. */
  head: number;
  thread: ReturnType<typeof buildThread> | null;
  selected: string | null;
  open: Cluster | null;
  /** Key of the mark that takes the tab. */
  stop: string | null;
  onSelect(event: string): void;
  onOpen(cluster: Cluster): void;
}

/**
 * Axis, marks, clusters and the selected thread's arcs, as far as they are in view. All stand still from the drawing's
 * origin, and the whole is moved as one layer, so that a drag repaints next to nothing.
 */
export const Plot = memo(function Plot(props: PlotProps) {
  const { corpus } = useCorpus();
  const { events, layout, scale, view, head, thread, selected, open, stop } = props;
  const ticks = useMemo(() => buildTicks(scale, measureLabel, [view.x, view.x + view.width]), [scale, view]);
  const reading = useStore((state) => state.scrolledEvent);
  const nameOf = useMemo(() => accessibleNames(corpus, events), [corpus, events]);
  const drawn = layout.lanes.flatMap(({ marks }) => visibleMarks(marks, view, measureLabel));
  // A lane's first, second, … in view: a zoom makes other clusters of the same events, which need no new elements.
  const clusters = layout.lanes.flatMap((lane) =>
    lane.clusters
      .filter(({ left, right }) => overlapsWindow(view, left, right))
      .map((cluster, i) => ({ cluster, slot: `${lane.id}/${i}` })),
  );
  const linked = new Set(thread && thread.events.length > 1 ? thread.events.map(({ id }) => id) : []);
  const differing = useMemo(() => scopeByEvent(corpus.disagreements), [corpus]);
  const knownOn = useStore((state) => state.asOf);
  const stateOf = (event: TimelineEvent) => {
    const { id } = event;
    const known = findPublicity(corpus, event, knownOn);
    return [
      known && `known-${known}`,
      id === reading && "reading",
      linked.size > 0 && !linked.has(id) && "aside",
    ]
      .filter(Boolean)
      .join(" ");
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; the arrow keys move focus among the marks inside
    <svg
      role="group"
      aria-label="Timeline. Arrow keys move between events, Enter opens an event’s words, plus and minus zoom, square brackets follow a thread."
      className="plot"
      width={view.width}
      height={head + layout.height}
    >
      <g transform={`translate(0,${head})`}>
        <Axis scale={scale} ticks={ticks} view={view} height={layout.height} />
        {thread && selected && (
          <SelectedArcs
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
        {drawn.map(({ mark, ...place }) => (
          <MarkButton
            key={mark.key}
            id={mark.key}
            event={mark.event}
            {...place}
            y={mark.y}
            name={nameOf(mark.event)}
            state={stateOf(mark.event)}
            differs={differing.get(mark.event.id)}
            tabbable={mark.key === stop}
            onSelect={props.onSelect}
          />
        ))}
        {clusters.map(({ cluster, slot }) => (
          <ClusterButton
            key={slot}
            cluster={cluster}
            origin={view.origin}
            open={cluster.key === open?.key}
            tabbable={cluster.key === stop}
            onOpen={() => props.onOpen(cluster)}
          />
        ))}
      </g>
    </svg>
  );
});

interface SelectedArcsProps extends PlotProps {
  selected: string;
  thread: NonNullable<PlotProps["thread"]>;
  labels: Parameters<typeof LinkArcs>[0]["labels"];
}

function SelectedArcs({ layout, view, thread, selected, labels }: SelectedArcsProps) {
  const { event } = useCorpus();
  const anchors = useMemo(() => arcAnchors(layout.lanes), [layout]);
  const anchorOf = (id: string) => {
    const anchor = anchors.get(id);
    return anchor && { ...anchor, x0: anchor.x0 - view.origin, x1: anchor.x1 - view.origin };
  };
  return (
    <LinkArcs steps={thread.steps} selected={selected} labels={labels} anchorOf={anchorOf} eventOf={event} />
  );
}
