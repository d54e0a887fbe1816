// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import type { EditState } from "../../../src/core/editing/protocol.ts";
import { codeOfContent } from "../../../src/core/editing/reviewEvents.ts";
import { ReviewList } from "../../../src/editor/lists/ReviewList.tsx";
import { readKept } from "../../../src/editor/state/editorStorage.ts";
import { editorState, setEditor } from "../../../src/editor/state/editorStore.ts";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

const EDITION = "0123456789abcdef".repeat(4);
const markOf = (event: JsonMap) => ({
  checked: { by: "Ben", day: "2024-06-10", edition: EDITION, content: codeOfContent(event) },
});
const [BEFORE, SECOND, THIRD] = ["The ferry leaves", "The ferry sinks", "The ferry is raised"].map(
  (title) => ({
    title,
  }),
);

let sent: unknown[] = [];
let before: Record<string, JsonMap> = {};
let version = 100;
const stateOf = (events: JsonMap) => {
  const lists = { articles: [], quotes: [], undo: [], redo: [], conflicts: [], problems: [] };
  return { version: ++version, annotation: { events }, warning: "", ...lists } as unknown as EditState;
};
let answerTo: () => EditState;

beforeEach(() => {
  [sent, before] = [[], {}];
  setEditor({ reviewer: "" });
  vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
    if (typeof body === "string") sent.push(JSON.parse(body));
    const json = typeof body === "string" ? answerTo() : before;
    return new Response(JSON.stringify(json), { headers: { "Content-Type": "application/json" } });
  });
});
afterEach(() => {
  cleanup();
  editorQueries.removeQueries({ queryKey: ["checked"] });
});

function show(events: JsonMap): void {
  setState(stateOf(events));
  render(
    <QueryClientProvider client={editorQueries}>
      <aside className="side-panel">
        <ReviewList />
      </aside>
    </QueryClientProvider>,
  );
}

describe("the review list", () => {
  it("shows the values that changed, as they were checked and now", async () => {
    before = { sinking: SECOND as JsonMap };
    show({ sinking: { title: "The ferry goes down", ...markOf(SECOND as JsonMap) } });
    const change = await screen.findByRole("region", { name: "Title" });
    expect(within(change).getByText("When checked").nextSibling?.textContent).toBe("The ferry sinks");
    expect(within(change).getByText("Now").nextSibling?.textContent).toBe("The ferry goes down");
    expect(change.querySelector("del")?.textContent).toBe("sinks");
    expect(
      screen.getByText(
        /checked by Ben on 2024-06-10 in edition 0123456789ab, changed since: title or short label/,
      ),
    );
  });

  it("says if this computer does not know the words of that time", async () => {
    show({ sinking: { title: "The ferry goes down", ...markOf(SECOND as JsonMap) } });
    expect(await screen.findByText(/words of that time are not on this computer/));
  });

  it("shows the comments of others", () => {
    show({ sinking: { ...SECOND, notes: ["Ana: is it the 3rd?"] } });
    expect(screen.getByText("Ana: is it the 3rd?"));
  });

  it("has what changed first, then what nobody checked", () => {
    show({
      checked: { ...BEFORE, ...markOf(BEFORE as JsonMap) },
      open: SECOND,
      changed: { ...THIRD, ...markOf(SECOND as JsonMap) },
    });
    const titles = [...document.querySelectorAll("[data-item]")].map(({ textContent }) => textContent);
    expect(titles).toEqual(["The ferry is raised", "The ferry sinks", "The ferry leaves"]);
  });

  it("shows comments on entries that are no events", async () => {
    show({});
    const annotation = {
      actors: { ada: { name: "Ada Finn", notes: ["Ana: also of Wick?"] } },
      background: [{ reason: "Not about the ferry.", notes: ["Ben: it is."] }],
    };
    act(() => setState({ ...stateOf({}), annotation } as unknown as EditState));
    const others = await screen.findByRole("region", { name: /^Comments on other entries/ });
    expect(within(others).getByText("Ana: also of Wick?"));
    expect(within(others).getByRole("button", { name: "Not about the ferry." }));
  });

  it("asks the server for a mark, and goes to the next event", async () => {
    show({ leaving: BEFORE, sinking: SECOND, raising: THIRD });
    fireEvent.change(screen.getByLabelText("Your name"), { target: { value: " Ben " } });
    answerTo = () =>
      stateOf({ leaving: { ...BEFORE, ...markOf(BEFORE as JsonMap) }, sinking: SECOND, raising: THIRD });
    const mark = screen.getByRole("button", { name: "Mark as checked: The ferry leaves" });
    mark.focus();
    await act(async () => void fireEvent.click(mark));
    expect(sent).toMatchObject([{ id: "leaving", by: "Ben" }]);
    // The next visit has the name.
    expect(readKept("reviewer")).toBe(" Ben ");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("The ferry sinks"));
    expect(editorState().notice).toBe("Checked: The ferry leaves");
  });

  it("opens the form of an event at its comments", async () => {
    show({ leaving: BEFORE });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: /^Comment on/ })));
    expect(editorState()).toMatchObject({ forms: [{ key: "leaving" }], focusField: "notes" });
    setEditor({ forms: [] });
  });
});
