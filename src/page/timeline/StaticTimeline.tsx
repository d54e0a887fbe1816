import { dateShapeOf } from "../../core/dates/dateShape.ts";
import { buildFoldedScale } from "../../core/layout/foldedScale.ts";
import { buildLanes } from "../../core/layout/lanes.ts";
import { MAX_ROWS } from "../../core/layout/limits.ts";
import { buildMarkLayout } from "../../core/layout/markLayout.ts";
import { describeScale } from "../../core/layout/scaleChange.ts";
import { drawnWindowAt, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { differenceKindOf } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Axis } from "./Axis.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterChip } from "./ClusterButton.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";
import { AXIS_HEIGHT, gutterWidth, OVERVIEW_HEIGHT, plotWidth } from "./dimensions.ts";
import { LaneBands } from "./LaneBands.tsx";
import { measureLabel } from "./measureLabel.ts";

/** Width of the static drawing in CSS pixels: the room beside the reader on a common screen. */
const STATIC_WIDTH = 952;
/** Widths between which the height is computed, in CSS pixels. Outside them the nearest height applies. */
const [MIN_WIDTH, MAX_WIDTH] = [500, 2600];

/** Lays out all events at a width, as the interactive drawing does at first. */
function layOutAt(corpus: Corpus, width: number) {
  const gutter = gutterWidth(corpus, "stage");
  const plot = plotWidth(width, gutter);
  const dates = corpus.events.map(({ date }) => date);
  const scale = buildFoldedScale(dates, plot);
  const spec = { scale, width: plot, x0: 0, x1: plot, measure: measureLabel, rows: MAX_ROWS.stage };
  return { gutter, plot, scale, ...buildMarkLayout(buildLanes(corpus.events, "stage", corpus), spec) };
}

/** Computes the height of the interactive drawing from each `width` up to the next one, in CSS pixels. */
export function computeHeights(corpus: Corpus): { width: number; height: number }[] {
  const steps: { width: number; height: number }[] = [];
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    const height = AXIS_HEIGHT + layOutAt(corpus, width).height + OVERVIEW_HEIGHT;
    if (steps.at(-1)?.height !== height) steps.push({ width, height });
  }
  return steps;
}

/** Drawing for the prerendered page: each mark is a link to its event in the list. */
export function StaticTimeline() {
  const { corpus } = useCorpus();
  const { gutter, plot, scale, lanes, height } = layOutAt(corpus, STATIC_WIDTH);
  const view = drawnWindowAt(0, plot);
  const nameOf = accessibleNames(corpus, corpus.events);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className="static-timeline"
      preserveAspectRatio="xMinYMin meet"
      viewBox={`0 0 ${STATIC_WIDTH} ${AXIS_HEIGHT + height}`}
      role="group"
      aria-label={timelineMessages.staticPlot}
    >
      <LaneBands lanes={lanes} width={STATIC_WIDTH} gutter={gutter} note={describeScale(scale)} />
      <g transform={`translate(${gutter},${AXIS_HEIGHT})`}>
        <Axis scale={scale} view={view} height={height} />
        {lanes
          .flatMap(({ marks }) => visibleMarks(marks, view, measureLabel))
          .map(({ mark: { key, event, y }, x0, x1, labelX, labelShown }) => (
            <a
              key={key}
              href={`#event-${event.id}`}
              className="mark"
              data-event={event.id}
              data-stage={event.stage}
              aria-label={nameOf(event)}
            >
              <DateGlyph shape={dateShapeOf(event.date)} from={x0} to={x1} middle={y} />
              <DifferenceMark kind={differenceKindOf(event.id, corpus.disagreements)} x={x0 - 1} y={y - 12} />
              {labelShown && (
                <text x={labelX} y={y + 4.5}>
                  {event.label}
                </text>
              )}
            </a>
          ))}
        {lanes
          .flatMap(({ clusters }) => clusters)
          .map(({ key, left, right, y, events }) => (
            <g key={key} className="cluster">
              <ClusterChip left={left} right={right} y={y} count={events.length} />
            </g>
          ))}
      </g>
    </svg>
  );
}
