export type { DateBound, DateForm, EventDate, Precision } from "./corpusSchema.ts";

/** The page's label for each basis. */
export const BASIS_LABELS = { stated: "Stated", resolved: "Resolved", inferred: "Inferred" } as const;

/**
 * The way in which a date is known. `stated`: an article prints it. `resolved`: it is worked out from a
 * relative word ("on Friday") and the article's own date. `inferred`: it is reasoned from other facts.
 */
export type Basis = keyof typeof BASIS_LABELS;
