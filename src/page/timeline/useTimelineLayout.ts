import { useEffect, useMemo, useState } from "react";
import { buildDrawing } from "../../core/layout/drawing.ts";
import { buildDrawingModel } from "../../core/layout/drawingModel.ts";
import { FULL_LAYOUT_LIMIT } from "../../core/layout/limits.ts";
import { buildPanelScale } from "../../core/layout/panelScale.ts";
import { widthOf, zoomScale } from "../../core/layout/timeScale.ts";
import {
  buildZoomTransform,
  clampViewport,
  shortestViewport,
  type ZoomTransform,
} from "../../core/layout/viewport.ts";
import { type DrawnWindow, drawnWindowAt, layoutRange, OVERSCAN } from "../../core/layout/visibleMarks.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useTextMetrics } from "./textMetrics.ts";

/** Time after the last step of a drag or zoom until the view rests, in milliseconds. */
const SETTLE_DELAY = 120;

/**
 * Returns the window to draw, which follows a drag by quarters of a width and is exact once the view rests.
 * Without this every step renders the marks at the edges: 9.8 ms instead of 6.6 ms at 10,000 events.
 */
function useDrawnWindow({ k, x }: ZoomTransform, width: number): DrawnWindow {
  const [settled, setSettled] = useState({ k, x });
  const lags = settled.k === k && Math.abs(settled.x - x) < width * OVERSCAN;
  if (!lags) setSettled({ k, x });
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled((now) => (now.k === k && now.x === x ? now : { k, x })),
      SETTLE_DELAY,
    );
    return () => clearTimeout(timer);
  }, [k, x]);
  const drawnX = lags ? settled.x : x;
  return useMemo(() => drawnWindowAt(drawnX, width), [drawnX, width]);
}

/**
 * Lays out events for the viewport in the store; `width` is that of the axis in CSS pixels. The axis is that
 * of all events of the case if `showsAllTime`, else that of the given ones.
 */
export function useTimelineLayout(events: readonly TimelineEvent[], width: number, showsAllTime: boolean) {
  const { corpus } = useCorpus();
  const metrics = useTextMetrics();
  const toScale = useStore((state) => state.scale) === "linear";
  const chosen = useStore((state) => state.viewport);
  const axisEvents = showsAllTime ? corpus.events : events;
  const model = useMemo(
    () => buildDrawingModel(events, corpus, toScale, axisEvents),
    [events, corpus, toScale, axisEvents],
  );
  const base = useMemo(() => buildPanelScale(model.panels, width), [model, width]);
  const shortest = useMemo(() => shortestViewport(corpus.events.map(({ date }) => date)), [corpus]);
  const viewport = useMemo(() => clampViewport(base, chosen), [base, chosen]);
  const zoom = buildZoomTransform(base, viewport, width);
  const { k } = zoom;
  const scale = useMemo(() => zoomScale(base, k), [base, k]);
  const view = useDrawnWindow(zoom, width);
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
