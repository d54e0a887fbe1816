// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useGestures } from "../../../src/page/timeline/useGestures.ts";

const GUTTER = 100;
const PLOT = 800;
const gestures = { zoom: vi.fn(), pan: vi.fn(() => true), fit: vi.fn() };
let surface: HTMLElement;
let mark: HTMLElement;
let overview: HTMLElement;
let unmount: () => void;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="surface"><i id="mark" data-key="a"></i><i id="overview" class="overview"></i></div>';
  const find = (id: string) => document.querySelector<HTMLElement>(`#${id}`) as HTMLElement;
  [surface, mark, overview] = [find("surface"), find("mark"), find("overview")];
  // jsdom has no pointer capture.
  Object.assign(surface, { hasPointerCapture: () => false, setPointerCapture: vi.fn() });
  const ref = { current: surface };
  ({ unmount } = renderHook(() => useGestures(ref, GUTTER, PLOT, gestures)));
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const at = (clientX: number, pointerId = 1) => ({ clientX, pointerId, button: 0, buttons: 1 });
const down = (x: number, id?: number, target = surface) => fireEvent.pointerDown(target, at(x, id));
const move = (x: number, id?: number) => fireEvent.pointerMove(surface, at(x, id));
const up = (x: number, id?: number) => fireEvent.pointerUp(window, at(x, id));
/** Clicks on the mark, and returns whether the click reached it. */
function click(): boolean {
  const clicked = vi.fn();
  mark.addEventListener("click", clicked, { once: true });
  fireEvent.click(mark);
  return clicked.mock.calls.length > 0;
}
/** Turns the wheel, and returns whether the page keeps its own scroll. */
const wheel = (turn: WheelEventInit) => fireEvent.wheel(surface, { clientX: GUTTER + PLOT / 4, ...turn });

it("treats a pointer that moves by up to 4 pixels as a click", () => {
  down(300);
  for (const x of [301, 302, 303, 304]) move(x);
  up(304);
  expect(gestures.pan).not.toHaveBeenCalled();
  expect(click()).toBe(true);
});

it("pans by the whole way of a drag and swallows the click that ends it", () => {
  down(300);
  for (const x of [303, 308, 380]) move(x);
  up(380);
  expect(gestures.pan.mock.calls).toEqual([[-8 / PLOT], [-72 / PLOT]]);
  expect(surface.setPointerCapture).toHaveBeenCalledWith(1);
  expect(click()).toBe(false);
  expect(click()).toBe(true);
});

it("ends a drag when the pointer is released or cancelled", () => {
  for (const end of [up, () => fireEvent.pointerCancel(window, at(0))]) {
    down(300);
    end(300);
    move(400);
  }
  expect(gestures.pan).not.toHaveBeenCalled();
});

it("ends a drag that was released outside the window", () => {
  down(300);
  fireEvent.pointerMove(surface, { ...at(400), buttons: 0 });
  move(500);
  expect(gestures.pan).not.toHaveBeenCalled();
});

it("leaves the overview and other buttons than the first alone", () => {
  down(300, 1, overview);
  move(400);
  fireEvent.pointerDown(surface, { ...at(300, 2), button: 2 });
  move(400, 2);
  expect(gestures.pan).not.toHaveBeenCalled();
});

it("zooms around the middle of two fingers by the ratio of their distances", () => {
  down(GUTTER + 300, 1);
  down(GUTTER + 500, 2);
  move(GUTTER + 700, 2);
  expect(gestures.zoom.mock.calls).toEqual([[500 / PLOT, 2]]);
  expect(gestures.pan).not.toHaveBeenCalled();
  up(GUTTER + 700, 2);
  move(GUTTER + 310, 1);
  expect(gestures.pan.mock.calls).toEqual([[-10 / PLOT]]);
});

it("does not zoom by two fingers closer than 8 pixels", () => {
  down(300, 1);
  down(306, 2);
  move(500, 2);
  expect(gestures.zoom).not.toHaveBeenCalled();
});

it.each([
  ["Ctrl", { ctrlKey: true, deltaY: -120 }, [0.25, 2]],
  ["⌘", { metaKey: true, deltaY: 240 }, [0.25, 0.25]],
  ["Ctrl, counted in lines", { ctrlKey: true, deltaY: -7.5, deltaMode: 1 }, [0.25, 2]],
  ["Ctrl, left of the plot", { ctrlKey: true, deltaY: -120, clientX: 10 }, [0, 2]],
  ["Ctrl, right of the plot", { ctrlKey: true, deltaY: -120, clientX: 5000 }, [1, 2]],
])("zooms by the wheel with %s", (_, turn, expected) => {
  expect(wheel(turn)).toBe(false);
  expect(gestures.zoom.mock.calls).toEqual([expected]);
});

it.each([
  ["a sideways wheel", { deltaX: 80, deltaY: 10 }, 80],
  ["the wheel with Shift", { shiftKey: true, deltaY: 40 }, 40],
  ["a sideways wheel counted in lines", { deltaX: 2, deltaMode: 1 }, 32],
])("pans by %s, and scrolls the page at the end of time", (_, turn, pixels) => {
  expect(wheel(turn)).toBe(false);
  expect(gestures.pan.mock.calls).toEqual([[pixels / PLOT]]);
  gestures.pan.mockReturnValueOnce(false);
  expect(wheel(turn)).toBe(true);
});

it("leaves a plain wheel to the page", () => {
  expect(wheel({ deltaY: 100 })).toBe(true);
  expect(gestures.pan).not.toHaveBeenCalled();
  expect(gestures.zoom).not.toHaveBeenCalled();
});

it("fits the time under a double click, except on a mark or the overview", () => {
  fireEvent.doubleClick(mark, at(300));
  fireEvent.doubleClick(overview, at(300));
  expect(gestures.fit).not.toHaveBeenCalled();
  fireEvent.doubleClick(surface, at(GUTTER + 200));
  expect(gestures.fit.mock.calls).toEqual([[0.25]]);
});

it("listens no more after unmounting", () => {
  unmount();
  down(300);
  move(400);
  fireEvent.doubleClick(surface, at(300));
  const turn = createEvent.wheel(surface, { ctrlKey: true, deltaY: 9 });
  expect(fireEvent(surface, turn)).toBe(true);
  expect(gestures.pan).not.toHaveBeenCalled();
  expect(gestures.fit).not.toHaveBeenCalled();
});
