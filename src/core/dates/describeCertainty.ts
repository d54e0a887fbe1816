import { readerMessages } from "../messages/reader.ts";
import type { EventDate } from "../model/eventDate.ts";

/** Describes how a date is known, as it follows the date: "as printed", "day worked out". */
export function describeCertainty({ form, basis }: Pick<EventDate, "form" | "basis">): string {
  return readerMessages.certainty[form === "day" ? "day" : "bounds"][basis];
}
