/** The page's words for the kinds of disagreement. */
export const DISAGREEMENT_KINDS = {
  "between-articles": "Between the articles",
  "inside-one": "Inside one article",
  "between-parties": "Between parties",
} as const;

/** Who or what does not say the same. */
export type DisagreementKind = keyof typeof DISAGREEMENT_KINDS;

/** One side's words. */
export interface DisagreementSide {
  says: string;
  /** Id of the excerpt. */
  excerpt: string;
  /** The words inside the excerpt that differ. */
  words: string;
}

/** Two or more sentences that do not say the same. No side is picked. */
export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  title: string;
  /** What exactly differs. */
  differs: string;
  /** The fact that all sides share. */
  shared: string;
  /** Ids of the events that it touches. */
  events: string[];
  sides: DisagreementSide[];
}
