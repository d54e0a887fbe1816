/** How exactly a bound is known. */
export type Precision = "day" | "month" | "year";

/** One end of a range. */
export interface DateBound {
  /** Milliseconds UTC: the first of the day, month or year for a `min`, its last for a `max`. */
  time: number;
  precision: Precision;
  /** EDTF `~`: about then. */
  approximate: boolean;
}

/**
 * What the value means. `day`: that day. `period`: it lasted from min to max.
 * `within`: some day from min to max, which one is not known. `by`: on or before max.
 */
export type DateForm = "day" | "period" | "within" | "by";

/** The page's words for each basis of a date. */
export const BASIS_LABELS = { stated: "Stated", resolved: "Resolved", inferred: "Inferred" } as const;

/** Where a date comes from: printed, worked out from a relative word, or reasoned. */
export type Basis = keyof typeof BASIS_LABELS;

/** When an event was, how that is known, and the words it rests on. */
export interface EventDate {
  /** The value in EDTF (ISO 8601-2, level 2). */
  edtf: string;
  form: DateForm;
  /**
   * Whether what is dated `within` may have been on several days, since the articles speak of several ("numerous"). EDTF has no
   * word for it: `[a..b]` is one of the days, `{a..b}` all of them.
   */
  several?: true;
  /** The earliest it can have been; null where the articles set no such bound. */
  min: DateBound | null;
  /** The latest it can have been; null where the articles set no such bound. */
  max: DateBound | null;
  basis: Basis;
  reasoning: string;
  /** Ids of the excerpts that the date rests on. */
  excerpts: string[];
}
