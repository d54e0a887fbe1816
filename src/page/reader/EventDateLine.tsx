import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/** Shows the date of an event, and how it is known, in one sentence. */
export function EventDateLine({ event: { date } }: { event: TimelineEvent }) {
  return (
    <p className="reader-date">
      {formatEventDate(date)} ·{" "}
      <strong>{messages.certainty[date.form === "day" ? "day" : "bounds"][date.basis]}</strong>
    </p>
  );
}
