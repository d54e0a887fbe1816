import { dateShapeOf } from "../../core/dates/dateShape.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import { drawnWindowAt, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { scopeByEvent } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Axis } from "./Axis.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterChip } from "./ClusterButton.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";
import { AXIS_HEIGHT, gutterWidth } from "./dimensions.ts";
import { LaneBands } from "./LaneBands.tsx";
import { measureLabel } from "./measureLabel.ts";
import { layoutAt } from "./staticHeights.ts";

/** CSS pixels: what the drawing has beside the reader on a common screen. */
const STATIC_WIDTH = 952;

/** Drawing for the prerendered page: each mark is a link to its event in the list. */
export function StaticTimeline() {
  const { corpus } = useCorpus();
  const { plot, scale, lanes, height } = layoutAt(corpus, STATIC_WIDTH);
  const gutter = gutterWidth(corpus, "stage");
  const view = drawnWindowAt(0, plot);
  const differing = scopeByEvent(corpus.disagreements);
  const nameOf = accessibleNames(corpus, corpus.events);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className="static-timeline"
      preserveAspectRatio="xMinYMin meet"
      viewBox={`0 0 ${STATIC_WIDTH} ${AXIS_HEIGHT + height}`}
      role="group"
      aria-label="Timeline. Each mark leads to its event in the chronicle."
    >
      <LaneBands lanes={lanes} width={STATIC_WIDTH} gutter={gutter} head={AXIS_HEIGHT} />
      <g transform={`translate(${gutter},${AXIS_HEIGHT})`}>
        <Axis scale={scale} ticks={buildTicks(scale, measureLabel, [0, plot])} view={view} height={height} />
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
              <DifferenceMark scope={differing.get(event.id)} x={x0 - 1} y={y - 12} />
              {labelShown && (
                <text x={labelX} y={y + 4.5}>
                  {event.label}
                </text>
              )}
            </a>
          ))}
        {lanes
          .flatMap(({ clusters }) => clusters)
          .map(({ key, left, right, y, label }) => (
            <g key={key} className="cluster">
              <ClusterChip left={left} right={right} y={y} label={label} />
            </g>
          ))}
      </g>
    </svg>
  );
}
