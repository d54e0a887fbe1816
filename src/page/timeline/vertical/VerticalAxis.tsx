import { useMemo } from "react";
import { axisBreaksOf, buildTears } from "../../../core/layout/axisBreak.ts";
import { buildChangeSign, scaleChangesOf } from "../../../core/layout/scaleChange.ts";
import { buildTicks } from "../../../core/layout/ticks.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";
import { useFinestUnit } from "../Axis.tsx";

/** Width of the dates, left of the marks, in CSS pixels. */
export const AXIS_X = 54;

/** Draws the dates left of the marks, and each axis break around its true length. `width` in CSS pixels. */
export function VerticalAxis({ scale, width }: { scale: TimeScale; width: number }) {
  // A label takes its height from the vertical axis, not its width.
  const finest = useFinestUnit();
  const ticks = useMemo(() => buildTicks(scale, () => 12, undefined, finest), [scale, finest]);
  return (
    <g className="axis">
      {ticks.map(({ time, x, lines, short }) => (
        <g key={time}>
          <text y={x + 4}>{short}</text>
          {lines.map((y) => (
            <line key={y} x1={AXIS_X - 4} x2={width} y1={y} y2={y} />
          ))}
        </g>
      ))}
      {axisBreaksOf(scale).map(({ from, x0, x1, words }) => {
        // A number and its unit stay on one line.
        const lines = words.join(" ").split(/(?<!\d) /);
        return (
          <g key={from} className="axis-break" transform={`translate(0,${(x0 + x1) / 2})`}>
            <path d={buildTears("vertical", 0, AXIS_X - 4, width - AXIS_X)} />
            {lines.map((line, i) => (
              <text key={line} y={(i - (lines.length - 1) / 2) * 13 + 4}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
      {scaleChangesOf(scale).map(({ time, x }) => (
        <path key={time} className="scale-change" d={buildChangeSign("vertical", x, AXIS_X - 4)} />
      ))}
    </g>
  );
}
