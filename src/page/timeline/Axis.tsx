import { formatDurationApprox } from "../../core/dates/formatDuration.ts";
import type { Tick } from "../../core/layout/ticks.ts";
import type { TimeScale } from "../../core/layout/timeScale.ts";
import type { DrawnWindow } from "../../core/layout/visibleMarks.ts";
import { overlapsWindow } from "../../core/layout/visibleMarks.ts";
import { measureLabel } from "./measureLabel.ts";

const SHORT_TICK = "drawn short";

interface AxisProps {
  scale: TimeScale;
  ticks: Tick[];
  view: DrawnWindow;
  height: number;
}

/** Ticks above the lanes, and a torn band with its true length for every fold in view. */
export function Axis({ scale, ticks, view, height }: AxisProps) {
  const folds = scale.segments.filter(({ folded, x0, x1 }) => folded && overlapsWindow(view, x0, x1));
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
        const [left, right] = [Math.max(x0, view.x), Math.min(x1, view.x + view.width)];
        const words = formatDurationApprox(to - from);
        const half = Math.max(measureLabel(words), measureLabel(SHORT_TICK)) / 2;
        const x = (left + right) / 2;
        return (
          <AxisBreak
            key={from}
            left={x0 - view.origin}
            right={x1 - view.origin}
            x={x - view.origin}
            wordsX={Math.max(half, Math.min(x - view.x, view.width - half)) + view.x - view.origin}
            height={height}
            words={words}
          />
        );
      })}
    </g>
  );
}

interface AxisBreakProps {
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
function AxisBreak({ left, right, x, wordsX, height, words }: AxisBreakProps) {
  return (
    <g className="axis-break">
      <rect x={left} y={0} width={right - left} height={height} />
      <g transform={`translate(${x},0)`}>
        <path d={zigzagPath(-5, height)} />
        <path d={zigzagPath(5, height)} />
      </g>
      <text x={wordsX} y={-36} textAnchor="middle">
        {words}
      </text>
      <text x={wordsX} y={-24} textAnchor="middle">
        {SHORT_TICK}
      </text>
    </g>
  );
}

function zigzagPath(x: number, height: number): string {
  const teeth = Array.from(
    { length: Math.ceil(height / 12) },
    (_, i) => `L${x + (i % 2 ? -3 : 3)},${i * 12 + 6}`,
  );
  return `M${x},0${teeth.join("")}`;
}
