/** A person, group or institution that the articles name or describe. */
export interface Actor {
  id: string;
  name: string;
  /** Shorter name for narrow places. */
  short?: string;
  kind: "person" | "group" | "institution";
  /** Id of the group under which the filter lists the actor. */
  group: string;
  /** Other names that the articles use, verbatim. */
  aliases: string[];
  /** Ids of excerpts in which an article says who the actor is. */
  described: string[];
}

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
