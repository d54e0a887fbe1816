/** The page's words for the kinds of link, read from `from` to `to`. */
export const LINK_LABELS = {
  "responds-to": "responds to",
  "became-public-at": "became public at",
  denies: "denies claims of the kind made in",
  cites: "cites",
} as const;

/** The page's words for the same links, read from `to` back to `from`. */
const REVERSE_LINK_LABELS: Readonly<Record<LinkKind, string>> = {
  "responds-to": "responded to by",
  "became-public-at": "here became public",
  denies: "claims of this kind are denied in",
  cites: "cited by",
};

/** What a link says. */
export type LinkKind = keyof typeof LINK_LABELS;

/** A tie between two events that an article's words make. */
export interface Link {
  from: string;
  to: string;
  kind: LinkKind;
  /** Ids of the excerpts that it rests on. */
  excerpts: string[];
}

/** A link as seen from one of its ends: the other end, and the words that lead there. */
export interface DirectedLink {
  link: Link;
  /** Id of the event at the other end. */
  other: string;
  /** "became public at", or read backwards "here became public". */
  words: string;
}

/** The links of an event as it sees them: denials first, for they belong beside what they deny, then the order given. */
export function linksOf(event: string, links: readonly Link[]): DirectedLink[] {
  const ties = links.flatMap((link): DirectedLink[] => [
    ...(link.from === event ? [{ link, other: link.to, words: LINK_LABELS[link.kind] }] : []),
    ...(link.to === event ? [{ link, other: link.from, words: REVERSE_LINK_LABELS[link.kind] }] : []),
  ]);
  const denials = ties.filter(({ link }) => link.kind === "denies");
  return [...denials, ...ties.filter(({ link }) => link.kind !== "denies")];
}
