import { least } from "d3";
import { type KeyboardEvent, type RefObject, useEffect, useMemo } from "react";
import { countBeyond, drawnExtentOf } from "../../core/layout/drawingModel.ts";
import { MAX_SEARCHED_MEMBERS } from "../../core/layout/limits.ts";
import { PANEL_PADDING } from "../../core/layout/placeMark.ts";
import { buildStretch } from "../../core/layout/stretch.ts";
import type { ScaleSegment } from "../../core/layout/timeScale.ts";
import {
  areEqual,
  clampViewport,
  fitViewport,
  fullViewport,
  moveViewport,
  panViewport,
  snapViewport,
  zoomViewport,
} from "../../core/layout/viewport.ts";
import { voiceCluster } from "../../core/layout/voiceColumn.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { currentPreview, shownViewport } from "./preview.ts";
import { useAnimatedViewport } from "./useAnimatedViewport.ts";
import { useGestures } from "./useGestures.ts";
import { useRovingFocus } from "./useRovingFocus.ts";
import type { TimelineLayout } from "./useTimelineLayout.ts";

/** Finds the panel at a place on the scale; the gutter if the place is in one. */
function findSegment(segments: readonly ScaleSegment[], x: number): ScaleSegment | undefined {
  return segments.find(({ x0, x1 }) => x >= x0 && x <= x1);
}

/** Finds the share of the width at which the mark nearest to a share is: never an empty stretch. */
function nearestShare(
  targets: readonly { x: number; left: number; right: number }[],
  share: number,
  left: number,
  width: number,
): number {
  const x = left + share * width;
  const inView = targets.filter((target) => target.right >= left && target.left <= left + width);
  const nearest = least(inView, (target) => Math.max(target.left - x, x - target.right, 0));
  if (!nearest) return share;
  const at = x >= nearest.left && x <= nearest.right ? x : nearest.x;
  return Math.min(1, Math.max(0, (at - left) / width));
}

/** Targets of the keyboard: all marks and clusters that are laid out. */
function buildTargets({ drawing, metrics }: Pick<TimelineLayout, "drawing" | "metrics">) {
  const { marks, voices } = drawing;
  const clusters = [...drawing.clusters, ...voices.flatMap((one) => voiceCluster(one, metrics) ?? [])];
  return [
    ...marks.map(({ key, x0, x1, y, event }) => {
      // "By a day" is at its day, not at the left end of the bracket that leads to it.
      const x = event.date.form === "by" ? x1 : x0;
      return { key, x, left: x0, right: x1, y, event, events: [event] };
    }),
    ...clusters.map(({ key, left, right, y, events: members }) => {
      const events = members.length > MAX_SEARCHED_MEMBERS ? [] : members;
      return { key, x: left, left, right, y, event: null, events };
    }),
    ...drawing.outOfView.map(({ key, event, x0, x1, y }) => {
      return { key, x: x0, left: x0, right: x1, y, event, events: [event] };
    }),
    ...voices.flatMap(({ entries }) =>
      entries.map(({ key, x, y, width, event }) => {
        return { key, x, left: x, right: x + width, y, event, events: [event] };
      }),
    ),
  ];
}

/**
 * Moves the view by gestures, keys and buttons, and to an event that is selected elsewhere. `plot` is the
 * width of the axis, in CSS pixels.
 */
export function useNavigation(frame: RefObject<HTMLElement | null>, layout: TimelineLayout, plot: number) {
  const { model, base, scale, drawing, metrics, zoom, isPartial, viewport, shortest } = layout;
  const { event: eventOf } = useCorpus();
  const { jump, glideTo } = useAnimatedViewport(base, plot);
  const selected = useStore((state) => state.event);
  const now = () => clampViewport(base, shownViewport());
  const targets = useMemo(() => buildTargets({ drawing, metrics }), [drawing, metrics]);

  /** Finds the share of the mark nearest to a share of the present view, which may be a preview. */
  const nearestShareNow = (share: number) => {
    const { factor, shift } = buildStretch(base, viewport, now(), currentPreview()?.share);
    return nearestShare(targets, share, -shift / factor, plot / factor);
  };
  useGestures(frame, PANEL_PADDING, plot, {
    zoom: (share, factor) => {
      const at = factor > 1 ? nearestShareNow(share) : share;
      jump(zoomViewport(base, now(), at, factor, shortest), at);
    },
    pan: (share) => {
      if (now() === null) return false;
      jump(panViewport(base, now(), share));
      return true;
    },
    fit: (share) => {
      const run = findSegment(scale.segments, share * plot + zoom.x);
      if (!run) return;
      const fitted = snapViewport(base, fitViewport(base, run.from, run.to, shortest), plot);
      glideTo(areEqual(now(), fitted) ? null : fitted);
    },
  });

  const selectedMark = targets.find(({ event }) => event?.id === selected);
  const { tabStop, ...roving } = useRovingFocus(frame, targets, {
    scale,
    isInView: ({ left, right }) => right >= zoom.x && left <= zoom.x + plot,
    preferred: selectedMark?.key,
    // Both ends, if there is room: a column of voices needs its whole width.
    reveal: ({ x, left, right }) => {
      const isNarrow = right - left < plot * 0.8;
      const end = isNarrow ? moveViewport(base, now(), scale.time(right)) : now();
      glideTo(moveViewport(base, end, scale.time(isNarrow ? left : x)));
    },
    jumpToEnd: (direction) => {
      const { from, to } = fullViewport(base);
      // A filter may leave only events in the middle of the case's time.
      const [first = from, last = to] = [model.starts[0], model.starts.at(-1)];
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
    const [from, to] = drawnExtentOf(model, event);
    if (to < viewport.from || from > viewport.to)
      glideTo(moveViewport(base, viewport, Number.isFinite(from) ? from : to));
  }, [selected]);

  /** Zooms around a mark or its nearest edge in view; without one, around the mark nearest to the middle. */
  const zoomAround = (mark: { x: number } | undefined, factor: number) => {
    const share = mark
      ? Math.min(1, Math.max(0, (mark.x - zoom.x) / plot))
      : nearestShare(targets, 0.5, zoom.x, plot);
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
  const counts = countBeyond(model, now() ?? fullViewport(base));
  /** Moves to the nearest event beyond an edge. */
  const goBeyond = (side: "earlier" | "later") => {
    const time =
      side === "earlier"
        ? model.endings[counts.earlier - 1]
        : model.starts[model.starts.length - counts.later];
    if (time !== undefined) glideTo(moveViewport(base, now(), side === "earlier" ? time - 1 : time));
  };
  return {
    counts,
    goBeyond,
    jump,
    glideTo,
    /** Zooms around the selected event. */
    zoom: (factor: number) => zoomAround(selectedMark, factor),
    tabStop,
    listeners: { ...roving, onKeyDown },
  };
}
