import { memo } from "react";
import { dateShapeOf } from "../../../core/dates/dateShape.ts";
import { findPublicity } from "../../../core/evidence/disclosure.ts";
import type { VerticalMark } from "../../../core/layout/verticalLayout.ts";
import { selectEvent, useStore } from "../../state/store.ts";
import { useCorpus } from "../../state/useCorpus.tsx";
import { activateOnEnterOrSpace } from "../../ui/buttonKeys.ts";
import { DateGlyph } from "../DateGlyph.tsx";

interface VerticalMarkButtonProps {
  mark: VerticalMark;
  /** Accessible name. */
  name: string;
  tabbable: boolean;
}

/** Draws an event's mark on the vertical axis, with a target around it. Its state is from the store. */
export const VerticalMarkButton = memo(function VerticalMarkButton(props: VerticalMarkButtonProps) {
  const { mark, name, tabbable } = props;
  const { corpus } = useCorpus();
  const { event, x, y0, y1, width } = mark;
  const selected = useStore((store) => store.event === event.id);
  const reading = useStore((store) => store.scrolledEvent === event.id);
  const publicity = useStore(({ asOf }) => findPublicity(corpus, event, asOf));
  const state = [selected && "selected", reading && "reading", publicity && `as-of-${publicity}`].filter(
    Boolean,
  );
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
      onClick={(click) => {
        // The drawing selects the mark nearest to a click; assistive technology clicks without a position.
        click.stopPropagation();
        selectEvent(event.id);
      }}
      onKeyDown={activateOnEnterOrSpace(() => selectEvent(event.id))}
    >
      <rect className="hit-area" x={x - 1} y={y0 - 4} width={width + 2} height={Math.max(24, y1 - y0 + 8)} />
      <DateGlyph shape={dateShapeOf(event.date)} from={y0} to={y1} middle={x + width / 2} column={width} />
    </g>
  );
});
