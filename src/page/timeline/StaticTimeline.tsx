import { dateShapeOf } from "../../core/dates/dateShape.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import { drawnWindowAt, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { scopeByEvent } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { Axis } from "./Axis.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { DateGlyph } from "./DateGlyph.tsx";
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
              <DateGlyph shape={dateShapeOf(event.date)} x0={x0} x1={x1} y={y} />
              {differing.has(event.id) && (
                <path
                  className={differing.get(event.id) === "words" ? "differs-mark only-words" : "differs-mark"}
                  d={`M${x0 - 1},${y - 12}h6l-6,6Z`}
                />
              )}
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
              <rect className="cluster-box" x={left} y={y - 9} width={right - left} height={18} rx={9} />
              <text x={(left + right) / 2} y={y + 4.5} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
      </g>
    </svg>
  );
}
