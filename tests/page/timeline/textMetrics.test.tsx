// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useTextMetrics } from "../../../src/page/timeline/textMetrics.ts";

/** Width of a letter in CSS pixels, in the font that the browser has at the moment. */
let letter = 8;
/** Announces that the size of an observed element may have changed. */
let announce = () => {};

vi.stubGlobal(
  "ResizeObserver",
  class {
    constructor(callback: () => void) {
      announce = callback;
    }
    observe() {}
    disconnect() {}
  },
);
HTMLElement.prototype.getBoundingClientRect = function measure() {
  return { width: (this.textContent ?? "").length * letter } as DOMRect;
};
HTMLCanvasElement.prototype.getContext = (() => ({
  measureText: (text: string) => ({ width: text.length * letter }),
})) as never;

/** Applies a style of the reader to all text. */
const applyStyle = (css: string) => {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = `* { ${css} }`;
};

afterEach(() => {
  cleanup();
  document.head.replaceChildren();
});

it("measures labels again when their font arrives, not before", () => {
  const { result } = renderHook(() => useTextMetrics());
  const before = result.current;
  const wide = before.measure("A label");
  act(() => announce());
  expect(result.current).toBe(before);
  letter = 6;
  // Known widths stay until the font is announced: a layout never mixes two fonts.
  expect(before.measure("A label")).toBe(wide);
  act(() => announce());
  expect(result.current).not.toBe(before);
  expect(result.current.measure("A label")).toBe(wide - 2 * "A label".length);
});

it("adds the spacing of the reader’s style, and follows its font size", () => {
  const { result } = renderHook(() => useTextMetrics());
  const [width, { unit }] = [result.current.measure("Two words"), result.current];
  applyStyle("font-size: 27px; letter-spacing: 3px; word-spacing: 4px");
  act(() => announce());
  expect(result.current.measure("Two words")).toBe(width + 3 * "Two words".length + 4);
  expect(result.current.unit).toBe(2 * unit);
});
