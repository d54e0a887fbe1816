import { describeCertainty } from "../../core/dates/describeCertainty.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/** Shows the date of an event, and how it is known, in one sentence. */
export function EventDateLine({ event: { date } }: { event: TimelineEvent }) {
  return (
    <p className="reader-date">
      {formatEventDate(date)} · <strong>{describeCertainty(date)}</strong>
    </p>
  );
}
