/** A person, group or institution that the articles name or describe. */
export interface Actor {
  id: string;
  name: string;
  /** A shorter name for tight places. */
  short?: string;
  kind: "person" | "group" | "institution";
  /** Id of the group under which the filter lists the actor. */
  group: string;
  /** Other names that the articles use, verbatim. */
  aliases: string[];
  /** Ids of excerpts in which an article says who this is. */
  described: string[];
}

/** The page's words for what an actor has to do with an event. */
export const ROLE_LABELS = {
  killed: "was killed",
  did: "acted",
  said: "said",
  addressed: "was addressed",
  "spoken-of": "was spoken of",
} as const;

/** What an actor has to do with an event. */
export type ActorRole = keyof typeof ROLE_LABELS;
