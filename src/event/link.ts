/** The page's words for the kinds of link, read from `from` to `to`. */
export const LINK_KINDS = {
  "responds-to": "responds to",
  "came-out-at": "came out at",
  denies: "denies",
  cites: "cites",
} as const;

/** A tie between two events that an article's words make. */
export interface Link {
  from: string;
  to: string;
  kind: keyof typeof LINK_KINDS;
  /** Ids of the excerpts that it rests on. */
  excerpts: string[];
}
