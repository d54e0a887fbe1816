import { sort } from "d3";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildPanels, type Panel } from "./panels.ts";

/** Returns the panels of all events of a case. */
export const panelsOf: (corpus: Corpus) => readonly Panel[] = cachePerObject((corpus: Corpus) =>
  buildPanels(corpus.events, corpus),
);

const panelIndexes: (corpus: Corpus) => ReadonlyMap<string, number> = cachePerObject(
  (corpus: Corpus) =>
    new Map(panelsOf(corpus).flatMap(({ events }, i) => events.map(({ id }) => [id, i] as const))),
);

/** Sorts events by their panels, else in the order given. */
export function sortByPanel(events: readonly TimelineEvent[], corpus: Corpus): TimelineEvent[] {
  const indexes = panelIndexes(corpus);
  return sort(events, ({ id }) => indexes.get(id));
}

/** Events of a list that follow each other, and their panel. */
export interface PanelSection {
  /** Null for a list without panels. */
  panel: Panel | null;
  events: TimelineEvent[];
}

/**
 * Divides a list into its panels. A list in another order, such as search results by relevance, is one
 * section without a panel, and so is the list of a case with one panel.
 */
export function divideByPanel(events: readonly TimelineEvent[], corpus: Corpus): PanelSection[] {
  const indexes = panelIndexes(corpus);
  const sections: PanelSection[] = [];
  let last = -1;
  for (const event of events) {
    const index = indexes.get(event.id) ?? -1;
    if (index < last || panelsOf(corpus).length < 2) return [{ panel: null, events: [...events] }];
    if (index > last) sections.push({ panel: panelsOf(corpus)[index] ?? null, events: [] });
    sections.at(-1)?.events.push(event);
    last = index;
  }
  return sections;
}
