import { memo } from "react";
import { dateShapeOf } from "../../../core/dates/dateShape.ts";
import type { VerticalMark } from "../../../core/layout/verticalLayout.ts";
import type { MarkedKind } from "../../../core/model/disagreement.ts";
import { DateGlyph, DifferenceMark } from "../DateGlyph.tsx";
import { MarkGroup } from "../MarkButton.tsx";

interface VerticalMarkButtonProps {
  mark: VerticalMark;
  /** Accessible name. */
  name: string;
  /** Kind of difference that the mark shows, if any; `name` says so, too. */
  differs: MarkedKind | undefined;
  tabbable: boolean;
}

/** Draws an event's mark on the vertical axis, with a target around it. */
export const VerticalMarkButton = memo(function VerticalMarkButton(props: VerticalMarkButtonProps) {
  const { mark, name, differs, tabbable } = props;
  const { event, x, y0, y1, width } = mark;
  return (
    <MarkGroup id={event.id} event={event} tabbable={tabbable} aria-label={name}>
      <rect className="hit-area" x={x - 1} y={y0 - 4} width={width + 2} height={Math.max(24, y1 - y0 + 8)} />
      <DateGlyph shape={dateShapeOf(event.date)} from={y0} to={y1} middle={x + width / 2} column={width} />
      <DifferenceMark kind={differs} x={x - 1} y={y0 - 3} size={Math.min(6, width)} />
    </MarkGroup>
  );
});
