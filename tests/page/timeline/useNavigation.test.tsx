// @vitest-environment jsdom
import { act, cleanup, fireEvent, renderHook } from "@testing-library/react";
import type { KeyboardEvent } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FULL_LAYOUT_LIMIT } from "../../../src/core/layout/limits.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { selectEvent, useStore } from "../../../src/page/state/store.ts";
import { CorpusProvider } from "../../../src/page/state/useCorpus.tsx";
import { shownViewport } from "../../../src/page/timeline/preview.ts";
import { useNavigation } from "../../../src/page/timeline/useNavigation.ts";
import { useTimelineLayout } from "../../../src/page/timeline/useTimelineLayout.ts";
import { eventFrom, stages } from "../../fixtures/layout.ts";

const PLOT = 1000;
/** Padding of the drawing to the left of the axis, in CSS pixels. */
const GUTTER = 10;

/** Events on single days, numbered from 1970-01-01. */
const corpusOf = (...days: number[]) =>
  ({
    ...{ actors: [], articles: [], excerpts: [], links: [], disagreements: [], stages },
    events: days.map((day) => eventFrom(`e${day}`, day, day, "day")),
  }) as unknown as Corpus;
/** Two busy months with four empty years between them, which are an axis break. */
const small = corpusOf(0, 10, 20, 30, 1500, 1510, 1520, 1530);
const large = corpusOf(...Array.from({ length: FULL_LAYOUT_LIMIT + 80 }, (_, i) => i * 10));

let surface: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  HTMLCanvasElement.prototype.getContext = () => null;
  useStore.setState(useStore.getInitialState());
  surface = document.createElement("div");
  document.body.replaceChildren(surface);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function navigate(corpus = small) {
  const frame = { current: surface };
  const { result } = renderHook(
    () => {
      const layout = useTimelineLayout(corpus.events, PLOT, false);
      return { layout, ...useNavigation(frame, layout, PLOT) };
    },
    { wrapper: ({ children }) => <CorpusProvider corpus={corpus}>{children}</CorpusProvider> },
  );
  /** Sends a key to the drawing. Returns whether the browser keeps it. */
  const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) => {
    const preventDefault = vi.fn();
    act(() => result.current.listeners.onKeyDown({ key, preventDefault, ...modifiers } as KeyboardEvent));
    return preventDefault.mock.calls.length === 0;
  };
  return { result, press };
}
const now = shownViewport;
/** Days from the first to the last shown; null for the whole case. */
function shownDays(): [number, number] | null {
  const viewport = now();
  return viewport && [viewport.from / DAY, viewport.to / DAY];
}
const show = (from: number, to: number) =>
  act(() => useStore.setState({ viewport: { from: from * DAY, to: to * DAY } }));
const select = (event: string) => act(() => selectEvent(event));

it("zooms by + and =, out by -, and shows the whole case by 0", () => {
  const { result, press } = navigate();
  press("+");
  expect(result.current.layout.zoom.k).toBeCloseTo(2, 3);
  press("=");
  // Snapping moves each edge by up to half a pixel.
  expect(result.current.layout.zoom.k).toBeCloseTo(4, 2);
  press("-");
  expect(result.current.layout.zoom.k).toBeCloseTo(2, 3);
  press("0");
  expect(now()).toBeNull();
});

it("leaves + with Ctrl, Alt or Meta to the browser", () => {
  const { press } = navigate();
  for (const modifier of ["ctrlKey", "altKey", "metaKey"])
    expect(press("+", { [modifier]: true })).toBe(true);
  expect(now()).toBeNull();
  expect(press("+")).toBe(false);
});

it("zooms by keys around the mark that has the tab stop", () => {
  const { press } = navigate();
  for (let i = 0; i < 4; i++) press("+");
  const [from, to] = shownDays() ?? [];
  expect(from).toBe(0);
  expect(to).toBeLessThan(30);
});

it("zooms by buttons around the selected event", () => {
  const { result } = navigate();
  select("e1520");
  for (let i = 0; i < 4; i++) act(() => result.current.zoom(2));
  const [from = 0, to = 0] = shownDays() ?? [];
  expect(from).toBeGreaterThan(1490);
  expect(from).toBeLessThanOrEqual(1520);
  expect(to).toBeGreaterThanOrEqual(1520);
});

it("zooms by buttons to where events are, not into an empty stretch", () => {
  const { result } = navigate();
  act(() => useStore.setState({ scale: "linear" }));
  for (let i = 0; i < 2; i++) act(() => result.current.zoom(2));
  const [from = 0, to = 0] = shownDays() ?? [];
  expect(
    small.events.some(({ date: { min } }) => min && min.time / DAY >= from && min.time / DAY <= to),
  ).toBe(true);
});

it("moves no further than to an event that is selected elsewhere", () => {
  navigate();
  show(0, 20);
  select("e1510");
  const [from = 0, to = 0] = shownDays() ?? [];
  expect(from).toBeGreaterThan(20);
  expect(to).toBeGreaterThan(1510);
  expect(to).toBeLessThan(1525);
});

it("does not move the view for a selected event that is in view", () => {
  navigate();
  // Its day is so near to the edge that a move would make room around it.
  show(0, 21);
  select("e20");
  expect(shownDays()).toEqual([0, 21]);
  act(() => useStore.setState({ viewport: null }));
  select("e1510");
  expect(now()).toBeNull();
});

it("lets the person pan away from the selected event", () => {
  navigate();
  show(0, 20);
  select("e10");
  show(1500, 1520);
  expect(shownDays()).toEqual([1500, 1520]);
});

it("lets a sideways wheel scroll the page while the whole case is shown", () => {
  navigate();
  expect(fireEvent.wheel(surface, { deltaX: 100 })).toBe(true);
  show(0, 20);
  expect(fireEvent.wheel(surface, { deltaX: 100 })).toBe(false);
  expect(shownDays()?.[0]).toBeGreaterThan(0);
});

it("fits the time around a double click, and shows all by another", () => {
  const { result } = navigate();
  expect(result.current.layout.base.segments.some(({ folded }) => folded)).toBe(true);
  act(() => void fireEvent.doubleClick(surface, { clientX: GUTTER + 5 }));
  const [from = 0, to = 0] = shownDays() ?? [];
  expect(from).toBe(0);
  expect(to).toBeGreaterThanOrEqual(31);
  expect(to).toBeLessThan(1510);
  act(() => void fireEvent.doubleClick(surface, { clientX: GUTTER + 5 }));
  expect(now()).toBeNull();
});

it("walks by arrows to events out of view", () => {
  const { result, press } = navigate();
  show(0, 20);
  press("End");
  expect(result.current.tabStop).toBe("1/a/e1530");
  expect(shownDays()?.[1]).toBeGreaterThan(1530);
  press("ArrowLeft");
  expect(result.current.tabStop).toBe("1/a/e1520");
});

it("jumps by End and Home to events of a large case that are not laid out", () => {
  const { result, press } = navigate(large);
  show(0, 100);
  const last = large.events.at(-1)?.id;
  const isLaidOut = (id = "") => result.current.layout.drawing.marks.some(({ event }) => event.id === id);
  expect(isLaidOut(last)).toBe(false);
  press("End");
  expect(isLaidOut(last)).toBe(true);
  expect(result.current.tabStop).toBe(`0/a/${last}`);
  press("Home");
  expect(result.current.tabStop).toBe("0/a/e0");
});
