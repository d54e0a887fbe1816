/** The page's label for each standing. The key is the word in the data. */
export const STANDING_LABELS = {
  stated: "Stated by the article",
  "court-outcome": "Court outcome",
  "jury-finding": "Jury finding",
  "told-to-inquests": "Told to the inquests",
  allegation: "Allegation",
  admission: "Admission",
  denial: "Denial",
  request: "Request",
  "opinion-or-commitment": "Opinion or commitment",
} as const;

/** The type of statement that a claim is, such as a finding, an allegation or a denial. */
export type Standing = keyof typeof STANDING_LABELS;
