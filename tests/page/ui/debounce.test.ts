import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { debounce } from "../../../src/page/ui/debounce.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("runs the action once, after the delay without further calls", () => {
  const action = vi.fn();
  const debounced = debounce(action, 100);
  debounced();
  vi.advanceTimersByTime(99);
  debounced();
  vi.advanceTimersByTime(99);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(1);
});

it("does not run a cancelled action", () => {
  const action = vi.fn();
  const debounced = debounce(action, 100);
  debounced();
  debounced.cancel();
  vi.advanceTimersByTime(200);
  expect(action).not.toHaveBeenCalled();
});
