// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EditProblem, EditState } from "../../src/core/editing/protocol.ts";
import { EditorPage } from "../../src/editor/EditorPage.tsx";
import { openForm } from "../../src/editor/forms/formActions.ts";
import { keepUnsaved } from "../../src/editor/forms/formJournal.ts";
import { editorState, setEditor } from "../../src/editor/state/editorStore.ts";
import { editorQueries, setState } from "../../src/editor/state/serverState.ts";

const BROKEN = { at: [], place: "timeline.yaml:83:12", wrong: "no YAML", found: "“[”", todo: "add ]" };
let version = 0;
/** Shows a version of the case with problems, as the server would send it. */
function showVersion(problems: readonly EditProblem[], part: Partial<EditState> = {}): void {
  const lists = { articles: [], quotes: [], undo: [], redo: [], conflicts: [], problems };
  act(() => setState({ version: ++version, annotation: {}, warning: "", ...lists, ...part }));
}
const renderPage = () =>
  render(
    <QueryClientProvider client={editorQueries}>
      <EditorPage />
    </QueryClientProvider>,
  );
const alerts = () => screen.queryAllByRole("alert").map(({ textContent }) => textContent);

beforeEach(() => {
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
});
afterEach(cleanup);

it("a file that cannot be read is named with its line", () => {
  showVersion([BROKEN]);
  renderPage();
  expect(screen.getByRole("alert").textContent).toContain("timeline.yaml:83:12: no YAML; found “[”; add ]");
  expect(screen.queryByText(/The case has no articles/)).toBeNull();
});

it("all problems of the files are shown until the articles have their days", async () => {
  const problemOf = (place: string) => ({
    ...BROKEN,
    place,
    wrong: "no day",
    found: "YYYY",
    todo: "write it",
  });
  showVersion([problemOf("log.txt:1:6"), problemOf("report.txt:1:6")], { annotation: { articles: {} } });
  renderPage();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
    ["log.txt:1:6", "report.txt:1:6"].map((place) => `${place}: no day; found YYYY; write it`),
  );
  screen.getByText(/^No article can be read yet/);
  expect(alerts()).toEqual([]);
  showVersion([]);
  await vi.waitFor(() => expect(screen.queryByText(/^No article can be read yet/)).toBeNull());
});

it("an annotation that cannot be read has all problems in the warning", () => {
  showVersion([BROKEN, { ...BROKEN, place: "log.txt:1:6" }]);
  renderPage();
  expect(screen.getAllByRole("alert")[0]?.textContent).toMatch(/timeline.yaml:83:12: .*log.txt:1:6: /);
});

it("a failure because of a broken file is forgotten once it is mended", async () => {
  showVersion([BROKEN]);
  renderPage();
  act(() => setEditor({ failure: "timeline.yaml:83:12: no YAML" }));
  expect(alerts()).toHaveLength(2);
  showVersion([]);
  await vi.waitFor(() => expect(alerts()).toEqual([]));
});

it("a form that cannot be kept has a warning until it can", async () => {
  showVersion([]);
  renderPage();
  const error = { wrong: "not possible", found: "unsaved.json: a full disk", todo: "try again" };
  let answer = Response.json({ error }, { status: 500 });
  vi.stubGlobal("fetch", (url: string) =>
    url === "edit/unsaved" ? Promise.resolve(answer) : new Promise(() => undefined),
  );
  act(() => keepUnsaved([]));
  await vi.waitFor(() =>
    expect(alerts().join()).toMatch(/^A crash would lose the words that you type now: .*a full disk/),
  );
  answer = new Response(null, { status: 204 });
  act(() => keepUnsaved([]));
  await vi.waitFor(() => expect(alerts()).toEqual([]));
});

it("an article that the editor does not show has its problem in its place", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no connection")));
  const article = { id: "log", file: "log.txt", name: "log", language: "en", date: "2019-03-02" };
  const problem = { at: ["articles", "log"], place: "log.txt:1:1", wrong: "too long", found: "5 MB" };
  showVersion([{ ...problem, todo: "divide it" }], { articles: [{ ...article, sentences: 0, unread: [] }] });
  renderPage();
  expect(await screen.findByText("log.txt:1:1: too long; found 5 MB; divide it")).toBeTruthy();
  expect(screen.queryByText("All 0 sentences read")).toBeNull();
});

it("Escape in a word that an input method writes does not close the form", async () => {
  showVersion([], { annotation: { actors: { ann: { name: "アン", kind: "person" } } } });
  renderPage();
  act(() => void openForm("actors", "ann"));
  const name = await screen.findByLabelText("Name");
  fireEvent.keyDown(name, { key: "Escape", isComposing: true });
  expect(editorState().forms).toHaveLength(1);
  fireEvent.keyDown(name, { key: "Escape" });
  expect(editorState().forms).toHaveLength(0);
});

it("F6 goes to the lists if no article is shown", () => {
  showVersion([]);
  renderPage();
  fireEvent.keyDown(document.body, { key: "F6" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Case" }));
});
