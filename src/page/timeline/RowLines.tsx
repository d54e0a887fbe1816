import type { Drawing } from "../../core/layout/drawing.ts";
import { buildLinePaths } from "../../core/layout/markGlyph.ts";
import type { DrawnWindow } from "../../core/layout/visibleMarks.ts";

interface RowLinesProps extends Pick<Drawing, "lines" | "gutters"> {
  view: DrawnWindow;
}

/** Draws the line of each row with two ends: dotted where time is left out, with an arrowhead at its end. */
export function RowLines({ lines, gutters, view: { x, width, origin } }: RowLinesProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a g is not focusable; the reader has the links
    <g className="row-lines" aria-hidden="true">
      {lines.map((line) => {
        const { solid, dotted, head } = buildLinePaths(line, gutters, [x - width, x + 2 * width], origin);
        return (
          <g key={line.key}>
            <path d={solid} />
            <path className="dotted" d={dotted} />
            <path className="head" d={head} />
            {line.wordsX !== null && (
              <text x={line.wordsX - origin} y={line.y - 4}>
                {line.elapsed}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
