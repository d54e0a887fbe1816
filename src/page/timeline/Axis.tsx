import { roughlyInWords } from "../../core/dates/formatDuration.ts";
import type { Tick } from "../../core/layout/ticks.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import type { View } from "../../core/layout/visibleMarks.ts";
import { overlapsView } from "../../core/layout/visibleMarks.ts";
import { measureLabel } from "./measureLabel.ts";

const SHORT = "drawn short";

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
        const words = roughlyInWords(to - from);
        const half = Math.max(measureLabel(words), measureLabel(SHORT)) / 2;
        const x = (left + right) / 2;
        return (
          <FoldMark
            key={from}
            left={x0 - view.origin}
            right={x1 - view.origin}
            x={x - view.origin}
            wordsX={Math.max(half, Math.min(x - view.offset, view.width - half)) + view.offset - view.origin}
            height={height}
            words={words}
          />
        );
      })}
    </g>
  );
}

interface FoldProps {
  /** Where the fold begins and ends, and where its mark and its words stand. CSS pixels from the drawing's origin. */
  left: number;
  right: number;
  x: number;
  wordsX: number;
  height: number;
  /** Its true length. */
  words: string;
}

/** A stretch of time drawn short: an empty band, torn, that says how long it truly is. */
function FoldMark({ left, right, x, wordsX, height, words }: FoldProps) {
  return (
    <g className="fold">
      <rect x={left} y={0} width={right - left} height={height} />
      <g transform={`translate(${x},0)`}>
        <path d={zigzag(-5, height)} />
        <path d={zigzag(5, height)} />
      </g>
      <text x={wordsX} y={-36} textAnchor="middle">
        {words}
      </text>
      <text x={wordsX} y={-24} textAnchor="middle">
        {SHORT}
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
