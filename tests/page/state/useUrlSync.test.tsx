// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { selectEvent, useStore } from "../../../src/page/state/store.ts";
import { CorpusProvider } from "../../../src/page/state/useCorpus.tsx";
import { useUrlSync } from "../../../src/page/state/useUrlSync.ts";
import { eventFrom } from "../../fixtures/layout.ts";

const corpus = {
  ...{ events: ["e1", "e2", "e3"].map((id, i) => eventFrom(id, i, i, "day")), excerpts: [], articles: [] },
  ...{ actors: [], stages: [], renamed: {}, retired: {} },
} as unknown as Corpus;

/** Writings of the URL since the last call, as "push" or "replace" with the new query string. */
let writings: string[];
const written = () => writings.splice(0);

beforeEach(() => {
  vi.useFakeTimers();
  useStore.setState(useStore.getInitialState());
  history.replaceState(null, "", "/");
  writings = [];
  for (const [method, name] of [
    ["pushState", "push"],
    ["replaceState", "replace"],
  ] as const) {
    const original = history[method].bind(history);
    vi.spyOn(history, method).mockImplementation((state, unused, url) => {
      original(state, unused, url);
      writings.push(`${name} ${location.search}`);
    });
  }
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Opens the page at a query string, and lets it settle. */
function openPage(search = "") {
  history.replaceState(null, "", `/${search}`);
  const { unmount } = renderHook(() => useUrlSync(), {
    wrapper: ({ children }) => <CorpusProvider corpus={corpus}>{children}</CorpusProvider>,
  });
  vi.advanceTimersByTime(1000);
  written();
  return { unmount };
}
/** Lets the page paint: a new history entry is written after that. */
const paint = () => vi.advanceTimersByTime(20);
const choose = selectEvent;
const lookAt = (day: number) =>
  useStore.setState({ viewport: { from: Date.UTC(2016, 0, day), to: Date.UTC(2017, 0, day + 1) } });
const goBackTo = (search: string) => {
  history.replaceState(null, "", `/${search}`);
  written();
  act(() => dispatchEvent(new PopStateEvent("popstate")));
};

it("reads the view from the URL, and reports unknown ids", () => {
  openPage("?v=2&event=e2&card=nobody");
  expect(useStore.getState().event).toBe("e2");
  expect(useStore.getState().linkWarnings).toEqual([
    "This link refers to a person or organisation that is not on this page: “nobody”.",
  ]);
});

it("adds a history entry for each step, after the page has been painted", () => {
  openPage();
  choose("e1");
  choose("e2");
  expect(written()).toEqual([]);
  paint();
  const [first, second] = ["?v=2&event=e1", "?v=2&event=e2"];
  expect(written()).toEqual(["replace ", `push ${first}`, `replace ${first}`, `push ${second}`]);
});

it("stores the scroll position of the entry that a step leaves", () => {
  openPage();
  vi.stubGlobal("scrollY", 321);
  choose("e1");
  vi.stubGlobal("scrollY", 100);
  paint();
  expect(vi.mocked(history.replaceState).mock.calls.at(-1)?.[0]).toEqual({ scroll: 321 });
});

it("completes the entry that a step leaves before it adds the new one", () => {
  openPage();
  lookAt(1);
  lookAt(2);
  written();
  choose("e1");
  paint();
  const view = "view=2016-01-02..2017-01-02";
  expect(written()).toEqual([`replace ?v=2&${view}`, `push ?v=2&event=e1&${view}`]);
});

it("writes a continuous change at once, and then 400 ms after its end", () => {
  openPage();
  lookAt(1);
  expect(written()).toEqual(["replace ?v=2&view=2016-01-01..2017-01-01"]);
  for (let day = 2; day <= 9; day++) {
    vi.advanceTimersByTime(100);
    lookAt(day);
  }
  vi.advanceTimersByTime(399);
  expect(written()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(written()).toEqual(["replace ?v=2&view=2016-01-09..2017-01-09"]);
  vi.advanceTimersByTime(5000);
  expect(written()).toEqual([]);
});

it.each([
  ["the page is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["the page is left", () => dispatchEvent(new Event("pagehide"))],
])("writes at once when %s", (_, leave) => {
  openPage();
  lookAt(1);
  lookAt(2);
  written();
  leave();
  expect(written()).toEqual(["replace ?v=2&view=2016-01-02..2017-01-02"]);
  choose("e1");
  leave();
  const view = "view=2016-01-02..2017-01-02";
  expect(written()).toEqual([`replace ?v=2&${view}`, `push ?v=2&event=e1&${view}`]);
  paint();
  expect(written()).toEqual([]);
});

it("follows Back without writing to history", () => {
  openPage("?v=2&event=e1");
  choose("e2");
  paint();
  written();
  goBackTo("?v=2&event=e1");
  expect(useStore.getState().event).toBe("e1");
  vi.advanceTimersByTime(5000);
  expect(written()).toEqual([]);
});

it("drops changes that Back overtakes", () => {
  openPage("?v=2&event=e1");
  lookAt(1);
  lookAt(2);
  choose("e3");
  goBackTo("?v=2&event=e2");
  vi.advanceTimersByTime(5000);
  expect(written()).toEqual([]);
  expect(useStore.getState()).toMatchObject({ event: "e2", viewport: null });
});

it("adds no history entries to the page around a frame", () => {
  openPage();
  vi.stubGlobal("parent", {});
  choose("e1");
  paint();
  expect(written()).toEqual(["replace ?v=2&event=e1"]);
});

it("writes nothing for a change that the URL does not show", () => {
  openPage();
  useStore.setState({ scrolledEvent: "e1" });
  useStore.setState({ theme: "dark" });
  vi.advanceTimersByTime(5000);
  expect(written()).toEqual([]);
});

it("keeps the hash and the parameters that are not its own", () => {
  openPage("?embed#notes");
  choose("e1");
  paint();
  expect(`${location.search}${location.hash}`).toBe("?embed&v=2&event=e1#notes");
});

it("writes what is pending when it is removed, and then listens no more", () => {
  const { unmount } = openPage();
  choose("e1");
  unmount();
  expect(written()).toEqual(["replace ", "push ?v=2&event=e1"]);
  choose("e2");
  goBackTo("");
  vi.advanceTimersByTime(5000);
  expect(written()).toEqual([]);
  expect(useStore.getState().event).toBe("e2");
});
