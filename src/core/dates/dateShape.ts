import type { DateForm, EventDate } from "../model/eventDate.ts";

/** What of a date its drawing shows: the five signs, and whether there may have been several days. */
export interface DateShape {
  form: DateForm;
  /** About then: either end is approximate. */
  approximate: boolean;
  /** One or more days within, not one. */
  several: boolean;
}

/** A date's shape. */
export function dateShapeOf({ form, min, max, several }: EventDate): DateShape {
  return {
    form,
    approximate: Boolean(min?.approximate || max?.approximate),
    several: several === true,
  };
}

/** The same as names for a style sheet: "within several". */
export function describeDateShape({ form, approximate, several }: DateShape): string {
  return `${form}${approximate ? " approximate" : ""}${several ? " several" : ""}`;
}
