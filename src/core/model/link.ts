import { LINK_LABELS, REVERSE_LINK_LABELS } from "../messages/labels.ts";
import type { Link } from "./corpusSchema.ts";

export type { Link };

/** A link, seen from one of its events. */
export interface DirectedLink {
  link: Link;
  /** Id of the other event. */
  other: string;
  /** Label that leads to the other event: "said in", or backwards "said here". */
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
