// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { EditState, EditStep, MovedQuote } from "../../../src/core/editing/protocol.ts";
import { MovedQuotes } from "../../../src/editor/lists/MovedQuotes.tsx";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { keepFocus } from "../../../src/editor/state/focusPlace.ts";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

const CONTEXT = { before: "", after: "" };
const quoteOf = (id: string, state: MovedQuote["state"], now?: string): MovedQuote => ({
  ...{ id, at: ["background", Number(id), "quote"], article: "gazette", old: `old ${id}`, state },
  ...(now !== undefined && { proposal: { start: Number(id), end: 9, words: now, context: CONTEXT } }),
});

/** Quotes that the server lists, and the steps that it got. */
let moved: MovedQuote[] = [];
let steps: EditStep[] = [];
let version = 0;

const stateOf = (version: number) => {
  const background = [0, 1, 2, 3, 4].map((i) => ({ quote: { gazette: `old ${i}` }, reason: `reason ${i}` }));
  const lists = { articles: [], quotes: [], undo: [], redo: [], conflicts: [], problems: [] };
  return { version, annotation: { background }, warning: "", ...lists } as unknown as EditState;
};
const answer = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });

beforeEach(() => {
  steps = [];
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit) => {
    const sent = typeof body === "string" ? JSON.parse(body) : {};
    if (path === "edit/moved") return answer(moved);
    const { operations, dismissed = [] } = sent.step as EditStep;
    steps.push(sent.step);
    const paths = operations.map((one) => one.path.join("/"));
    moved = moved.filter(({ id, at }) => !paths.includes(at.join("/")) && !dismissed.includes(id));
    return answer(stateOf(++version));
  });
});
afterEach(() => {
  cleanup();
  editorQueries.removeQueries({ queryKey: ["moved"] });
});

/** Shows the list of quotes in the side panel of the editor. */
async function show(quotes: MovedQuote[]): Promise<void> {
  onTestFinished(keepFocus());
  moved = quotes;
  setState(stateOf(++version));
  render(
    <QueryClientProvider client={editorQueries}>
      <aside className="side-panel">
        <MovedQuotes />
      </aside>
    </QueryClientProvider>,
  );
  await screen.findByRole("region", { name: "Quotes of changed articles" });
}
const press = (key: string, shiftKey = false) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey }));

describe("the list of quotes of changed articles", () => {
  it("is announced when an article was changed", async () => {
    await show([quoteOf("0", "moved", "old 0"), quoteOf("1", "changed", "new 1")]);
    expect(editorState().notice).toBe("2 quotes of changed articles to decide");
  });

  it("describes each button, which the arrow keys reach, by its words", async () => {
    await show([quoteOf("1", "changed", "new 1"), quoteOf("3", "gone")]);
    const wordsOf = (name: RegExp) => {
      const ids = screen.getByRole("button", { name }).getAttribute("aria-describedby") ?? "";
      return ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    };
    expect(wordsOf(/^Use the new words/)).toEqual([
      expect.stringMatching(/^Changed/),
      "Quotedold 1In the article nownew 1",
    ]);
    expect(wordsOf(/^reason 3/)).toEqual([expect.stringMatching(/^Gone/), expect.stringContaining("old 3")]);
  });

  it("says what became of each in words", async () => {
    await show([
      quoteOf("0", "moved", "old 0"),
      quoteOf("1", "changed", "new 1"),
      quoteOf("2", "ambiguous", "old 2"),
      quoteOf("3", "gone"),
      { ...quoteOf("4", "moved", "old 4"), isFound: true },
    ]);
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    const states = ["Moved", "Changed", "In several places", "Gone", "Moved"];
    for (const [i, state] of states.entries()) expect(items[i]).toMatch(new RegExp(`^${state}`));
    expect(items[4]).toContain("the rest of their sentence is another one");
    expect(items[3]).toContain("No similar words");
  });

  it("marks the words that differ, on both sides", async () => {
    await show([quoteOf("1", "changed", "new 1")]);
    expect(document.querySelector("del")?.textContent?.trim()).toBe("old");
    expect(document.querySelector("ins")?.textContent?.trim()).toBe("new");
  });

  it("quotes the new words with one key, and goes to the next quote", async () => {
    await show([quoteOf("0", "changed", "new 0"), quoteOf("1", "changed", "new 1"), quoteOf("2", "gone")]);
    screen.getAllByRole("button", { name: /Use the new words/ })[0]?.focus();
    await press("y");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    expect(steps).toMatchObject([
      { operations: [{ do: "set", path: ["background", 0, "quote"], value: { gazette: "new 0" } }] },
    ]);
    expect(document.activeElement?.closest("li")?.textContent).toContain("new 1");
    await press("y");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(document.activeElement?.textContent).toBe("reason 2");
  });

  it("accepts all that only moved with one key, in one step", async () => {
    await show([
      quoteOf("0", "moved", "old 0"),
      quoteOf("1", "changed", "new 1"),
      quoteOf("2", "moved", "old 2"),
      { ...quoteOf("4", "moved", "old 4"), isFound: true },
    ]);
    screen.getAllByRole("button", { name: /Use the new place/ })[0]?.focus();
    await press("Y", true);
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(steps).toMatchObject([{ label: "Accept all 3 moved quotes", dismissed: ["4"] }]);
    expect(steps[0]?.operations).toHaveLength(2);
    expect(document.activeElement?.closest("li")?.textContent).toContain("new 1");
  });
});
