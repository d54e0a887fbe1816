// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { piecewiseScale } from "../../../src/core/layout/timeScale.ts";
import type { Viewport } from "../../../src/core/layout/viewport.ts";
import { snapViewport } from "../../../src/core/layout/viewport.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { useStore } from "../../../src/page/state/store.ts";
import { onViewportMove, shownViewport } from "../../../src/page/timeline/preview.ts";
import { useAnimatedViewport } from "../../../src/page/timeline/useAnimatedViewport.ts";

const WIDTH = 1000;
/** 2014 to 2024 on one linear segment. */
const [FROM, TO] = [Date.UTC(2014, 0, 1), Date.UTC(2024, 0, 1)];
const scale = piecewiseScale([{ from: FROM, to: TO, x0: 0, x1: WIDTH, folded: false }]);
/** Odd milliseconds, which a snap rounds to midnights. */
const odd: Viewport = { from: Date.UTC(2016, 2, 1) + 12_345_678, to: Date.UTC(2018, 2, 1) - 12_345_678 };
const snapped = snapViewport(scale, odd, WIDTH);

/** Viewports that the store has had. */
let stored: (Viewport | null)[];
/** Viewports that the drawing has shown. */
let seen: (Viewport | null)[];
let stopWatching: (() => void)[];
let isMotionReduced: boolean;
const now = () => shownViewport();

beforeEach(() => {
  vi.useFakeTimers();
  isMotionReduced = false;
  vi.stubGlobal("matchMedia", () => ({ matches: isMotionReduced }));
  useStore.setState(useStore.getInitialState());
  [stored, seen] = [[], []];
  stopWatching = [
    useStore.subscribe(({ viewport }) => stored.push(viewport)),
    onViewportMove(() => seen.push(shownViewport())),
  ];
});
afterEach(() => {
  cleanup();
  for (const stop of stopWatching) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const animated = () => {
  const { result, unmount } = renderHook(() => useAnimatedViewport(scale, WIDTH));
  return { ...result.current, unmount };
};

it("jumps at once, and snaps the viewport when it rests", () => {
  expect(snapped).not.toEqual(odd);
  animated().jump(odd);
  expect(now()).toBe(odd);
  vi.advanceTimersByTime(199);
  expect(now()).toBe(odd);
  expect(stored).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(now()).toEqual(snapped);
  expect(stored).toEqual([snapped]);
});

it("does not snap while jumps go on", () => {
  const { jump } = animated();
  for (let i = 0; i < 5; i++) {
    jump({ from: odd.from + i, to: odd.to + i });
    vi.advanceTimersByTime(100);
  }
  expect(seen).toHaveLength(5);
});

it("leaves a viewport alone that Back has restored since the jump", () => {
  animated().jump(odd);
  const restored = { from: FROM + 1, to: FROM + DAY };
  useStore.setState({ viewport: restored });
  vi.advanceTimersByTime(1000);
  expect(now()).toBe(restored);
});

it("names the target first, then glides from the present viewport to it", () => {
  animated().glideTo(odd);
  // The URL subscribes to the store: it shows the target at once.
  expect(stored).toEqual([snapped]);
  expect(now()).toBeNull();
  seen = [];
  vi.advanceTimersByTime(1000);
  expect(seen.length).toBeGreaterThan(10);
  const edges = seen.map((viewport) => viewport?.from ?? Number.NaN);
  expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  expect(edges[0]).toBeLessThan(FROM + 30 * DAY);
  expect(now()).toEqual(snapped);
  expect(stored).toEqual([snapped]);
});

it("ends a glide that Back overtakes", () => {
  animated().glideTo(odd);
  vi.advanceTimersByTime(100);
  const restored = { from: FROM + 1, to: FROM + DAY };
  useStore.setState({ viewport: restored });
  vi.advanceTimersByTime(1000);
  expect(now()).toBe(restored);
});

it("glides to the whole case and back to null", () => {
  useStore.setState({ viewport: snapped });
  animated().glideTo(null);
  vi.advanceTimersByTime(200);
  expect(now()).not.toBeNull();
  vi.advanceTimersByTime(300);
  expect(now()).toBeNull();
});

it("shows the target at once under reduced motion", () => {
  isMotionReduced = true;
  animated().glideTo(odd);
  expect(now()).toEqual(snapped);
  expect(vi.getTimerCount()).toBe(0);
});

it("changes nothing when it is asked to glide to where it is", () => {
  useStore.setState({ viewport: snapped });
  seen = [];
  animated().glideTo(odd);
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([]);
});

it("stops a glide when the person moves the view", () => {
  const { glideTo, jump } = animated();
  glideTo(odd);
  vi.advanceTimersByTime(100);
  const dragged = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 0, 1) };
  jump(dragged);
  vi.advanceTimersByTime(1000);
  expect(now()).toEqual(dragged);
});

it("stops a glide when the drawing is removed", () => {
  const { glideTo, unmount } = animated();
  glideTo(odd);
  vi.advanceTimersByTime(100);
  unmount();
  seen = [];
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([]);
});
