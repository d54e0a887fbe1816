import type { AppState } from "../store.ts";

/** The part of what the person has chosen that a link carries: neither the theme nor where the page is scrolled to. */
export type UrlView = Pick<
  AppState,
  | "event"
  | "excerpt"
  | "article"
  | "filter"
  | "query"
  | "order"
  | "scale"
  | "lanes"
  | "viewport"
  | "asOf"
  | "disagreementKind"
  | "openActor"
>;
