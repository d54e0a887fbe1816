import { describeCertainty } from "../../core/dates/describeCertainty.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ChangingText } from "../ui/ChangingText.tsx";

/** Shows the date of an event, and how it is known, in one sentence. */
export function EventDateLine({ event: { date } }: { event: TimelineEvent }) {
  return (
    <p className="reader-date">
      <ChangingText>{formatEventDate(date)}</ChangingText> · <strong>{describeCertainty(date)}</strong>
    </p>
  );
}
