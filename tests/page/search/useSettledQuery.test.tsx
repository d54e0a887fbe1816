// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSettledQuery } from "../../../src/page/search/useSettledQuery.ts";
import { INITIAL_VIEW, useStore } from "../../../src/page/state/store.ts";

const type = (query: string) => act(() => useStore.setState({ query }));
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe("the query that the page follows", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useStore.setState(INITIAL_VIEW);
  });
  afterEach(() => vi.useRealTimers());

  it("changes once, after a pause in typing", () => {
    const { result } = renderHook(useSettledQuery);
    for (const query of ["p", "po", "pol"]) {
      type(query);
      pass(350);
      expect(result.current).toBe("");
    }
    pass(50);
    expect(result.current).toBe("pol");
  });

  it("is that of a link from the start", () => {
    useStore.setState({ query: "police" });
    expect(renderHook(useSettledQuery).result.current).toBe("police");
  });

  it("is empty as soon as the field is cleared, also for the next letter", () => {
    useStore.setState({ query: "police" });
    const { result } = renderHook(useSettledQuery);
    type("");
    expect(result.current).toBe("");
    type("j");
    expect(result.current).toBe("");
  });
});
