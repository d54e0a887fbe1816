import { useMemo } from "react";
import { buildTears, DRAWN_SHORT, placeAxisBreaks } from "../../core/layout/axisBreak.ts";
import { buildTicks } from "../../core/layout/ticks.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import type { DrawnWindow } from "../../core/layout/visibleMarks.ts";
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

/** Draws the ticks above the lanes, and each axis break as an empty, torn band with its true length. */
export function Axis({ scale, view, height }: AxisProps) {
  const finest = useFinestUnit();
  const ticks = useMemo(
    () => buildTicks(scale, measureLabel, [view.x, view.x + view.width], finest),
    [scale, view, finest],
  );
  return (
    <g className="axis" textAnchor="middle">
      {ticks.map(({ time, x, label }) => (
        <g key={time} transform={`translate(${x - view.origin},0)`}>
          <line y1={-6} y2={height} />
          <text y={-11}>{label}</text>
        </g>
      ))}
      {placeAxisBreaks(scale, view, measureLabel).map(({ from, x0, x1, center, labelX, duration }) => (
        <g key={from} className="axis-break">
          <rect x={x0} y={0} width={x1 - x0} height={height} />
          <path d={buildTears("horizontal", center, 0, height)} />
          <text x={labelX} y={-36}>
            {duration}
          </text>
          <text x={labelX} y={-24}>
            {DRAWN_SHORT}
          </text>
        </g>
      ))}
    </g>
  );
}
