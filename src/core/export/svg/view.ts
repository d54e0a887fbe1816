import { buildFoldedScale, buildLinearScale } from "../../layout/foldedScale.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import type { LanesBy } from "../../layout/lanes.ts";
import { describeScale } from "../../layout/scaleChange.ts";
import { piecewiseScale, type TimeScale } from "../../layout/timeScale.ts";
import { buildZoomTransform, fullViewport, type Viewport } from "../../layout/viewport.ts";
import { exportMessages as messages } from "../../messages/exports.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";

/** State of the timeline that a picture shows, besides its events. */
export interface PictureView {
  lanes: LanesBy;
  scale: "folded" | "linear";
  /** Part of time to draw; null for all. */
  viewport: Viewport | null;
  /** Id of the selected event; null for none. */
  selected: string | null;
  /** Time of an as-of view in milliseconds UTC; null for none. */
  asOf: number | null;
  /** Ids of the actors that have lanes, if lanes are actors; empty for all. */
  chosen: readonly string[];
}

/** The whole case as the page draws it at first. */
export const INITIAL_PICTURE: PictureView = {
  lanes: "stage",
  scale: "folded",
  viewport: null,
  selected: null,
  asOf: null,
  chosen: [],
};

/** Returns a view of the whole case with the same lanes and scale, and without a selection. */
export function fullTimeView({ lanes, scale }: PictureView): PictureView {
  return { ...INITIAL_PICTURE, lanes, scale };
}

/** Returns the folded scale of all events over `width` CSS pixels. */
export function foldedScaleOf({ events }: Corpus, width: number): TimeScale {
  const dates = events.map(({ date }) => date);
  return buildFoldedScale(dates, width);
}

/**
 * Builds the scale on which the visible time fills the pixels from 0 to `width`. The layout then ends at the
 * edges of the picture: a label that the edge would cut moves to the other side of its mark.
 */
export function buildPictureScale(
  corpus: Corpus,
  { scale, viewport }: PictureView,
  width: number,
): TimeScale {
  const folded = foldedScaleOf(corpus, width);
  const base = scale === "linear" ? buildLinearScale(folded) : folded;
  const { k, x } = buildZoomTransform(base, viewport, width);
  return piecewiseScale(base.segments.map((s) => ({ ...s, x0: s.x0 * k - x, x1: s.x1 * k - x })));
}

/** Returns the time that a picture shows. */
export function drawnTimeOf(corpus: Corpus, { viewport }: PictureView): Viewport {
  return viewport ?? fullViewport(foldedScaleOf(corpus, 1));
}

/** Describes whether a picture is to scale between the pixels 0 and `width` of its scale. */
export function describePictureScale({ segments }: TimeScale, width: number): string {
  const note = describeScale({ segments: segments.filter(({ x0, x1 }) => x1 > 0 && x0 < width) });
  return note === "" ? messages.toScale : messages.notToScale(note);
}

/** Returns whether an event reaches into the visible time. */
export function isInPicture(event: TimelineEvent, { viewport }: PictureView): boolean {
  if (viewport === null) return true;
  const [from, to] = extentOf(event);
  return from < viewport.to && to > viewport.from;
}
