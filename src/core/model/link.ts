import { group } from "d3";
import { LINK_LABELS, REVERSE_LINK_LABELS } from "../messages/labels.ts";
import { cachePerObject } from "./cache.ts";
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

const linksByEvent = cachePerObject((links: readonly Link[]) =>
  group(
    links.flatMap((link) => [
      { event: link.from, directed: { link, other: link.to, words: LINK_LABELS[link.kind] } },
      { event: link.to, directed: { link, other: link.from, words: REVERSE_LINK_LABELS[link.kind] } },
    ]),
    ({ event }) => event,
  ),
);

/** Returns the links of an event, denials first, because they belong next to what they deny. */
export function linksOf(event: string, links: readonly Link[]): DirectedLink[] {
  const directed =
    linksByEvent(links)
      .get(event)
      ?.map((one) => one.directed) ?? [];
  const isDenial = ({ link }: DirectedLink) => link.kind === "denies";
  return [...directed.filter(isDenial), ...directed.filter((one) => !isDenial(one))];
}

/** Describes the relation to a linked event: "Said in: The inquests open". */
export function describeLink({ words }: Pick<DirectedLink, "words">, title: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${title}`;
}
