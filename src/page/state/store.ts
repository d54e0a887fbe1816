import { useDeferredValue } from "react";
import { create } from "zustand";
import { withActorToggled } from "../../core/filter/activeFilters.ts";
import { type Filter, NO_FILTER } from "../../core/filter/filter.ts";
import type { LanesBy } from "../../core/layout/lanes.ts";
import type { Viewport } from "../../core/layout/viewport.ts";
import type { DisagreementKind } from "../../core/model/disagreement.ts";

/** What the person has chosen. Everything else on the page is derived from this and the corpus. */
export interface AppState {
  /** The event whose words the reader shows; null for none. */
  event: string | null;
  /** How often words were chosen: who chooses the same again wants them in view again. */
  selectionCount: number;
  /** The excerpt the reader stands at; null for the event's first. */
  excerpt: string | null;
  /** The article that lies open; null for the one the selection needs, or the first. */
  article: string | null;
  /** To which events timeline and chronicle are narrowed. */
  filter: Filter;
  /** What is searched for, as typed; empty for nothing. */
  query: string;
  /** Whether what the search found stands in order of time, or the best match first. */
  order: "time" | "relevance";
  /** The event whose chronicle entry is being read, by the page's scroll; the timeline marks it. */
  scrolledEvent: string | null;
  /** How the drawing shows time: with empty years drawn short, or at its true length. */
  scale: "folded" | "linear";
  /** What the lanes of the drawing stand for. */
  lanes: LanesBy;
  /** The part of time that the drawing shows; null for all of it. */
  viewport: Viewport | null;
  /** The kind to which the list of disagreements is narrowed; null for all. */
  disagreementKind: DisagreementKind | null;
  /** The day at whose end the page shows what was public, in milliseconds UTC; null for all that is known. */
  asOf: number | null;
  /** The actor whose card lies open; null for none. */
  openActor: string | null;
  /** Whether the editor’s view of what rests on each sentence lies open. */
  coverage: boolean;
  /** The theme; null for the system's. */
  theme: "light" | "dark" | null;
  selectEvent(event: string, excerpt?: string): void;
  openArticle(article: string): void;
  /** Brings the reader to words that no event needs to be chosen for. */
  readExcerpt(excerpt: string): void;
  closeEvent(): void;
  toggleActor(actor: string): void;
  setFilter(filter: Filter): void;
  search(query: string): void;
  setOrder(order: "time" | "relevance"): void;
  /** Drops the filters and the search. */
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

/** The page's one store. */
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

/** Reads a part of the state with low priority: React first updates what was clicked, then what depends on it. */
export function useDeferredStore<T>(select: (state: AppState) => T): T {
  return useDeferredValue(useStore(select));
}
