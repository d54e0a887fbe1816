// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useTextMetrics } from "../../../src/page/timeline/textMetrics.ts";

/** Width of a letter in CSS pixels, in the font that the browser has at the moment. */
let letter = 8;

class Fonts extends EventTarget {
  check = () => letter < 8;
}
const fonts = new Fonts();
Object.defineProperty(document, "fonts", { value: fonts });
HTMLCanvasElement.prototype.getContext = (() => ({
  measureText: (text: string) => ({ width: text.length * letter }),
})) as never;

afterEach(cleanup);

it("measures labels again when their font arrives, not before", () => {
  const { result } = renderHook(() => useTextMetrics());
  const before = result.current;
  const wide = before.measure("A label");
  act(() => void fonts.dispatchEvent(new Event("loadingdone")));
  expect(result.current).toBe(before);
  letter = 6;
  // Known widths stay until the font is announced: a layout never mixes two fonts.
  expect(before.measure("A label")).toBe(wide);
  act(() => void fonts.dispatchEvent(new Event("loadingdone")));
  expect(result.current).not.toBe(before);
  expect(result.current.measure("A label")).toBe(wide - 2 * "A label".length);
});
