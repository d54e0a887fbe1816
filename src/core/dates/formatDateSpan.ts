import { peopleMessages as messages } from "../messages/people.ts";
import type { EventDate } from "../model/eventDate.ts";
import { formatBound, formatRange, isOneUnit } from "./formatEventDate.ts";

/**
 * Formats the range of a date without a statement of what is unknown: "June 2014 to 2016", "10 to 11 December
 * 2021", "2016", "2016 or earlier". Returns "" if the date has no bound.
 */
export function formatDateSpan({ min, max }: Pick<EventDate, "min" | "max">): string {
  if (min && max) return isOneUnit(min, max) ? formatBound(min) : formatRange(min, max, messages.span);
  if (min) return messages.orLater(formatBound(min));
  return max ? messages.orEarlier(formatBound(max)) : "";
}
