import { bisectLeft, bisectRight } from "d3";
import type { Corpus } from "../model/corpus.ts";
import { finestUnit } from "../model/eventDate.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildGroups, findEnds, type Group } from "./groups.ts";
import { extentOf } from "./laneIndex.ts";
import { panelsOf } from "./panelOrder.ts";
import { buildPanels, type Panel } from "./panels.ts";

/** Content of a drawing: everything about its events that does not depend on the zoom. */
export interface DrawingModel {
  events: readonly TimelineEvent[];
  corpus: Corpus;
  panels: readonly Panel[];
  groups: readonly Group[];
  /** The other end of an event's row, by the id of the event. */
  ends: ReadonlyMap<string, TimelineEvent>;
  /** Index of the panel of each voice, by the id of the event. */
  voicePanels: ReadonlyMap<string, number>;
  /** Shortest unit of the dates, in milliseconds. */
  finest: number;
  /** Times at which the events begin and end in the drawing, each ascending. Milliseconds UTC. */
  starts: Float64Array;
  endings: Float64Array;
}

/**
 * Builds the content of a drawing. `toScale` puts all time into one panel. `axisEvents` are the events that
 * make the panels, if they are not the drawn ones.
 */
export function buildDrawingModel(
  events: readonly TimelineEvent[],
  corpus: Corpus,
  toScale: boolean,
  axisEvents = events,
): DrawingModel {
  // Without events the panels are those of the case: an axis of no time would be around 1970.
  const axis = axisEvents.length > 0 ? axisEvents : corpus.events;
  const isWholeCase = axis === corpus.events && !toScale;
  const all = isWholeCase ? panelsOf(corpus) : buildPanels(axis, corpus, toScale ? 1 : undefined);
  const shown = new Set(events);
  const panels =
    axis === events
      ? all
      : all.map((panel) => ({ ...panel, events: panel.events.filter((event) => shown.has(event)) }));
  const voicePanels = new Map(
    panels.flatMap(({ isVoices, events: own }, i) => (isVoices ? own.map(({ id }) => [id, i] as const) : [])),
  );
  const extents = panels.flatMap(({ from, to, isVoices, events: own }) =>
    own.map((event) => (isVoices ? ([from, to] as const) : extentOf(event))),
  );
  return {
    ...{ events, corpus, panels, voicePanels },
    starts: Float64Array.from(extents, ([start]) => start).sort(),
    endings: Float64Array.from(extents, ([, end]) => end).sort(),
    groups: buildGroups(panels, corpus),
    ends: findEnds(events, corpus.links),
    finest: finestUnit(events.map(({ date }) => date)),
  };
}

/** Returns the start and exclusive end at which an event is drawn: a voice on the days of its panel. */
export function drawnExtentOf(
  { panels, voicePanels }: DrawingModel,
  event: TimelineEvent,
): readonly [number, number] {
  const panel = panels[voicePanels.get(event.id) ?? -1];
  return panel ? [panel.from, panel.to] : extentOf(event);
}

/** Counts the events before, in and after a part of time. */
export function countBeyond({ starts, endings }: DrawingModel, { from, to }: { from: number; to: number }) {
  const earlier = bisectRight(endings, from);
  const later = starts.length - bisectLeft(starts, to);
  return { earlier, later, inView: starts.length - earlier - later };
}
