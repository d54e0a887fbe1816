import { useMemo } from "react";
import { axisBreaksOf, buildTears } from "../../../core/layout/axisBreak.ts";
import { buildTicks } from "../../../core/layout/ticks.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";
import { useFinestUnit } from "../Axis.tsx";

/** Width of the dates, left of the marks, in CSS pixels. */
export const AXIS_X = 42;

/** Draws the dates left of the marks, and each axis break around its true length. `width` in CSS pixels. */
export function VerticalAxis({ scale, width }: { scale: TimeScale; width: number }) {
  // A label takes its height from the vertical axis, not its width.
  const finest = useFinestUnit();
  const ticks = useMemo(() => buildTicks(scale, () => 12, undefined, finest), [scale, finest]);
  return (
    <g className="axis">
      {ticks.map(({ time, x, short }) => (
        <g key={time} transform={`translate(0,${x})`}>
          <text y={4}>{short}</text>
          <line x1={AXIS_X - 4} x2={width} />
        </g>
      ))}
      {axisBreaksOf(scale).map(({ from, x0, x1, duration }) => {
        const words = duration.split(" ");
        const lastLine = words.splice(-2).join(" ");
        return (
          <g key={from} className="axis-break" transform={`translate(0,${(x0 + x1) / 2})`}>
            <path d={buildTears("vertical", 0, AXIS_X - 4, width - AXIS_X)} />
            <text y={-9}>{words.join(" ")}</text>
            <text y={4}>{lastLine}</text>
            <text y={17}>short</text>
          </g>
        );
      })}
    </g>
  );
}
