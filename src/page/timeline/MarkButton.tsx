import { memo } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { findPublicity } from "../../core/evidence/disclosure.ts";
import type { Mark } from "../../core/layout/drawing.ts";
import { buildDifferenceSign, buildMarkGlyph } from "../../core/layout/markGlyph.ts";
import { LABEL_LINE } from "../../core/layout/placeMark.ts";
import type { TextMetrics } from "../../core/layout/voiceColumn.ts";
import type { MarkedKind } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { isolateDirection } from "../../core/text/direction.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { SvgButton, type SvgButtonProps } from "./SvgButton.tsx";

interface MarkGroupProps extends Omit<SvgButtonProps, "onActivate"> {
  event: TimelineEvent;
}

/** Makes the drawing of an event a button that selects it. Classes show the event's state in the store. */
export function MarkGroup({ event, className, ...attributes }: MarkGroupProps) {
  const { corpus } = useCorpus();
  // Not deferred: the clicked mark shows its selection before the reader is rendered.
  const selected = useStore((state) => state.event === event.id);
  const classes = useStore(({ scrolledEvent, asOf }) => {
    const publicity = findPublicity(corpus, event, asOf);
    return `${scrolledEvent === event.id ? " reading" : ""}${publicity ? ` as-of-${publicity}` : ""}`;
  });
  return (
    <SvgButton
      className={`mark${className ? ` ${className}` : ""}${selected ? " selected" : ""}${classes}`}
      data-event={event.id}
      data-stage={event.stage}
      aria-pressed={selected}
      onActivate={() => selectEvent(event.id)}
      {...attributes}
    />
  );
}

interface DifferenceSignProps {
  kind: MarkedKind | undefined;
  x: number;
  y: number;
  /** Half of a row, in CSS pixels. */
  unit: number;
}

/** Draws the sign of a difference behind the last line of a label; nothing for no difference. */
export function DifferenceSign({ kind, x, y, unit }: DifferenceSignProps) {
  if (kind === undefined) return null;
  return <path className="differs-mark" data-difference={kind} d={buildDifferenceSign(kind, x, y, unit)} />;
}

interface LabelProps extends TextMetrics {
  lines: readonly string[];
  /** Left edge, and middle of the first line. */
  x: number;
  y: number;
  differs: MarkedKind | undefined;
}

/** Draws the lines of a label, and the sign of a difference behind them. */
export function Label({ lines, x, y, differs, measure, unit }: LabelProps) {
  if (lines.length === 0) return null;
  const last = lines.length - 1;
  return (
    <>
      <text x={x} y={y} dy="0.34em">
        {lines.map((line, i) => (
          <tspan key={line} x={x} dy={i === 0 ? undefined : LABEL_LINE * unit}>
            {isolateDirection(line) + (i < last ? " " : "")}
          </tspan>
        ))}
      </text>
      <DifferenceSign
        kind={differs}
        x={x + measure(lines[last] ?? "") + 4}
        y={y + last * LABEL_LINE * unit}
        unit={unit}
      />
    </>
  );
}

interface MarkShapeProps {
  mark: Mark;
  /** Position of the mark, and of its label, relative to it. CSS pixels. */
  x0: number;
  x1: number;
  labelX: number;
  /** Middle of its first line. */
  y: number;
  metrics: TextMetrics;
  differs: MarkedKind | undefined;
}

/** Draws the shape of a date and its label. Colours and strokes are in the style sheet. */
export function MarkShape({ mark, x0, x1, labelX, y, metrics, differs }: MarkShapeProps) {
  const { date } = mark.event;
  const top = y - 0.7 * metrics.unit;
  const onKnown =
    mark.labelSide === "on" && date.basis !== "inferred" && (date.form === "day" || date.form === "period");
  return (
    <>
      {buildMarkGlyph(date, { x0, x1, top, height: mark.height }).map(({ kind, rect, d }) =>
        rect ? (
          <rect key={kind} className={`glyph ${kind}`} {...rect} />
        ) : (
          <path key={kind} className={`glyph ${kind}`} d={d} />
        ),
      )}
      <g className={onKnown ? "on-known" : undefined}>
        <Label lines={mark.lines} x={labelX} y={y} differs={differs} {...metrics} />
      </g>
    </>
  );
}

interface MarkButtonProps extends Pick<MarkShapeProps, "mark" | "metrics" | "differs"> {
  /** Left edge of the layer on the scale, in CSS pixels. */
  x0: number;
  x1: number;
  labelX: number;
  labelShown: boolean;
  /** Accessible name. */
  name: string;
  tabbable: boolean;
}

/** Mark of an event: the shape of its date, its label, and a target of at least 24 by 24 CSS pixels. */
export const MarkButton = memo(function MarkButton(props: MarkButtonProps) {
  const { mark, x0, x1, labelX, labelShown, name, metrics, differs, tabbable } = props;
  const { key, event, y, lines, labelWidth } = mark;
  // No `transform`: Chromium composes each group that has one on its own, 0.05 ms of a zoom step.
  const isLabelled = labelShown && lines.length > 0;
  const left = (isLabelled ? Math.min(x0, labelX) : x0) - 3;
  const right = (isLabelled ? Math.max(x1, labelX + labelWidth) : x1) + 3;
  const short = Math.max(0, 24 - (right - left));
  const height = Math.max(mark.height, (Math.max(1, lines.length) - 1) * metrics.unit + 1.4 * metrics.unit);
  return (
    <MarkGroup id={key} event={event} tabbable={tabbable} data-y={y} aria-label={name}>
      <title>{`${isolateDirection(event.title)}. ${formatEventDate(event.date)}`}</title>
      <rect
        className="hit-area"
        x={left - short / 2}
        y={y - 0.7 * metrics.unit - 2}
        width={right - left + short}
        height={height + 4}
        rx={2}
      />
      <MarkShape
        mark={isLabelled ? mark : { ...mark, lines: [] }}
        {...{ x0, x1, labelX, y, metrics, differs }}
      />
    </MarkGroup>
  );
});
