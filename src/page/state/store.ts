import { useDeferredValue } from "react";
import { create } from "zustand";
import { withActorToggled } from "../../core/filter/activeFilters.ts";
import { type Filter, NO_FILTER } from "../../core/filter/filter.ts";
import type { LanesBy } from "../../core/layout/lanes.ts";
import type { Viewport } from "../../core/layout/viewport.ts";
import type { DisagreementKind } from "../../core/model/disagreement.ts";

/** The choices of the person. Everything else on the page is derived from them and the corpus. */
export interface AppState {
  /** Id of the open event; null for none. */
  event: string | null;
  /** Number of selections so far: selecting the same excerpt again scrolls to it again. */
  selectionCount: number;
  /** Id of the current excerpt in the reader; null for the event's first. */
  excerpt: string | null;
  /** Id of the open article; null for the one of the selection, or the first. */
  article: string | null;
  filter: Filter;
  /** Search text as typed; empty for no search. */
  query: string;
  /** Order of search results. */
  order: "time" | "relevance";
  /** Id of the event whose entry is at the reading position of the scrolled list; the timeline marks it. */
  scrolledEvent: string | null;
  /** Time scale: empty years shortened, or linear. */
  scale: "folded" | "linear";
  lanes: LanesBy;
  /** Visible part of time; null for all. */
  viewport: Viewport | null;
  /** Kind of the listed disagreements; null for all. */
  disagreementKind: DisagreementKind | null;
  /** Last millisecond (UTC) of the day of the as-of view; null for none. */
  asOf: number | null;
  /** Id of the actor whose card is open; null for none. */
  openActor: string | null;
  /** Whether the coverage dialog is open. */
  coverage: boolean;
  /** Chosen theme; null for the system's. */
  theme: "light" | "dark" | null;
  selectEvent(event: string, excerpt?: string): void;
  openArticle(article: string): void;
  /** Opens an excerpt without an event. */
  readExcerpt(excerpt: string): void;
  closeEvent(): void;
  toggleActor(actor: string): void;
  setFilter(filter: Filter): void;
  search(query: string): void;
  setOrder(order: "time" | "relevance"): void;
  /** Clears the filter and the search. */
  clearFilters(): void;
  setScrolledEvent(event: string | null): void;
  setScale(scale: "folded" | "linear"): void;
  setLanes(lanes: LanesBy): void;
  setViewport(viewport: Viewport | null): void;
  setDisagreementKind(kind: DisagreementKind | null): void;
  setAsOf(time: number | null): void;
  showActor(actor: string | null): void;
  showCoverage(coverage: boolean): void;
  setTheme(theme: "light" | "dark"): void;
}

/** The only store of the page. */
export const useStore = create<AppState>((set) => ({
  event: null,
  selectionCount: 0,
  excerpt: null,
  article: null,
  filter: NO_FILTER,
  query: "",
  order: "time",
  scrolledEvent: null,
  scale: "folded",
  lanes: "stage",
  viewport: null,
  disagreementKind: null,
  asOf: null,
  openActor: null,
  coverage: false,
  theme: null,
  selectEvent: (event, excerpt) =>
    set(({ selectionCount }) => ({
      event,
      excerpt: excerpt ?? null,
      article: null,
      selectionCount: selectionCount + 1,
    })),
  openArticle: (article) => set({ article, excerpt: null }),
  readExcerpt: (excerpt) =>
    set(({ selectionCount }) => ({
      event: null,
      excerpt,
      article: null,
      selectionCount: selectionCount + 1,
    })),
  closeEvent: () => set({ event: null, excerpt: null }),
  toggleActor: (actor) =>
    set(({ filter }) => ({
      filter: withActorToggled(filter, actor, filter.include.includes(actor) ? "neither" : "include"),
    })),
  setFilter: (filter) => set({ filter }),
  search: (query) => set({ query }),
  setOrder: (order) => set({ order }),
  clearFilters: () => set({ filter: NO_FILTER, query: "" }),
  setScrolledEvent: (scrolledEvent) => set({ scrolledEvent }),
  setScale: (scale) => set({ scale }),
  setLanes: (lanes) => set({ lanes }),
  setViewport: (viewport) => set({ viewport }),
  setDisagreementKind: (disagreementKind) => set({ disagreementKind }),
  setAsOf: (asOf) => set({ asOf }),
  showActor: (openActor) => set({ openActor }),
  showCoverage: (coverage) => set({ coverage }),
  setTheme: (theme) => set({ theme }),
}));

/**
 * Reads a part of the state with low priority: React first updates what was clicked, then what depends on it.
 */
export function useDeferredStore<T>(select: (state: AppState) => T): T {
  return useDeferredValue(useStore(select));
}
