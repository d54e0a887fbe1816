import { memo } from "react";
import { dateShapeOf } from "../../core/dates/dateShape.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { ROW_HEIGHT } from "../../core/layout/markLayout.ts";
import type { MarkedKind } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { activateOnEnterOrSpace } from "../ui/buttonKeys.ts";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";
import { measureLabel } from "./measureLabel.ts";

interface MarkButtonProps {
  id: string;
  event: TimelineEvent;
  x0: number;
  x1: number;
  y: number;
  labelX: number;
  labelShown: boolean;
  /** Accessible name. */
  name: string;
  /** Classes for states other than "selected": scrolled to, outside the thread, not yet public. */
  state: string;
  /** Kind of difference that the mark shows, if any; `name` says so, too. */
  differs: MarkedKind | undefined;
  tabbable: boolean;
}

/** Mark of an event: the shape of its date, its label, and a target of at least 24 by 24 CSS pixels. */
export const MarkButton = memo(function MarkButton(props: MarkButtonProps) {
  const { id, event, x0, x1, y, labelX, labelShown, name, state, differs, tabbable } = props;
  // Not deferred: the clicked mark shows its selection before thread and reader are rendered.
  const selected = useStore((state) => state.event === event.id);
  const select = () => selectEvent(event.id);
  const { form } = event.date;
  // Relative to the mark's left edge: a zoom moves most marks without changing anything in them.
  const [wide, label] = [x1 - x0, labelX - x0];
  const left = (labelShown ? Math.min(0, label) : 0) - 4;
  const right = (labelShown ? Math.max(wide, label + measureLabel(event.label)) : wide) + 4;
  const short = Math.max(0, 24 - (right - left));
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={selected ? `mark ${state} selected` : `mark ${state}`}
      transform={`translate(${x0},${y})`}
      data-stage={event.stage}
      data-event={event.id}
      data-key={id}
      data-y={y}
      tabIndex={tabbable ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      onClick={select}
      onKeyDown={activateOnEnterOrSpace(select)}
    >
      <title>{`${event.title}. ${formatEventDate(event.date)}`}</title>
      <rect
        className="hit-area"
        x={left - short / 2}
        y={-ROW_HEIGHT / 2}
        width={right - left + short}
        height={ROW_HEIGHT}
        rx={3}
      />
      <DateGlyph shape={dateShapeOf(event.date)} from={0} to={wide} middle={0} />
      <DifferenceMark kind={differs} x={-1} y={-12} />
      {labelShown && (
        <text
          className={form === "day" && label >= 0 && label < wide ? "on-day" : undefined}
          x={label}
          y={4.5}
        >
          {event.label}
        </text>
      )}
    </g>
  );
});
