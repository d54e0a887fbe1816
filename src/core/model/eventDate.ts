export type { DateBound, DateForm, EventDate, Precision } from "./eventSchema.ts";

/** The page's label for each basis. */
export const BASIS_LABELS = { printed: "Printed", "worked-out": "Worked out", inferred: "Inferred" } as const;

/**
 * The way in which a date is known. `printed`: an article prints it. `worked-out`: it follows from a
 * relative word ("on Friday") and the article's own date. `inferred`: it is reasoned from other facts.
 */
export type Basis = keyof typeof BASIS_LABELS;
