/** The unit to which a bound is known. */
export type Precision = "day" | "month" | "year";

/** One end of a range of days. */
export interface DateBound {
  /**
   * Milliseconds UTC: the first millisecond of the day, month or year for a `min`, the last one for a `max`.
   * 10 December 2021 has 2021-12-10T00:00:00.000Z as its `min` and 2021-12-10T23:59:59.999Z as its `max`.
   */
  time: number;
  precision: Precision;
  /** Whether the bound is only about right (EDTF `~`). */
  approximate: boolean;
}

/**
 * The meaning of the range from `min` to `max`:
 *
 *     day     ■        on this day
 *     period  ├──────┤ all the time from min to max
 *     within  [      ] on some day from min to max; no article says which
 *     by             ] on max or on an unknown day before it
 */
export type DateForm = "day" | "period" | "within" | "by";

/** The page's label for each basis. */
export const BASIS_LABELS = { stated: "Stated", resolved: "Resolved", inferred: "Inferred" } as const;

/**
 * The way in which a date is known. `stated`: an article prints it. `resolved`: it is worked out from a
 * relative word ("on Friday") and the article's own date. `inferred`: it is reasoned from other facts.
 */
export type Basis = keyof typeof BASIS_LABELS;

/** The date of an event, as exact as the articles and not more, with the way in which it is known. */
export interface EventDate {
  /** The value in EDTF (ISO 8601-2, level 2). */
  edtf: string;
  form: DateForm;
  /**
   * Whether the event may have been on several days of the range, because the articles speak of several
   * ("numerous"). EDTF cannot say so: `[a..b]` is one of the days, `{a..b}` all of them.
   */
  several?: true;
  /** Lower bound: the earliest possible time; null if the articles set none. */
  min: DateBound | null;
  /** Upper bound: the latest possible time; null if the articles set none. */
  max: DateBound | null;
  basis: Basis;
  /** Sentence that says how the date follows from the excerpts. */
  reasoning: string;
  /** Ids of the excerpts that the date rests on. */
  excerpts: string[];
}
