import { useDeferredValue } from "react";
import { create } from "zustand";
import { withActorToggled } from "../../core/filter/activeFilters.ts";
import { type Filter, NO_FILTER } from "../../core/filter/filter.ts";
import type { Viewport } from "../../core/layout/viewport.ts";
import type { DisagreementKind } from "../../core/model/disagreement.ts";

/** The part of the state that a link carries, before the person has chosen anything. */
export const INITIAL_VIEW = {
  /** Id of the open event; null for none. */
  event: null as string | null,
  /** Id of the current excerpt in the reader; null for the event's first. */
  excerpt: null as string | null,
  /** Id of the article that is open in full; null for none. */
  article: null as string | null,
  filter: NO_FILTER,
  /** Search text as typed; empty for no search. */
  query: "",
  /** Order of search results. */
  order: "time" as "time" | "relevance",
  /** Time scale: empty years shortened, or linear. */
  scale: "folded" as "folded" | "linear",
  /** Grouping that a link of an earlier version asks for. The drawing always groups by stage. */
  lanes: "stage" as "stage" | "actor",
  /** Visible part of time; null for all. */
  viewport: null as Viewport | null,
  /** Last millisecond (UTC) of the day of the as-of view; null for none. */
  asOf: null as number | null,
  /** Kind of the listed disagreements; null for all. */
  disagreementKind: null as DisagreementKind | null,
  /** Id of the actor whose card is open; null for none. */
  openActor: null as string | null,
};

const INITIAL_STATE = {
  ...INITIAL_VIEW,
  /** Sentences on what the link named and the case does not have. */
  linkWarnings: [] as readonly string[],
  /** Search for a newer edition, which may have what the link names and the edition on the device lacks. */
  editionSearch: "none" as "none" | "looking" | "failed",
  /** Number of selections so far: selecting the same excerpt again scrolls to it again. */
  selectionCount: 0,
  /** Id of the event whose entry is at the reading position of the scrolled list; the timeline marks it. */
  scrolledEvent: null as string | null,
  /** Id of the event that the list shows next; an object, so that the same event can be shown again. */
  listTarget: null as { event: string } | null,
  /** The open dialog that no link names; null for none. */
  dialog: null as "coverage" | "shortcuts" | null,
  /** Chosen theme; null for the system's. */
  theme: null as "light" | "dark" | null,
};

/** The part of the state that a link carries. Theme and scroll position are not part of it. */
export type UrlView = typeof INITIAL_VIEW;

/** The choices of the person. Everything else on the page is derived from them and the corpus. */
export type AppState = typeof INITIAL_STATE;

/** The only store of the page. */
export const useStore = create(() => INITIAL_STATE);

function select(event: string | null, excerpt: string | null, article: string | null = null): void {
  const selectionCount = useStore.getState().selectionCount + 1;
  // The dialogs close, because the reader is behind them.
  useStore.setState({
    event,
    excerpt,
    article,
    selectionCount,
    openActor: null,
    dialog: null,
    listTarget: null,
  });
}

/** Opens an event at one of its excerpts, or at its first. */
export const selectEvent = (event: string, excerpt: string | null = null) => select(event, excerpt);
/** Opens an excerpt, of an event if one is given. */
export const readExcerpt = (excerpt: string, event: string | null = null) => select(event, excerpt);
/** Opens a whole article, at an excerpt if one is given. The open event remains. */
export const openArticle = (article: string, excerpt: string | null = null) =>
  select(useStore.getState().event, excerpt, article);
/** Closes the reader. */
export const closeEvent = () => useStore.setState({ event: null, excerpt: null, article: null });
/** Id of what the reader shows; null while it is closed. */
export const openInReader = ({ event, excerpt, article }: AppState) => event ?? excerpt ?? article;
export const setFilter = (filter: Filter) => useStore.setState({ filter });
/** Scrolls the list to an event. */
export const scrollListTo = (event: string) =>
  useStore.setState({ listTarget: { event }, scrolledEvent: event });
/** Clears the filter and the search. */
export const clearFilters = () => useStore.setState({ filter: NO_FILTER, query: "" });

/** Filters by an actor, or no longer. */
export function toggleActor(actor: string): void {
  const { filter } = useStore.getState();
  setFilter(withActorToggled(filter, actor, filter.include.includes(actor) ? "neither" : "include"));
}

/**
 * Reads a part of the state with low priority: React first updates what was clicked, then what depends on it.
 */
export function useDeferredStore<T>(select: (state: AppState) => T): T {
  return useDeferredValue(useStore(select));
}
