import { elapsedInWords } from "../event/elapsed.ts";
import type { Step } from "../event/thread.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { type Anchor, arcBetween } from "../layout/arcs.ts";
import { measureLabel } from "./measureLabel.ts";

interface Props {
  steps: readonly Step[];
  selected: string;
  /** The marks' labels, which an arc's label leaves free. */
  labels: Parameters<typeof arcBetween>[3];
  /** Where each event stands on the drawing; none for an event that isn't shown. */
  anchorOf(event: string): Anchor | undefined;
  eventOf(event: string): TimelineEvent | undefined;
}

/** The thread's links as arcs; those of the selected event are strong and tell the time between, where both ends are dated. */
export function LinkArcs({ steps, selected, labels, anchorOf, eventOf }: Props) {
  const taken = [...labels];
  const own = (step: Step) => step.before === selected || step.after === selected;
  // Two events may be linked twice; one arc tells it.
  const pairs = new Map(steps.map((step) => [`${step.before} ${step.after}`, step]));
  const order = [...pairs.values()].sort((a, b) => Number(own(b)) - Number(own(a)));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a g is not focusable; the event view tells the links in words
    <g className="arcs" aria-hidden="true">
      {order.map((step) => {
        const [a, b] = [anchorOf(step.before), anchorOf(step.after)];
        const [before, after] = [eventOf(step.before), eventOf(step.after)];
        if (!a || !b || !before || !after) return null;
        const words = own(step) ? elapsedInWords(before.dating, after.dating) : null;
        const { d, head, label } = arcBetween(a, b, words ? measureLabel(words) : 0, taken);
        const [bx, by] = [head.x - head.dx * 8, head.y - head.dy * 8];
        return (
          <g key={`${step.before} ${step.after}`} className={own(step) ? "arc own" : "arc"}>
            <path d={d} />
            <path
              className="head"
              d={`M${head.x},${head.y}L${bx - head.dy * 4},${by + head.dx * 4}L${bx + head.dy * 4},${by - head.dx * 4}Z`}
            />
            {label && (
              <text x={label.x} y={label.y + 4} textAnchor="middle">
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
