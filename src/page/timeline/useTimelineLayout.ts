import { useMemo } from "react";
import { buildDrawing } from "../../core/layout/drawing.ts";
import { buildDrawingModel } from "../../core/layout/drawingModel.ts";
import { FULL_LAYOUT_LIMIT } from "../../core/layout/limits.ts";
import { buildPanelScale } from "../../core/layout/panelScale.ts";
import { widthOf, zoomScale } from "../../core/layout/timeScale.ts";
import { buildZoomTransform, clampViewport, shortestViewport } from "../../core/layout/viewport.ts";
import { drawnWindowAt, layoutRange } from "../../core/layout/visibleMarks.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useDrawnViewport } from "./preview.ts";
import { HALF_ROW, useTextMetrics } from "./textMetrics.ts";

/**
 * Lays out events for the viewport in the store, or for that of its preview; `width` is that of the axis in
 * CSS pixels. The axis is that of all events of the case if `showsAllTime`, else that of the given ones.
 */
export function useTimelineLayout(events: readonly TimelineEvent[], width: number, showsAllTime: boolean) {
  const { corpus } = useCorpus();
  const metrics = useTextMetrics();
  const toScale = useStore((state) => state.scale) === "linear";
  const chosen = useDrawnViewport();
  const axisEvents = showsAllTime ? corpus.events : events;
  const model = useMemo(
    () => buildDrawingModel(events, corpus, toScale, axisEvents),
    [events, corpus, toScale, axisEvents],
  );
  const base = useMemo(
    () => buildPanelScale(model.panels, width, metrics.unit / HALF_ROW),
    [model, width, metrics],
  );
  const shortest = useMemo(() => shortestViewport(corpus.events.map(({ date }) => date)), [corpus]);
  const viewport = useMemo(() => clampViewport(base, chosen), [base, chosen]);
  const zoom = buildZoomTransform(base, viewport, width);
  const { k } = zoom;
  const scale = useMemo(() => zoomScale(base, k), [base, k]);
  const view = useMemo(() => drawnWindowAt(zoom.x, width), [zoom.x, width]);
  const isPartial = events.length > FULL_LAYOUT_LIMIT;
  const isWhole = viewport === null;
  const drawing = useMemo(() => {
    const range = isPartial ? layoutRange(view) : { x0: 0, x1: widthOf(scale) };
    return buildDrawing(model, scale, view, range, metrics, isWhole);
  }, [model, scale, view, metrics, isPartial, isWhole]);
  return { model, base, scale, zoom, view, drawing, metrics, isPartial, viewport, shortest };
}

/** Scale, marks and panels of the drawing, and the part of them that is drawn. */
export type TimelineLayout = ReturnType<typeof useTimelineLayout>;
