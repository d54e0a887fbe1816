// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { useRef, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FocusTarget } from "../../../src/core/layout/focusTarget.ts";
import { useRovingFocus } from "../../../src/page/timeline/useRovingFocus.ts";

const scale = { x: (time: number) => time, time: (x: number) => x };
const target = (key: string, x: number, ...events: string[]): FocusTarget => ({
  ...{ key, x, left: x, right: x + 20, y: 0 },
  events: events.map((id) => ({ id })),
});
const [a, b, c] = [target("a", 0, "a"), target("b", 100, "b"), target("c", 900, "c")];

interface DrawingProps {
  /** Targets that are laid out; those in `view` are also drawn. */
  targets: FocusTarget[];
  view?: FocusTarget[];
  reveal?: (target: FocusTarget) => void;
  /** Targets that are laid out after a jump to an end. */
  atEnd?: FocusTarget[];
}

function Drawing({ targets: first, atEnd, view: seen, reveal = () => {} }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [targets, setTargets] = useState(first);
  if (targets !== first && targets !== atEnd) setTargets(first);
  const view = seen ?? targets;
  const jumpToEnd = () => {
    if (atEnd) setTargets(atEnd);
    return atEnd !== undefined;
  };
  const isInView = (one: FocusTarget) => view.includes(one);
  const roving = useRovingFocus(frame, targets, { scale, preferred: undefined, isInView, reveal, jumpToEnd });
  const { tabStop, ...listeners } = roving;
  return (
    <>
      <div ref={frame} data-testid="frame" {...listeners}>
        {view.map(({ key }) => (
          <button key={key} type="button" data-key={key} tabIndex={key === tabStop ? 0 : -1}>
            {key}
          </button>
        ))}
      </div>
      <input />
    </>
  );
}

let isFocusVisible: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal("scrollBy", vi.fn());
  isFocusVisible = true;
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector) {
    return selector === ":focus-visible" ? isFocusVisible : matches.call(this, selector);
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function draw(props: DrawingProps) {
  const { container, rerender } = render(<Drawing {...props} />);
  const find = (key: string) => container.querySelector<HTMLElement>(`[data-key="${key}"]`);
  return {
    show: (next: DrawingProps) => rerender(<Drawing {...next} />),
    focus: (key: string) => act(() => find(key)?.focus()),
    press: (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key }),
    tabStops: () => [...container.querySelectorAll('[tabindex="0"]')].map((one) => one.textContent),
    frame: container.querySelector<HTMLElement>('[data-testid="frame"]'),
    input: container.querySelector("input"),
  };
}
const focusedKey = () => (document.activeElement as HTMLElement).dataset.key;

it("moves focus and the only tab stop by arrows, Home and End", () => {
  const { focus, press, tabStops } = draw({ targets: [a, b, c] });
  expect(tabStops()).toEqual(["a"]);
  focus("a");
  for (const [key, expected] of [
    ["ArrowRight", "b"],
    ["ArrowLeft", "a"],
    ["End", "c"],
    ["ArrowRight", "c"],
    ["Home", "a"],
  ]) {
    press(key ?? "");
    expect([focusedKey(), tabStops()]).toEqual([expected, [expected]]);
  }
});

it("moves focus from a mark to its cluster at once, and back", () => {
  const { focus, show } = draw({ targets: [a, b, c] });
  focus("c");
  show({ targets: [a, target("bc", 500, "b", "c")] });
  expect(focusedKey()).toBe("bc");
  show({ targets: [a, b, c] });
  expect(focusedKey()).toBe("c");
});

it("follows to the cluster after a key that moved nothing", () => {
  const { focus, press, show } = draw({ targets: [a, b] });
  focus("a");
  press("Home");
  show({ targets: [target("ab", 0, "a", "b")] });
  expect(focusedKey()).toBe("ab");
});

it("waits until a drag rests before it moves focus", () => {
  const { focus, show } = draw({ targets: [a, b, c] });
  isFocusVisible = false;
  focus("a");
  show({ targets: [a, b, c], view: [b, c] });
  expect(document.activeElement).toBe(document.body);
  act(() => vi.advanceTimersByTime(149));
  show({ targets: [a, b, c], view: [c] });
  act(() => vi.advanceTimersByTime(149));
  expect(document.activeElement).toBe(document.body);
  act(() => vi.advanceTimersByTime(1));
  expect(focusedKey()).toBe("c");
});

it("reveals a target out of view and focuses it once it is drawn", () => {
  const reveal = vi.fn();
  const targets = [a, b, c];
  const { focus, press, show, frame } = draw({ targets, view: [a], reveal });
  focus("a");
  press("End");
  expect(reveal).toHaveBeenCalledExactlyOnceWith(c);
  expect(focusedKey()).toBe("a");
  show({ targets, view: [b], reveal });
  expect(document.activeElement).toBe(frame);
  show({ targets, view: [b, c], reveal });
  expect(focusedKey()).toBe("c");
  expect(frame?.hasAttribute("tabindex")).toBe(false);
});

it("chooses the last target after the view jumped to the end", () => {
  const { focus, press } = draw({ targets: [a, b], atEnd: [b, c] });
  focus("a");
  press("End");
  expect(focusedKey()).toBe("c");
});

it("does not take focus back after the person left the drawing", () => {
  const { focus, show, input } = draw({ targets: [a, b] });
  focus("a");
  act(() => input?.focus());
  show({ targets: [b] });
  expect(document.activeElement).toBe(input);
});

it("does not take focus back after a click beside the marks", () => {
  const { focus, show } = draw({ targets: [a, b] });
  focus("a");
  act(() => (document.activeElement as HTMLElement).blur());
  show({ targets: [b] });
  expect(document.activeElement).toBe(document.body);
});

it("leaves keys with Ctrl, Alt or Meta to the browser", () => {
  draw({ targets: [a, b] }).focus("a");
  const element = document.activeElement ?? document.body;
  for (const modifier of ["ctrlKey", "altKey", "metaKey"])
    expect(fireEvent.keyDown(element, { key: "ArrowRight", [modifier]: true })).toBe(true);
  expect(focusedKey()).toBe("a");
  expect(fireEvent.keyDown(element, { key: "ArrowRight" })).toBe(false);
});
