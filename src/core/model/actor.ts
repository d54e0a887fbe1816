export type { Actor } from "./corpusSchema.ts";

/** The page's label for each role. The key is the word in the data. */
export const ROLE_LABELS = {
  killed: "was killed",
  did: "acted",
  said: "said",
  addressed: "was addressed",
  "spoken-of": "was spoken of",
} as const;

/** The part that an actor has in an event. */
export type ActorRole = keyof typeof ROLE_LABELS;
