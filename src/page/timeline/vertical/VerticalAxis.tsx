import { formatDurationApprox } from "../../../core/dates/formatDuration.ts";
import type { Tick } from "../../../core/layout/ticks.ts";
import type { TimeScale } from "../../../core/layout/timeScale.ts";

/** Where the dates end and the marks begin, in CSS pixels. */
export const AXIS_X = 42;

/** Dates left of the spine; a fold says its true length, and stands on a tear. */
export function VerticalAxis({ scale, ticks, width }: { scale: TimeScale; ticks: Tick[]; width: number }) {
  return (
    <g className="axis">
      {ticks.map(({ time, x, short }) => (
        <g key={time} transform={`translate(0,${x})`}>
          <text y={4}>{short}</text>
          <line x1={AXIS_X - 4} x2={width} />
        </g>
      ))}
      {scale.segments
        .filter(({ folded }) => folded)
        .map(({ from, to, x0, x1 }) => {
          const words = formatDurationApprox(to - from).split(" ");
          const [count, unit] = words.splice(-2);
          return (
            <g key={from} className="axis-break" transform={`translate(0,${(x0 + x1) / 2})`}>
              <path d={breakPath(-10, width)} />
              <path d={breakPath(11, width)} />
              <text y={-9}>{words.join(" ")}</text>
              <text y={4}>
                {count} {unit}
              </text>
              <text y={17}>short</text>
            </g>
          );
        })}
    </g>
  );
}

function breakPath(y: number, width: number): string {
  const teeth = Array.from(
    { length: Math.ceil((width - AXIS_X) / 8) },
    (_, i) => `l4,${i % 2 ? 4 : -4}l4,${i % 2 ? -4 : 4}`,
  );
  return `M${AXIS_X - 4},${y}${teeth.join("")}`;
}
