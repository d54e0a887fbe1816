import { buildDrawing } from "../../core/layout/drawing.ts";
import { buildDrawingModel, type DrawingModel } from "../../core/layout/drawingModel.ts";
import { placeNotes } from "../../core/layout/markNotes.ts";
import { buildPanelScale } from "../../core/layout/panelScale.ts";
import { PANEL_PADDING } from "../../core/layout/placeMark.ts";
import { drawnWindowAt, visibleMarks } from "../../core/layout/visibleMarks.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { differenceKindOf } from "../../core/model/disagreement.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { accessibleNames } from "./accessibleName.ts";
import { ClusterChip } from "./ClusterButton.tsx";
import { axisWidth } from "./dimensions.ts";
import { MarkShape } from "./MarkButton.tsx";
import { MarkNotes } from "./MarkNotes.tsx";
import { PanelFrames } from "./PanelFrames.tsx";
import { RowLines } from "./RowLines.tsx";
import { textMetrics } from "./textMetrics.ts";
import { VoiceNames, VoiceText } from "./VoiceTexts.tsx";

/** Width of the static drawing in CSS pixels: that of the page on a common screen. */
const STATIC_WIDTH = 1286;
/** Widths between which the height is computed, in CSS pixels. Outside them the nearest height applies. */
const [NARROWEST, WIDEST] = [500, 2600];

/** Lays out all events at a width, as the interactive drawing does at first. */
function layOutAt(model: DrawingModel, width: number) {
  const axis = axisWidth(width);
  const scale = buildPanelScale(model.panels, axis);
  const view = drawnWindowAt(0, axis);
  const metrics = textMetrics();
  return { view, metrics, drawing: buildDrawing(model, scale, view, { x0: 0, x1: axis }, metrics, true) };
}

/** Computes the height of the interactive drawing from each `width` up to the next one, in CSS pixels. */
export function computeHeights(corpus: Corpus): { width: number; height: number }[] {
  const model = buildDrawingModel(corpus.events, corpus, false);
  const steps: { width: number; height: number }[] = [];
  for (let width = NARROWEST; width <= WIDEST; width++) {
    const { headerHeight, height } = layOutAt(model, width).drawing;
    const whole = Math.round((headerHeight + height) * 100) / 100;
    if (steps.at(-1)?.height !== whole) steps.push({ width, height: whole });
  }
  return steps;
}

/** Drawing for the prerendered page: each mark is a link to its event in the list. */
export function StaticTimeline() {
  const { corpus } = useCorpus();
  const { view, metrics, drawing } = layOutAt(buildDrawingModel(corpus.events, corpus, false), STATIC_WIDTH);
  const { unit } = metrics;
  const drawn = visibleMarks(drawing.marks, view);
  const nameOf = accessibleNames(corpus, corpus.events);
  const differenceOf = (event: string) => differenceKindOf(event, corpus.disagreements);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className="static-timeline"
      preserveAspectRatio="xMinYMin meet"
      viewBox={`${-PANEL_PADDING} 0 ${STATIC_WIDTH} ${drawing.headerHeight + drawing.height}`}
      role="group"
      aria-label={timelineMessages.staticPlot}
    >
      <PanelFrames {...drawing} origin={0} unit={unit} />
      <g transform={`translate(0,${drawing.headerHeight})`}>
        <RowLines lines={drawing.lines} gutters={drawing.gutters} view={view} />
        {drawn.map(({ mark, x0, x1, labelX }) => (
          <a
            key={mark.key}
            href={`#event-${mark.event.id}`}
            className="mark"
            data-event={mark.event.id}
            data-stage={mark.event.stage}
            aria-label={nameOf(mark.event)}
          >
            <MarkShape
              {...{ mark, x0, x1, labelX, y: mark.y, metrics, differs: differenceOf(mark.event.id) }}
            />
          </a>
        ))}
        <MarkNotes notes={placeNotes(drawn, drawing.lines, view, metrics.measure)} />
        {drawing.clusters.map(({ key, left, right, y, height, events }) => (
          <g key={key} className="cluster">
            <ClusterChip {...{ left, right, y, height }} count={events.length} />
          </g>
        ))}
        <VoiceNames columns={drawing.voices} origin={0} unit={unit} />
        {drawing.voices
          .flatMap(({ entries }) => entries)
          .map(({ key, event, x, y, lines }) => (
            <a
              key={key}
              href={`#event-${event.id}`}
              className="mark voice"
              data-event={event.id}
              aria-label={nameOf(event)}
            >
              <VoiceText {...{ x, y, lines, metrics }} differs={differenceOf(event.id)} />
            </a>
          ))}
      </g>
    </svg>
  );
}
