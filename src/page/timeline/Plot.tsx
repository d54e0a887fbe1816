import { memo, useMemo } from "react";
import type { Cluster } from "../../core/layout/clusters.ts";
import { placeNotes } from "../../core/layout/markNotes.ts";
import { visibleClusters } from "../../core/layout/visibleClusters.ts";
import { visibleMarks } from "../../core/layout/visibleMarks.ts";
import { voiceCluster } from "../../core/layout/voiceColumn.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { differenceKindOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { describeShortcuts } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterButton } from "./ClusterButton.tsx";
import { MarkButton, MarkGroup } from "./MarkButton.tsx";
import { MarkNotes } from "./MarkNotes.tsx";
import { PanelFrames } from "./PanelFrames.tsx";
import { RowLines } from "./RowLines.tsx";
import type { TimelineLayout } from "./useTimelineLayout.ts";
import { VoiceNames, VoiceText } from "./VoiceTexts.tsx";

interface PlotProps extends Pick<TimelineLayout, "drawing" | "view" | "metrics"> {
  events: readonly TimelineEvent[];
  /** Cluster whose list is open. */
  open: Cluster | null;
  /** Key of the mark or cluster that takes the Tab key. */
  tabStop: string | null;
  onOpen(cluster: Cluster): void;
}

/** Panels, marks, clusters and voices of the drawn window, in one layer that a drag moves. */
export const Plot = memo(function Plot({ events, drawing, view, metrics, open, tabStop, onOpen }: PlotProps) {
  const { corpus } = useCorpus();
  const nameOf = useMemo(() => accessibleNames(corpus, events), [corpus, events]);
  const { origin } = view;
  const { unit } = metrics;
  const drawn = visibleMarks(drawing.marks, view);
  // In an as-of view, marks that had not happened are faint, and so have no words.
  const isAsOf = useStore((state) => state.asOf !== null);
  const differenceOf = (event: TimelineEvent) => differenceKindOf(event.id, corpus.disagreements);
  // Elements are keyed by their position: a zoom makes new clusters of the same events.
  const more = drawing.voices.flatMap((column) => voiceCluster(column, metrics) ?? []);
  const clusters = visibleClusters(drawing, drawn, view);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; arrow keys move focus inside
    <svg
      role="group"
      aria-label={timelineMessages.plot(describeShortcuts("moveInTimeline", "openEvent", "zoom"))}
      className="plot"
      width={view.width}
      height={drawing.headerHeight + drawing.height}
    >
      <PanelFrames {...drawing} origin={origin} unit={unit} />
      <g transform={`translate(0,${drawing.headerHeight})`}>
        <RowLines lines={drawing.lines} gutters={drawing.gutters} view={view} />
        {drawn.map((place) => {
          const { key, event } = place.mark;
          return (
            <MarkButton
              key={key}
              {...place}
              name={nameOf(event)}
              metrics={metrics}
              differs={differenceOf(event)}
              tabbable={key === tabStop}
            />
          );
        })}
        {!isAsOf && <MarkNotes notes={placeNotes(drawn, drawing.lines, view, metrics.measure)} />}
        {[...clusters, ...more].map((cluster, i) => (
          <ClusterButton
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            cluster={cluster}
            text={i < clusters.length ? undefined : timelineMessages.moreVoices(cluster.events.length)}
            countShown={clusters[i]?.countShown}
            origin={origin}
            open={cluster.key === open?.key}
            tabbable={cluster.key === tabStop}
            onActivate={() => onOpen(cluster)}
          />
        ))}
        <VoiceNames columns={drawing.voices} origin={origin} unit={unit} />
        {drawing.voices
          .flatMap(({ entries }) => entries)
          .map(({ key, event, x, y, width, height, lines }) => (
            <MarkGroup
              key={key}
              id={key}
              className="voice"
              event={event}
              tabbable={key === tabStop}
              data-y={y}
              aria-label={nameOf(event)}
            >
              <title>{event.title}</title>
              <rect className="hit-area" {...{ x: x - origin - 4, y, width: width + 8, height }} rx={2} />
              <VoiceText {...{ x: x - origin, y, lines, metrics }} differs={differenceOf(event)} />
            </MarkGroup>
          ))}
      </g>
    </svg>
  );
});
