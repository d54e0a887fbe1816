import { memo } from "react";
import { dateShapeOf } from "../../../core/dates/dateShape.ts";
import { findPublicity } from "../../../core/evidence/disclosure.ts";
import type { buildVerticalLayout } from "../../../core/layout/verticalLayout.ts";
import { useStore } from "../../state/store.ts";
import { useCorpus } from "../../state/useCorpus.tsx";
import { activateOnEnterOrSpace } from "../../ui/buttonKeys.ts";
import { DateGlyph } from "../DateGlyph.tsx";

interface VerticalMarkProps {
  mark: ReturnType<typeof buildVerticalLayout>[number];
  /** What a screen reader says. */
  name: string;
  tabbable: boolean;
  onSelect(event: string): void;
}

/** An event's mark on the upright axis: its date's shape, and a target around it. It knows itself whether it is selected, read, or not yet public. */
export const VerticalMarkButton = memo(function VerticalMarkButton({
  mark,
  name,
  tabbable,
  onSelect,
}: VerticalMarkProps) {
  const { corpus } = useCorpus();
  const { event, x, y0, y1, width } = mark;
  const selected = useStore((state) => state.event === event.id);
  const reading = useStore((state) => state.scrolledEvent === event.id);
  const known = useStore((choice) => findPublicity(corpus, event, choice.asOf));
  const state = [selected && "selected", reading && "reading", known && `as-of-${known}`].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={["mark", ...state].join(" ")}
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
      onKeyDown={activateOnEnterOrSpace(() => onSelect(event.id))}
    >
      <rect className="hit-area" x={x - 1} y={y0 - 4} width={width + 2} height={Math.max(24, y1 - y0 + 8)} />
      <DateGlyph shape={dateShapeOf(event.date)} from={y0} to={y1} middle={x + width / 2} column={width} />
    </g>
  );
});
