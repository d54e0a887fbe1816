import { useMemo } from "react";
import { buildFoldedScale, buildLinearScale } from "../../core/layout/foldedScale.ts";
import { buildLaneIndex } from "../../core/layout/laneIndex.ts";
import { buildLanes } from "../../core/layout/lanes.ts";
import { FULL_LAYOUT_LIMIT, MAX_ROWS } from "../../core/layout/limits.ts";
import { markLayout, rowsByMark } from "../../core/layout/markLayout.ts";
import { interpolateScale, zoomScale } from "../../core/layout/timeScale.ts";
import { zoomTransformOf } from "../../core/layout/viewport.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useTween } from "./animation.ts";
import { measureLabel } from "./measureLabel.ts";

/**
 * All that the drawing shows, computed from the events, the width in CSS pixels, and what the person chose; `actors` are
 * those that the filter asks for.
 */
export function useTimelineLayout(events: TimelineEvent[], actors: readonly string[], width: number) {
  const { corpus } = useCorpus();
  const by = useStore((state) => state.lanes);
  const linear = useTween(useStore((state) => state.scale) === "linear" ? 1 : 0);
  const viewport = useStore((state) => state.viewport);
  // The axis is the whole corpus's, so that marks keep their place when a filter narrows the events.
  const folded = useMemo(
    () =>
      buildFoldedScale(
        corpus.events.map(({ date }) => date),
        width,
      ),
    [corpus, width],
  );
  const trueScale = useMemo(() => buildLinearScale(folded), [folded]);
  const base = useMemo(() => interpolateScale(folded, trueScale, linear), [folded, trueScale, linear]);
  const lanes = useMemo(() => buildLanes(events, by, corpus, actors), [events, by, corpus, actors]);
  const all = useMemo(() => buildLaneIndex("all", "All", events), [events]);
  // The first view's rows stay at every magnification: zooming moves marks along time, never the page under them.
  const rows = useMemo(
    () =>
      rowsByMark(
        markLayout(lanes, {
          scale: folded,
          width,
          x0: 0,
          x1: width,
          measure: measureLabel,
          rows: MAX_ROWS[by],
        }).lanes,
      ),
    [lanes, folded, width, by],
  );
  const { k, x } = zoomTransformOf(base, viewport, width);
  const scale = useMemo(() => zoomScale(base, k), [base, k]);
  // Half a width at a time, with a quarter to each side: what is laid out lasts for many steps of a drag.
  const partly = events.length > FULL_LAYOUT_LIMIT;
  const tile = partly ? Math.floor(x / (width / 2)) : 0;
  const x0 = partly ? (tile * width) / 2 - width / 4 : 0;
  const x1 = partly ? x0 + width * 2 : width * k;
  const layout = useMemo(
    () => markLayout(lanes, { scale, width: width * k, x0, x1, measure: measureLabel, rows }),
    [lanes, scale, width, k, x0, x1, rows],
  );
  // `partly`: only what lies about the view is laid out.
  return { base, scale, trueScale, lens: { k, x }, lanes, all, layout, partly, viewport };
}

/** All that the drawing shows. */
export type TimelineLayout = ReturnType<typeof useTimelineLayout>;
