import type { Choice } from "../store.ts";

/** The part of what the person has chosen that a link carries: neither the theme nor where the page is scrolled to. */
export type View = Pick<
  Choice,
  | "event"
  | "excerpt"
  | "article"
  | "filter"
  | "query"
  | "order"
  | "scale"
  | "lanes"
  | "viewport"
  | "knownOn"
  | "differing"
  | "card"
>;
