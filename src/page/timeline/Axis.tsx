import { useMemo } from "react";
import { buildTears, placeAxisBreaks } from "../../core/layout/axisBreak.ts";
import { buildChangeSign, scaleChangesOf } from "../../core/layout/scaleChange.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import { type DrawnWindow, overlapsWindow } from "../../core/layout/visibleMarks.ts";
import { finestUnit } from "../../core/model/eventDate.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { measureLabel } from "./measureLabel.ts";

interface AxisProps {
  scale: TimeScale;
  view: DrawnWindow;
  /** Height of the lanes below, in CSS pixels. */
  height: number;
}

/** Returns the shortest unit of the case's dates, and so of the ticks, in milliseconds. */
export function useFinestUnit(): number {
  const { corpus } = useCorpus();
  return useMemo(() => finestUnit(corpus.events.map(({ date }) => date)), [corpus]);
}

/** Draws ticks above the lanes, each axis break as a torn band, and a sign where the scale changes. */
export function Axis({ scale, view, height }: AxisProps) {
  const finest = useFinestUnit();
  const ticks = useMemo(
    () => buildTicks(scale, measureLabel, [view.x, view.x + view.width], finest),
    [scale, view, finest],
  );
  return (
    <g className="axis" textAnchor="middle">
      {ticks.map(({ time, x, lines, label }) => (
        <g key={time}>
          {lines.map((line) => (
            <line key={line} x1={line - view.origin} x2={line - view.origin} y1={-6} y2={height} />
          ))}
          <text x={x - view.origin} y={-11}>
            {label}
          </text>
        </g>
      ))}
      {placeAxisBreaks(scale, view, measureLabel).map(({ from, x0, x1, center, labelX, words }) => (
        <g key={from} className="axis-break">
          <rect x={x0} y={0} width={x1 - x0} height={height} />
          <path d={buildTears("horizontal", center, 0, height)} />
          {words.map((line, i) => (
            <text key={line} x={labelX} y={-36 + i * 12}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {scaleChangesOf(scale)
        .filter(({ x }) => overlapsWindow(view, x, x))
        .map(({ time, x }) => (
          <path key={time} className="scale-change" d={buildChangeSign("horizontal", x - view.origin, -1)} />
        ))}
    </g>
  );
}
