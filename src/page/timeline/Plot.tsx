import { memo, useMemo } from "react";
import type { Thread } from "../../core/evidence/thread.ts";
import type { Cluster } from "../../core/layout/clusters.ts";
import { buildArcAnchors } from "../../core/layout/threadArcs.ts";
import { overlapsWindow, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { differenceKindOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { describeShortcuts, SHORTCUTS } from "../shared/shortcuts.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Axis } from "./Axis.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterButton } from "./ClusterButton.tsx";
import { AXIS_HEIGHT } from "./dimensions.ts";
import { LinkArcs } from "./LinkArcs.tsx";
import { MarkButton } from "./MarkButton.tsx";
import { measureLabel } from "./measureLabel.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

const { moveInTimeline, openEvent, zoom, stepInThread } = SHORTCUTS;

interface PlotProps extends Pick<TimelineLayout, "layout" | "scale" | "view"> {
  events: TimelineEvent[];
  /** Thread of the selected event; null if it has no links. */
  thread: Thread | null;
  /** Id of the selected event. */
  selected: string | null;
  /** Cluster whose list is open. */
  open: Cluster | null;
  /** Key of the mark or cluster that takes the Tab key. */
  tabStop: string | null;
  onOpen(cluster: Cluster): void;
}

/** Axis, marks, clusters and arcs of the drawn window (see `DrawnWindow`), in one layer that a drag moves. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { events, layout, scale, view, thread, selected, open, tabStop, onOpen } = props;
  const { corpus, event: eventOf } = useCorpus();
  const nameOf = useMemo(() => accessibleNames(corpus, events), [corpus, events]);
  const drawn = layout.lanes.flatMap(({ marks }) => visibleMarks(marks, view, measureLabel));
  // Elements are keyed by their position in the lane: a zoom makes new clusters of the same events.
  const clusters = layout.lanes.flatMap((lane) =>
    lane.clusters
      .filter(({ left, right }) => overlapsWindow(view, left, right))
      .map((cluster, i) => ({ cluster, slot: `${lane.id}/${i}` })),
  );
  const linked = thread && new Set(thread.events.map(({ id }) => id));
  const anchors = useMemo(() => thread && buildArcAnchors(layout.lanes), [thread, layout]);
  const anchorOf = (id: string) => {
    const anchor = anchors?.get(id);
    return anchor && { ...anchor, x0: anchor.x0 - view.origin, x1: anchor.x1 - view.origin };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; arrow keys move focus inside
    <svg
      role="group"
      aria-label={timelineMessages.plot(describeShortcuts(moveInTimeline, openEvent, zoom, stepInThread))}
      className="plot"
      width={view.width}
      height={AXIS_HEIGHT + layout.height}
    >
      <g transform={`translate(0,${AXIS_HEIGHT})`}>
        <Axis scale={scale} view={view} height={layout.height} />
        {thread && selected && (
          <LinkArcs
            steps={thread.steps}
            selected={selected}
            labels={drawn
              .filter(({ labelShown }) => labelShown)
              .map(({ mark: { y, event }, labelX }) => ({
                ...{ y, left: labelX, right: labelX + measureLabel(event.label) },
              }))}
            anchorOf={anchorOf}
            eventOf={eventOf}
          />
        )}
        {drawn.map((place) => {
          const { key, event } = place.mark;
          return (
            <MarkButton
              key={key}
              {...place}
              name={nameOf(event)}
              aside={linked !== null && !linked.has(event.id)}
              differs={differenceKindOf(event.id, corpus.disagreements)}
              tabbable={key === tabStop}
            />
          );
        })}
        {clusters.map(({ cluster, slot }) => (
          <ClusterButton
            key={slot}
            cluster={cluster}
            origin={view.origin}
            open={cluster.key === open?.key}
            tabbable={cluster.key === tabStop}
            onActivate={() => onOpen(cluster)}
          />
        ))}
      </g>
    </svg>
  );
});
