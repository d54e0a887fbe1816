import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { byId } from "../corpus/byId.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { threadOf } from "../event/thread.ts";
import { extentOf } from "../layout/laneIndex.ts";
import { roundedViewport } from "../layout/roundedViewport.ts";
import type { Stretch } from "../layout/timeScale.ts";
import { fittedTo, movedTo, pannedBy, zoomedBy } from "../layout/viewport.ts";
import { useChoice } from "../state/store.ts";
import type { Drawing } from "./useDrawing.ts";
import { useGestures } from "./useGestures.ts";
import { useRoving } from "./useRoving.ts";
import { useViewportGlide } from "./useViewportGlide.ts";

type Thread = ReturnType<typeof threadOf> | null;

/** The run of stretches between two folds in which a place on the scale lies; the fold itself if it lies in one. */
function spellAt(stretches: readonly Stretch[], x: number): { from: number; to: number } | undefined {
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
function busiest(stops: readonly { x: number }[], offset: number, width: number): number {
  const seen = stops.map(({ x }) => (x - offset) / width).filter((share) => share >= 0 && share <= 1);
  return seen.toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0.5;
}

/** All ways to move over the drawing: hands, keys, buttons, and following what is selected elsewhere. */
export function useMoves(
  frame: RefObject<HTMLElement | null>,
  corpus: Corpus,
  { base, scale, layout, lens }: Drawing,
  plot: number,
  gutter: number,
  thread: Thread,
) {
  const { jump, glideTo } = useViewportGlide(base, plot);
  const selected = useChoice((choice) => choice.event);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const now = () => useChoice.getState().viewport;

  const fit = (share: number) => {
    const at = (share * plot + lens.offset) / lens.k;
    const spell = spellAt(base.stretches, at);
    if (!spell) return;
    const fitted = roundedViewport(base, fittedTo(base, spell.from, spell.to), plot);
    const there = now();
    glideTo(there?.from === fitted?.from && there?.to === fitted?.to ? null : fitted);
  };
  useGestures(frame, gutter, plot, {
    zoom: (share, factor) => jump(zoomedBy(base, now(), share, factor)),
    pan: (share) => {
      if (now() === null) return false;
      jump(pannedBy(base, now(), share));
      return true;
    },
    fit,
  });

  const stops = useMemo(
    () =>
      layout.lanes.flatMap(({ marks, clusters }) => [
        ...marks.map(({ key, x0, y, event }) => ({ key, x: x0, y, event: event.id })),
        ...clusters.map(({ key, left, y }) => ({ key, x: left, y, event: "" })),
      ]),
    [layout],
  );
  const preferred = stops.find(({ event }) => event === selected)?.key;
  const roving = useRoving(frame, stops, preferred, (stop) =>
    glideTo(movedTo(base, now(), scale.time(stop.x))),
  );

  // What was selected in the chronicle or the reader comes into view, and no further; who then pans away is let go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view
  useEffect(() => {
    const event = selected === null ? undefined : byId(corpus.events).get(selected);
    const viewport = now();
    if (!event || viewport === null) return;
    const [from, to] = extentOf(event);
    if (to < viewport.from || from > viewport.to)
      glideTo(movedTo(base, viewport, Number.isFinite(from) ? from : to));
  }, [selected]);

  /** Zooms around a mark, or its nearest edge in view; where there is none, around the middle of what is in view. */
  const zoomAround = (mark: { x: number } | undefined, factor: number) => {
    const share = mark
      ? Math.min(1, Math.max(0, (mark.x - lens.offset) / plot))
      : busiest(stops, lens.offset, plot);
    glideTo(zoomedBy(base, now(), share, factor));
  };
  const zoomAtFocus = (factor: number) =>
    zoomAround(
      stops.find(({ key }) => key === roving.stop),
      factor,
    );
  const zoomAtSelected = (factor: number) =>
    zoomAround(selected === null ? undefined : stops.find(({ event }) => event === selected), factor);
  const along = (by: number) => {
    const at = thread?.events.findIndex(({ id }) => id === selected) ?? -1;
    const next = at === -1 ? undefined : thread?.events[at + by];
    if (next) selectEvent(next.id);
  };
  const walk = useRef(along);
  walk.current = along;
  // The thread is walked from wherever the focus is, the reader above all; not while something is typed.
  useEffect(() => {
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key !== "[" && key.key !== "]") return;
      const typing = key.target instanceof Element && key.target.closest("input, textarea, select, dialog");
      if (typing || key.ctrlKey || key.metaKey || key.altKey) return;
      walk.current(key.key === "]" ? 1 : -1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
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
    stop: roving.stop,
    onFocus: roving.onFocus,
    onKeyDown,
  };
}
