import { durationInWords } from "../event/elapsed.ts";
import type { View } from "../layout/inView.ts";
import { overlapsView } from "../layout/inView.ts";
import type { Tick } from "../layout/ticks.ts";
import type { TimeScale } from "../layout/timeScale.ts";

interface Props {
  scale: TimeScale;
  ticks: Tick[];
  view: View;
  height: number;
}

/** Ticks above the lanes, and a torn band with its true length for every fold in view. */
export function Axis({ scale, ticks, view, height }: Props) {
  const folds = scale.stretches.filter(({ folded, x0, x1 }) => folded && overlapsView(view, x0, x1));
  return (
    <g className="axis">
      {ticks.map(({ time, x, label }) => (
        <g key={time} transform={`translate(${x - view.origin},0)`}>
          <line y1={-6} y2={height} />
          <text y={-11} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {folds.map(({ from, to, x0, x1 }) => (
        <FoldMark
          key={from}
          x={(x0 + x1) / 2 - view.origin}
          width={x1 - x0}
          height={height}
          words={durationInWords(to - from)}
        />
      ))}
    </g>
  );
}

/** A stretch of time drawn short: a torn band that says how long it truly is. */
export function FoldMark({
  x,
  width,
  height,
  words,
}: {
  x: number;
  width: number;
  height: number;
  words: string;
}) {
  return (
    <g className="fold" transform={`translate(${x},0)`}>
      <rect x={-width / 2} y={0} width={width} height={height} />
      <path d={zigzag(-5, height)} />
      <path d={zigzag(5, height)} />
      <text y={-36} textAnchor="middle">
        {words}
      </text>
      <text y={-24} textAnchor="middle">
        drawn short
      </text>
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
