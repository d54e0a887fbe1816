// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EditState, EditStep, Suggestion } from "../../../src/core/editing/protocol.ts";
import { closeForm } from "../../../src/editor/forms/formStack.ts";
import { SuggestionList } from "../../../src/editor/lists/SuggestionList.tsx";
import { editorState, setEditor, useShownForm } from "../../../src/editor/state/editorStore.ts";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

const WORDS = ["one", "two", "three", "four"];
const TEXT = `date 2024-06-04 Numbers\n${WORDS.join(" ")}\n`;
const suggestionOf = (words: string): Suggestion => {
  const start = TEXT.indexOf(words);
  const quotes = [{ article: "gazette", start, end: start + words.length, words }];
  return {
    id: words,
    kind: "quotation",
    title: `Words: ${words}`,
    quotes,
    speaker: "Ann",
    source: "built in",
  };
};

/** A suggestion that a name may be of a known person, if a test has one. */
let others: Suggestion[] = [];
let dismissed: string[] = [];
let accepted: string[] = [];
let steps: string[] = [];
let version = 200;
const stateOf = () => {
  const articles = [{ id: "gazette", file: "gazette.txt", name: "Gazette", unread: [] }];
  const lists = { quotes: [], undo: [], redo: [], conflicts: [], problems: [] };
  return {
    version: ++version,
    annotation: {
      events: {},
      actors: { "ann-bell": { name: "Ann Bell", kind: "person", aliases: ["Ann"] } },
    },
    warning: "",
    articles,
    ...lists,
  };
};
const answerTo = (path: string, body: { step?: EditStep }) => {
  if (path.startsWith("edit/suggestions"))
    return [
      ...WORDS.filter((word) => ![...dismissed, ...accepted].includes(word)).map(suggestionOf),
      ...others,
    ];
  if (path.startsWith("edit/article")) return { text: TEXT };
  if (path === "edit/check") return { problems: [{ at: ["events", "x"], wrong: "no date" }] };
  if (path !== "edit/change") return {};
  steps.push(JSON.stringify(body.step));
  if (body.step?.dismissed) dismissed.push(...body.step.dismissed);
  else accepted.push(WORDS.find((word) => JSON.stringify(body.step).includes(`"${word}"`)) ?? "");
  return stateOf();
};

beforeEach(() => {
  [dismissed, accepted, steps, others] = [[], [], [], []];
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit) => {
    const answer = answerTo(path, typeof body === "string" ? JSON.parse(body) : {});
    return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
  });
});
afterEach(() => {
  cleanup();
  setEditor({ forms: [], usedSuggestions: [] });
  editorQueries.removeQueries({ queryKey: ["suggestions"] });
});

/** Shows the list in the side panel, or nothing of it while a form is open. */
function Panel() {
  return <aside className="side-panel">{useShownForm() ? null : <SuggestionList />}</aside>;
}

async function show(): Promise<void> {
  setState(stateOf() as unknown as EditState);
  render(
    <QueryClientProvider client={editorQueries}>
      <Panel />
    </QueryClientProvider>,
  );
  (await screen.findByRole("button", { name: /Words: one/ })).focus();
}
const press = (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement as Element, { key }));
const expectFocus = (words: string) =>
  waitFor(() => expect(document.activeElement?.textContent).toContain(`Words: ${words}`));

it("accepts with Y, dismisses with Delete, and goes to the next one", async () => {
  await show();
  await press("Delete");
  await expectFocus("two");
  expect(editorState().notice).toMatch(/^Dismissed: /);
  await press("y");
  await expectFocus("three");
  // With Caps Lock.
  await press("Y");
  await expectFocus("four");
  await press("Backspace");
  await waitFor(() => expect(screen.queryByRole("button", { name: /Words/ })).toBeNull());
  expect([dismissed, accepted]).toEqual([
    ["one", "four"],
    ["two", "three"],
  ]);
});

it("keeps the focus and accepts one if Y is repeated during the save", async () => {
  await show();
  const send = globalThis.fetch;
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (path === "edit/change") await asked;
    return send(path, init);
  });
  await press("y");
  await expectFocus("one");
  await press("y");
  answer();
  await expectFocus("two");
  expect(accepted).toEqual(["one"]);
  expect(editorState().forms).toEqual([]);
});

it("opens the form with Enter, and returns to the list when it is closed", async () => {
  await show();
  await press("ArrowDown");
  await press("Enter");
  await waitFor(() => expect(editorState().forms).toHaveLength(1));
  await act(async () => void closeForm(""));
  await expectFocus("two");
});

it("chooses no type of statement for a quotation", async () => {
  await show();
  await press("y");
  await expectFocus("two");
  expect(steps).toHaveLength(1);
  expect(steps[0]).toContain('"claims"');
  expect(steps[0]).not.toContain("standing");
});

it("gives a name that may be of a known person to that person", async () => {
  const title = "“four” may be Ann Bell";
  others = [
    { ...suggestionOf("four"), id: "name", kind: "name", title, newName: "four", actors: ["ann-bell"] },
  ];
  await show();
  screen.getByRole("button", { name: /may be Ann Bell/ }).focus();
  await press("y");
  await waitFor(() => expect(steps).toHaveLength(1));
  const { operations } = JSON.parse(steps[0] ?? "") as EditStep;
  expect(operations).toEqual([{ do: "insert", path: ["actors", "ann-bell", "aliases", 1], value: "four" }]);
});
