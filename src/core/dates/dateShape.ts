import type { DateForm, EventDate } from "../model/eventDate.ts";

/** The properties of a date that its drawing shows. */
export interface DateShape {
  form: DateForm;
  /** Whether either bound is approximate. */
  approximate: boolean;
  /** Whether it may have been on several days of the range. */
  several: boolean;
}

/** Returns the shape of a date. */
export function dateShapeOf({ form, min, max, several }: EventDate): DateShape {
  return {
    form,
    approximate: Boolean(min?.approximate || max?.approximate),
    several: several === true,
  };
}

/** Returns the CSS classes of a shape: "within several". */
export function describeDateShape({ form, approximate, several }: DateShape): string {
  return `${form}${approximate ? " approximate" : ""}${several ? " several" : ""}`;
}
