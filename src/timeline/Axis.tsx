import { roughlyInWords } from "../event/elapsed.ts";
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
      {folds.map(({ from, to, x0, x1 }) => {
        // The mark stands in the middle of what is seen of the fold, so that a fold is never seen without it.
        const [left, right] = [Math.max(x0, view.offset), Math.min(x1, view.offset + view.width)];
        return (
          <FoldMark
            key={from}
            left={x0 - view.origin}
            right={x1 - view.origin}
            x={(left + right) / 2 - view.origin}
            height={height}
            words={roughlyInWords(to - from)}
          />
        );
      })}
    </g>
  );
}

interface FoldProps {
  /** Where the fold begins and ends, and where its mark stands. CSS pixels from the drawing's origin. */
  left: number;
  right: number;
  x: number;
  height: number;
  /** Its true length. */
  words: string;
}

/** A stretch of time drawn short: an empty band, torn, that says how long it truly is. */
function FoldMark({ left, right, x, height, words }: FoldProps) {
  return (
    <g className="fold">
      <rect x={left} y={0} width={right - left} height={height} />
      <g transform={`translate(${x},0)`}>
        <path d={zigzag(-5, height)} />
        <path d={zigzag(5, height)} />
        <text y={-36} textAnchor="middle">
          {words}
        </text>
        <text y={-24} textAnchor="middle">
          drawn short
        </text>
      </g>
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
