import { shapeOf } from "../event/datingShape.ts";
import type { uprightLayout } from "../layout/uprightLayout.ts";
import { onPress } from "./onPress.ts";
import { UprightGlyph } from "./UprightGlyph.tsx";

interface Props {
  mark: ReturnType<typeof uprightLayout>[number];
  /** What a screen reader says. */
  name: string;
  /** What it is beside its stage: selected, read, not yet public. */
  state: string;
  selected: boolean;
  tabbable: boolean;
  onSelect(event: string): void;
}

/** An event's mark on the upright axis: its date's shape, and a target around it. */
export function UprightMark({ mark, name, state, selected, tabbable, onSelect }: Props) {
  const { event, x, y0, y1, width } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={`mark ${state}`}
      data-event={event.id}
      data-stage={event.stage}
      data-key={event.id}
      tabIndex={tabbable ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      onClick={(press) => {
        // A press without a place, as assistive technology makes, means this very mark.
        press.stopPropagation();
        onSelect(event.id);
      }}
      onKeyDown={onPress(() => onSelect(event.id))}
    >
      <rect className="target" x={x - 1} y={y0 - 4} width={width + 2} height={Math.max(24, y1 - y0 + 8)} />
      <UprightGlyph shape={shapeOf(event.dating)} x={x} width={width} y0={y0} y1={y1} />
    </g>
  );
}
