import { buildFoldedScale, buildLinearScale } from "../../layout/foldedScale.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import type { LanesBy } from "../../layout/lanes.ts";
import { piecewiseScale, type TimeScale } from "../../layout/timeScale.ts";
import { fullViewport, type Viewport, zoomTransformOf } from "../../layout/viewport.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";

/** What of the drawing a picture keeps besides its events. */
export interface PictureView {
  lanes: LanesBy;
  scale: "folded" | "linear";
  /** The part of time that is drawn; null for all of it. */
  viewport: Viewport | null;
  /** Id of the event that is marked; null for none. */
  selected: string | null;
  /** The time at which it is shown what was public, in milliseconds UTC; null for all that is known. */
  asOf: number | null;
  /** Ids of the actors who alone have lanes, where lanes are actors; empty for all. */
  chosen: readonly string[];
}

/** All of the case as the page draws it at first. */
export const INITIAL_PICTURE: PictureView = {
  lanes: "stage",
  scale: "folded",
  viewport: null,
  selected: null,
  asOf: null,
  chosen: [],
};

/** The same lanes and scale for all of the case: nothing marked, nothing out of view. */
export function fullTimeView({ lanes, scale }: PictureView): PictureView {
  return { ...INITIAL_PICTURE, lanes, scale };
}

/**
 * The scale on which what is in view fills `width` pixels from 0 on. Marks are laid out in these pixels, not in those of
 * the whole scale: a label that the edge of the view would cut on the page stands on the other side of its mark here.
 */
export function buildPictureScale(
  corpus: Corpus,
  { scale, viewport }: PictureView,
  width: number,
): TimeScale {
  const folded = buildFoldedScale(
    corpus.events.map(({ date }) => date),
    width,
  );
  const base = scale === "linear" ? buildLinearScale(folded) : folded;
  const { k, x } = zoomTransformOf(base, viewport, width);
  return piecewiseScale(base.segments.map((s) => ({ ...s, x0: s.x0 * k - x, x1: s.x1 * k - x })));
}

/** The time that a picture shows. */
export function drawnTimeOf(corpus: Corpus, { viewport }: PictureView): Viewport {
  return (
    viewport ??
    fullViewport(
      buildFoldedScale(
        corpus.events.map(({ date }) => date),
        1,
      ),
    )
  );
}

/** Whether an event's mark reaches into what is drawn. */
export function isInPicture(event: TimelineEvent, { viewport }: PictureView): boolean {
  if (viewport === null) return true;
  const [from, to] = extentOf(event);
  return from < viewport.to && to > viewport.from;
}

/** The marked event, if it is drawn. */
export function selectedEventOf(
  events: readonly TimelineEvent[],
  view: PictureView,
): TimelineEvent | undefined {
  return events.find((event) => event.id === view.selected && isInPicture(event, view));
}
