import type { Link } from "./corpusSchema.ts";

export type { Link };

/** The page's label for each kind of link, read from `from` to `to`. */
export const LINK_LABELS = {
  "became-public-at": "became public at",
  "part-of": "part of",
  "responds-to": "responds to",
  denies: "denies claims like those in",
  mentions: "mentions",
} as const;

/** The page's label for the same links, read from `to` back to `from`. */
const REVERSE_LINK_LABELS: Readonly<Record<LinkKind, string>> = {
  "became-public-at": "became public here",
  "part-of": "part of it",
  "responds-to": "responded to by",
  denies: "claims like these are denied in",
  mentions: "mentioned in",
};

/** The relation that a link states. */
export type LinkKind = keyof typeof LINK_LABELS;

/** A link, seen from one of its events. */
export interface DirectedLink {
  link: Link;
  /** Id of the other event. */
  other: string;
  /** Label that leads to the other event: "became public at", or backwards "became public here". */
  words: string;
}

/** Returns the links of an event, denials first, because they belong next to what they deny. */
export function linksOf(event: string, links: readonly Link[]): DirectedLink[] {
  const directed = links.flatMap((link): DirectedLink[] => [
    ...(link.from === event ? [{ link, other: link.to, words: LINK_LABELS[link.kind] }] : []),
    ...(link.to === event ? [{ link, other: link.from, words: REVERSE_LINK_LABELS[link.kind] }] : []),
  ]);
  const isDenial = ({ link }: DirectedLink) => link.kind === "denies";
  return [...directed.filter(isDenial), ...directed.filter((one) => !isDenial(one))];
}
