// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { PAGE_SIZE, usePagedList } from "../../../src/page/events/usePagedList.ts";

const partOf = (length: number, wanted = -1) =>
  renderHook((props: { length: number; wanted: number }) => usePagedList(props.length, props.wanted), {
    initialProps: { length, wanted },
  });

it("shows a short list whole and the first page of a long one", () => {
  expect(partOf(27).result.current).toMatchObject({ from: 0, to: 27 });
  expect(partOf(10_000).result.current).toMatchObject({ from: 0, to: PAGE_SIZE });
});
it("adds pages on request, and the page of the wanted entry", () => {
  const { result, rerender } = partOf(10_000);
  act(() => result.current.later());
  expect(result.current).toMatchObject({ from: 0, to: 2 * PAGE_SIZE });
  rerender({ length: 10_000, wanted: 5_000 });
  expect(result.current.from).toBeLessThanOrEqual(5_000);
  expect(result.current.to).toBeGreaterThan(5_000);
  const { from } = result.current;
  act(() => result.current.earlier());
  expect(result.current.from).toBe(from - PAGE_SIZE);
});
it("starts at the first page of another list", () => {
  const { result, rerender } = partOf(10_000, 5_000);
  rerender({ length: 500, wanted: -1 });
  expect(result.current).toMatchObject({ from: 0, to: PAGE_SIZE });
});
