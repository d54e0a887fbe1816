import { dateMessages as messages } from "../messages/dates.ts";
import type { EventDate } from "../model/eventDate.ts";
import { formatCalendar } from "./formatDay.ts";
import { formatEventDate, isOneUnit } from "./formatEventDate.ts";

/**
 * Formats in few words how a date is known, the longest version first: "June 2014, day not given" and
 * "day not given". Returns nothing for a day or a period that an article prints.
 */
export function formatDateNotes(date: Omit<EventDate, "edtf" | "reasoning" | "excerpts">): string[] {
  const { form, min, max, basis, several } = date;
  const known = basis === "printed" ? null : messages.notes[basis];
  if (form === "by") return [...(known ? [] : [formatEventDate(date)]), known ?? messages.notes.by];
  if (form !== "within") return known ? [known] : [];
  const isMinute = max?.precision === "minute";
  const missing = several ? messages.notes.several : isMinute ? messages.notes.time : messages.notes.day;
  const short = known ?? missing;
  if (!min || !max || min.approximate || !isOneUnit(min, max)) return [short];
  return [messages.note(formatCalendar(min), short), short];
}
