import { type KeyboardEvent, type RefObject, useEffect, useMemo } from "react";
import { extentOf } from "../../core/layout/laneIndex.ts";
import { MAX_SEARCHED_MEMBERS } from "../../core/layout/limits.ts";
import { snapViewport } from "../../core/layout/snapViewport.ts";
import type { ScaleSegment } from "../../core/layout/timeScale.ts";
import {
  fitViewport,
  fullViewport,
  moveViewport,
  panViewport,
  zoomViewport,
} from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useAnimatedViewport } from "./useAnimatedViewport.ts";
import { useGestures } from "./useGestures.ts";
import { useRovingFocus } from "./useRovingFocus.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

/** The run of stretches between two folds in which a place on the scale lies; the fold itself if it lies in one. */
function segmentAt(stretches: readonly ScaleSegment[], x: number): { from: number; to: number } | undefined {
  let [a, b] = [stretches.findIndex(({ x0, x1 }) => x >= x0 && x <= x1), -1];
  b = a;
  const open = (i: number) => stretches[i]?.folded === false;
  if (open(a)) {
    while (open(a - 1)) a--;
    while (open(b + 1)) b++;
  }
  const [first, last] = [stretches[a], stretches[b]];
  return first && last && { from: first.from, to: last.to };
}

/** The share of the width at which the middle one of the marks in view stands: never an empty stretch. */
function busiestSegment(stops: readonly { x: number }[], offset: number, width: number): number {
  const seen = stops.map(({ x }) => (x - offset) / width).filter((share) => share >= 0 && share <= 1);
  return seen.toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0.5;
}

/** All ways to move over the drawing: hands, keys, buttons, and following what is selected elsewhere. */
export function useNavigation(
  frame: RefObject<HTMLElement | null>,
  { base, scale, layout, zoom, isPartial, all }: TimelineLayout,
  plot: number,
  gutter: number,
) {
  const { event: eventOf } = useCorpus();
  const { jump, glideTo } = useAnimatedViewport(base, plot);
  const selected = useStore((state) => state.event);
  const now = () => useStore.getState().viewport;

  const fit = (share: number) => {
    const at = (share * plot + zoom.x) / zoom.k;
    const spell = segmentAt(base.segments, at);
    if (!spell) return;
    const fitted = snapViewport(base, fitViewport(base, spell.from, spell.to), plot);
    const there = now();
    glideTo(there?.from === fitted?.from && there?.to === fitted?.to ? null : fitted);
  };
  useGestures(frame, gutter, plot, {
    zoom: (share, factor) => jump(zoomViewport(base, now(), share, factor)),
    pan: (share) => {
      if (now() === null) return false;
      jump(panViewport(base, now(), share));
      return true;
    },
    fit,
  });

  const stops = useMemo(
    () =>
      layout.lanes.flatMap(({ marks, clusters }) => [
        ...marks.map(({ key, x0, x1, y, event }) => ({
          // "By a day" stands at its day, not where the line that runs back from it begins.
          ...{ key, x: event.date.form === "by" ? x1 : x0, left: x0, right: x1, y, event: event.id },
          events: () => [event.id],
        })),
        ...clusters.map(({ key, left, right, y, count, members }) => ({
          ...{ key, x: left, left, right, y, event: "" },
          events: () => (count > MAX_SEARCHED_MEMBERS ? [] : members().map(({ id }) => id)),
        })),
      ]),
    [layout],
  );
  const roving = useRovingFocus(frame, stops, {
    scale,
    isInView: ({ left, right }) => right >= zoom.x && left <= zoom.x + plot,
    preferred: stops.find(({ event }) => event === selected)?.key,
    reveal: (stop) => glideTo(moveViewport(base, now(), scale.time(stop.x))),
    jumpToEnd: (direction) => {
      const there = now();
      const { from, to } = fullViewport(base);
      // Of the events on show, which a filter may have left only in the midst of the case's time.
      const [first = from, last = to] = [all.starts[0], all.starts.at(-1)];
      const time = direction === "first" ? Math.max(first, from) : Math.min(last, to);
      const end = moveViewport(base, there, time);
      if (!isPartial || (end?.from === there?.from && end?.to === there?.to)) return false;
      jump(end);
      return true;
    },
  });

  // What was selected in the chronicle or the reader comes into view, and no further; who then pans away is let go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view
  useEffect(() => {
    const event = selected === null ? undefined : eventOf(selected);
    const viewport = now();
    if (!event || viewport === null) return;
    const [from, to] = extentOf(event);
    if (to < viewport.from || from > viewport.to)
      glideTo(moveViewport(base, viewport, Number.isFinite(from) ? from : to));
  }, [selected]);

  /** Zooms around a mark, or its nearest edge in view; where there is none, around the middle of what is in view. */
  const zoomAround = (mark: { x: number } | undefined, factor: number) => {
    const share = mark
      ? Math.min(1, Math.max(0, (mark.x - zoom.x) / plot))
      : busiestSegment(stops, zoom.x, plot);
    glideTo(zoomViewport(base, now(), share, factor));
  };
  const zoomAtFocus = (factor: number) =>
    zoomAround(
      stops.find(({ key }) => key === roving.tabStop),
      factor,
    );
  const zoomAtSelected = (factor: number) =>
    zoomAround(selected === null ? undefined : stops.find(({ event }) => event === selected), factor);
  const KEYS: Record<string, () => void> = {
    "+": () => zoomAtFocus(2),
    "=": () => zoomAtFocus(2),
    "-": () => zoomAtFocus(0.5),
    "0": () => glideTo(null),
  };
  const onKeyDown = (key: KeyboardEvent) => {
    const act = key.ctrlKey || key.metaKey || key.altKey ? undefined : KEYS[key.key];
    if (!act) return roving.onKeyDown(key);
    key.preventDefault();
    act();
  };
  return {
    jump,
    glideTo,
    zoom: zoomAtSelected,
    stop: roving.tabStop,
    listeners: { onFocus: roving.onFocus, onBlur: roving.onBlur, onKeyDown },
  };
}
