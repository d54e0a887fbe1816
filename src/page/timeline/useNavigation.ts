import { type KeyboardEvent, type RefObject, useEffect, useMemo } from "react";
import { extentOf } from "../../core/layout/laneIndex.ts";
import { MAX_SEARCHED_MEMBERS } from "../../core/layout/limits.ts";
import type { ScaleSegment } from "../../core/layout/timeScale.ts";
import {
  areEqual,
  fitViewport,
  fullViewport,
  moveViewport,
  panViewport,
  snapViewport,
  zoomViewport,
} from "../../core/layout/viewport.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useAnimatedViewport } from "./useAnimatedViewport.ts";
import { useGestures } from "./useGestures.ts";
import { useRovingFocus } from "./useRovingFocus.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

/** Finds the time between two axis breaks around a place on the scale; the break if the place is in one. */
function findRun(segments: readonly ScaleSegment[], x: number): { from: number; to: number } | undefined {
  const at = segments.findIndex(({ x0, x1 }) => x >= x0 && x <= x1);
  const isOpen = (i: number) => segments[i]?.folded === false;
  let [a, b] = [at, at];
  if (isOpen(at)) {
    while (isOpen(a - 1)) a--;
    while (isOpen(b + 1)) b++;
  }
  const [first, last] = [segments[a], segments[b]];
  return first && last && { from: first.from, to: last.to };
}

/** Finds the share of the width at which the median of the targets in view is: never an empty stretch. */
function medianShare(targets: readonly { x: number }[], left: number, width: number): number {
  const shares = targets.map(({ x }) => (x - left) / width).filter((share) => share >= 0 && share <= 1);
  return shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0.5;
}

/** Targets of the keyboard: all marks and clusters that are laid out. */
function buildTargets({ lanes }: TimelineLayout["layout"]) {
  return lanes.flatMap(({ marks, clusters }) => [
    ...marks.map(({ key, x0, x1, y, event }) => {
      // "By a day" is at its day, not at the left end of the line that leads to it.
      const x = event.date.form === "by" ? x1 : x0;
      return { key, x, left: x0, right: x1, y, event, events: [event] };
    }),
    ...clusters.map(({ key, left, right, y, events: members }) => {
      const events = members.length > MAX_SEARCHED_MEMBERS ? [] : members;
      return { key, x: left, left, right, y, event: null, events };
    }),
  ]);
}

/**
 * Moves the view by gestures, keys and buttons, and to an event that is selected elsewhere. `plot` and
 * `gutter` are the widths of the plot and of the lane names, in CSS pixels.
 */
export function useNavigation(
  frame: RefObject<HTMLElement | null>,
  { base, scale, layout, zoom, isPartial, all, shortest }: TimelineLayout,
  plot: number,
  gutter: number,
) {
  const { event: eventOf } = useCorpus();
  const { jump, glideTo } = useAnimatedViewport(base, plot);
  const selected = useStore((state) => state.event);
  const now = () => useStore.getState().viewport;

  useGestures(frame, gutter, plot, {
    zoom: (share, factor) => jump(zoomViewport(base, now(), share, factor, shortest)),
    pan: (share) => {
      if (now() === null) return false;
      jump(panViewport(base, now(), share));
      return true;
    },
    fit: (share) => {
      const run = findRun(base.segments, (share * plot + zoom.x) / zoom.k);
      if (!run) return;
      const fitted = snapViewport(base, fitViewport(base, run.from, run.to, shortest), plot);
      glideTo(areEqual(now(), fitted) ? null : fitted);
    },
  });

  const targets = useMemo(() => buildTargets(layout), [layout]);
  const selectedMark = targets.find(({ event }) => event?.id === selected);
  const { tabStop, ...roving } = useRovingFocus(frame, targets, {
    scale,
    isInView: ({ left, right }) => right >= zoom.x && left <= zoom.x + plot,
    preferred: selectedMark?.key,
    reveal: ({ x }) => glideTo(moveViewport(base, now(), scale.time(x))),
    jumpToEnd: (direction) => {
      const { from, to } = fullViewport(base);
      // A filter may leave only events in the middle of the case's time.
      const [first = from, last = to] = [all.starts[0], all.starts.at(-1)];
      const time = direction === "first" ? Math.max(first, from) : Math.min(last, to);
      const end = moveViewport(base, now(), time);
      if (!isPartial || areEqual(end, now())) return false;
      jump(end);
      return true;
    },
  });

  // An event that is selected in the list or the reader moves into view; the person can pan away from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view
  useEffect(() => {
    const event = selected === null ? undefined : eventOf(selected);
    const viewport = now();
    if (!event || viewport === null) return;
    const [from, to] = extentOf(event);
    if (to < viewport.from || from > viewport.to)
      glideTo(moveViewport(base, viewport, Number.isFinite(from) ? from : to));
  }, [selected]);

  /** Zooms around a mark or its nearest edge in view; without a mark, around the median of those in view. */
  const zoomAround = (mark: { x: number } | undefined, factor: number) => {
    const share = mark
      ? Math.min(1, Math.max(0, (mark.x - zoom.x) / plot))
      : medianShare(targets, zoom.x, plot);
    glideTo(zoomViewport(base, now(), share, factor, shortest));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const factor = findShortcut(SHORTCUTS.zoom, event);
    if (factor !== undefined) {
      const focused = targets.find(({ key }) => key === tabStop);
      zoomAround(focused, factor);
    } else if (findShortcut(SHORTCUTS.showWholeCase, event)) glideTo(null);
    else return roving.onKeyDown(event);
    event.preventDefault();
  };
  return {
    jump,
    glideTo,
    /** Zooms around the selected event. */
    zoom: (factor: number) => zoomAround(selectedMark, factor),
    tabStop,
    listeners: { ...roving, onKeyDown },
  };
}
