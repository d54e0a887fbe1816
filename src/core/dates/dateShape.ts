import type { Dating, DatingForm } from "../model/eventDate.ts";

/** What of a date its drawing shows: the five signs, and whether there may have been several days. */
export interface DatingShape {
  form: DatingForm;
  /** About then: either end is approximate. */
  approximate: boolean;
  /** One or more days within, not one. */
  several: boolean;
}

/** A date's shape. */
export function shapeOf({ form, min, max, several }: Dating): DatingShape {
  return {
    form,
    approximate: Boolean(min?.approximate || max?.approximate),
    several: several === true,
  };
}

/** The same as names for a style sheet: "within several". */
export function shapeNames({ form, approximate, several }: DatingShape): string {
  return `${form}${approximate ? " approximate" : ""}${several ? " several" : ""}`;
}
