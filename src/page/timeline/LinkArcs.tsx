import { buildThreadArcs, type ThreadOnDrawing } from "../../core/layout/threadArcs.ts";
import { measureLabel } from "./measureLabel.ts";

/** Draws a thread's links as arcs. Those of the selected event are strong and state the time between. */
export function LinkArcs(thread: ThreadOnDrawing) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a g is not focusable; the event view has the links
    <g className="arcs" aria-hidden="true" textAnchor="middle">
      {buildThreadArcs(thread, measureLabel).map(({ key, own, d, arrow, label, words }) => (
        <g key={key} className={own ? "arc own" : "arc"}>
          <path d={d} />
          <path className="arc-head" d={arrow} />
          {label && (
            <text x={label.x} y={label.y + 4}>
              {words}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
