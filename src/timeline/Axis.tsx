import { durationInWords } from "../layout/durationInWords.ts";
import type { TimeScale } from "../layout/foldedScale.ts";
import type { Tick } from "../layout/ticks.ts";

/** Ticks above the lanes, and a torn band with its true length for every fold. */
export function Axis({ scale, ticks, height }: { scale: TimeScale; ticks: Tick[]; height: number }) {
  return (
    <g className="axis">
      {ticks.map(({ time, x, label }) => (
        <g key={time} transform={`translate(${x},0)`}>
          <line y1={-6} y2={height} />
          <text y={-11} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {scale.stretches
        .filter(({ folded }) => folded)
        .map(({ from, to, x0, x1 }) => (
          <g key={from} className="fold" transform={`translate(${(x0 + x1) / 2},0)`}>
            <rect x={-(x1 - x0) / 2} y={0} width={x1 - x0} height={height} />
            <path d={zigzag(-5, height)} />
            <path d={zigzag(5, height)} />
            <text y={-36} textAnchor="middle">
              {durationInWords(to - from)}
            </text>
            <text y={-24} textAnchor="middle">
              drawn short
            </text>
          </g>
        ))}
    </g>
  );
}

function zigzag(x: number, height: number): string {
  const teeth = Array.from(
    { length: Math.ceil(height / 12) },
    (_, i) => `L${x + (i % 2 ? -3 : 3)},${i * 12 + 6}`,
  );
  return `M${x},0${teeth.join("")}`;
}
