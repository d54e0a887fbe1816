/** What a claim rests on. The key is the word in the data, the value the word on the page. */
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

/** The standing of a claim. */
export type Standing = keyof typeof STANDING_LABELS;
