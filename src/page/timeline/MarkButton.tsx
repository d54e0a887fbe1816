import { memo } from "react";
import { dateShapeOf } from "../../core/dates/dateShape.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { findPublicity } from "../../core/evidence/disclosure.ts";
import { ROW_HEIGHT } from "../../core/layout/markLayout.ts";
import type { DrawnMark } from "../../core/layout/visibleMarks.ts";
import type { MarkedKind } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { DateGlyph, DifferenceMark } from "./DateGlyph.tsx";
import { measureLabel } from "./measureLabel.ts";
import { SvgButton, type SvgButtonProps } from "./SvgButton.tsx";

interface MarkGroupProps extends Omit<SvgButtonProps, "onActivate"> {
  event: TimelineEvent;
  /** Whether the event is outside the thread that is shown. */
  aside?: boolean;
}

/** Makes the drawing of an event a button that selects it. Classes show the event's state in the store. */
export function MarkGroup({ event, aside, ...attributes }: MarkGroupProps) {
  const { corpus } = useCorpus();
  // Not deferred: the clicked mark shows its selection before thread and reader are rendered.
  const selected = useStore((state) => state.event === event.id);
  const reading = useStore((state) => state.scrolledEvent === event.id);
  const publicity = useStore(({ asOf }) => findPublicity(corpus, event, asOf));
  const states = [selected && "selected", reading && "reading", publicity && `as-of-${publicity}`];
  return (
    <SvgButton
      className={["mark", ...states, aside && "aside"].filter(Boolean).join(" ")}
      data-event={event.id}
      data-stage={event.stage}
      aria-pressed={selected}
      onActivate={() => selectEvent(event.id)}
      {...attributes}
    />
  );
}

interface MarkButtonProps extends DrawnMark {
  /** Accessible name. */
  name: string;
  aside: boolean;
  /** Kind of difference that the mark shows, if any; `name` says so, too. */
  differs: MarkedKind | undefined;
  tabbable: boolean;
}

/** Mark of an event: the shape of its date, its label, and a target of at least 24 by 24 CSS pixels. */
export const MarkButton = memo(function MarkButton(props: MarkButtonProps) {
  const { mark, x0, x1, labelX, labelShown, name, aside, differs, tabbable } = props;
  const { key, event, y } = mark;
  const { form } = event.date;
  // Relative to the mark's left edge: a zoom moves most marks without changing anything in them.
  const [wide, label] = [x1 - x0, labelX - x0];
  const left = (labelShown ? Math.min(0, label) : 0) - 4;
  const right = (labelShown ? Math.max(wide, label + measureLabel(event.label)) : wide) + 4;
  const short = Math.max(0, 24 - (right - left));
  return (
    <MarkGroup
      id={key}
      event={event}
      aside={aside}
      tabbable={tabbable}
      transform={`translate(${x0},${y})`}
      data-y={y}
      aria-label={name}
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
    </MarkGroup>
  );
});
