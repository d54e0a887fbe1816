import { foldedScale, linearScale } from "../../layout/foldedScale.ts";
import { extentOf } from "../../layout/laneIndex.ts";
import type { LanesBy } from "../../layout/lanes.ts";
import { scaleThrough, type TimeScale } from "../../layout/timeScale.ts";
import { lensOf, type Viewport, wholeOf } from "../../layout/viewport.ts";
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
  knownOn: number | null;
  /** Ids of the actors who alone have lanes, where lanes are actors; empty for all. */
  chosen: readonly string[];
}

/** All of the case as the page draws it at first. */
export const FIRST_PICTURE: PictureView = {
  lanes: "stage",
  scale: "folded",
  viewport: null,
  selected: null,
  knownOn: null,
  chosen: [],
};

/** The same lanes and scale for all of the case: nothing marked, nothing out of view. */
export function wholeView({ lanes, scale }: PictureView): PictureView {
  return { ...FIRST_PICTURE, lanes, scale };
}

/**
 * The scale on which what is in view fills `width` pixels from 0 on. Marks are laid out in these pixels, not in those of
 * the whole scale: a label that the edge of the view would cut on the page stands on the other side of its mark here.
 */
export function pictureScale(corpus: Corpus, { scale, viewport }: PictureView, width: number): TimeScale {
  const folded = foldedScale(
    corpus.events.map(({ dating }) => dating),
    width,
  );
  const base = scale === "linear" ? linearScale(folded) : folded;
  const { k, offset } = lensOf(base, viewport, width);
  return scaleThrough(base.stretches.map((s) => ({ ...s, x0: s.x0 * k - offset, x1: s.x1 * k - offset })));
}

/** The time that a picture shows. */
export function timeDrawn(corpus: Corpus, { viewport }: PictureView): Viewport {
  return (
    viewport ??
    wholeOf(
      foldedScale(
        corpus.events.map(({ dating }) => dating),
        1,
      ),
    )
  );
}

/** Whether an event's mark reaches into what is drawn. */
export function isDrawn(event: TimelineEvent, { viewport }: PictureView): boolean {
  if (viewport === null) return true;
  const [from, to] = extentOf(event);
  return from < viewport.to && to > viewport.from;
}

/** The marked event, if it is drawn. */
export function markedEvent(events: readonly TimelineEvent[], view: PictureView): TimelineEvent | undefined {
  return events.find((event) => event.id === view.selected && isDrawn(event, view));
}
