// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { runSelectionAction } from "../../src/editor/article/selectionActions.ts";
import { openNewForm } from "../../src/editor/forms/formStack.ts";
import { editorState, setEditor } from "../../src/editor/state/editorStore.ts";
import { loadArticleText, setState } from "../../src/editor/state/serverState.ts";
import { showWords } from "../../src/editor/state/shownArticle.ts";

const TEXT = "date 2019-03-10 Owner and inquiry\n\nJon Berg asked for an inquiry on 9 March 2019.\n";
const READING = { edtf: "2019-03-09", words: "Saturday 9 March 2019", min: 0, max: 1, basis: "printed" };

let answer: () => void;
beforeEach(async () => {
  vi.stubGlobal("fetch", (url: string) => {
    if (url.startsWith("edit/article")) return Promise.resolve(Response.json({ text: TEXT }));
    if (url !== "edit/date") return Promise.resolve(Response.json({ problems: [] }));
    return new Promise<Response>((resolve) => {
      answer = () => resolve(Response.json(READING));
    });
  });
  showVersion(1);
  await loadArticleText("gazette");
  setEditor({ forms: [], article: null });
  openNewForm("events", { title: "Jon Berg asks for an inquiry" });
  const start = TEXT.indexOf("9 March");
  setEditor({ selection: { start, end: start + "9 March 2019".length } });
});

/** Sets the state of an empty case with one article. */
function showVersion(version: number): void {
  const articles = [{ id: "gazette", file: "gazette.txt" }];
  setState({ version, annotation: {}, articles, problems: [] } as unknown as EditState);
}

it("a late date is added to its event below the form of a person", async () => {
  const given = runSelectionAction("date");
  openNewForm("actors", { name: "Jon Berg", kind: "person" });
  answer();
  await given;
  const [event, person] = editorState().forms;
  expect(event?.entry.date).toMatchObject({ edtf: "2019-03-09", excerpts: [{ gazette: "9 March 2019" }] });
  expect(person?.entry).toEqual({ name: "Jon Berg", kind: "person" });
});

it("a late date is not added to another event that is open by then", async () => {
  const given = runSelectionAction("date");
  setEditor({ forms: [] });
  showVersion(2);
  openNewForm("events", { title: "The coast guard tows the Alma" });
  answer();
  await given;
  expect(editorState().forms.map(({ entry }) => entry)).toEqual([{ title: "The coast guard tows the Alma" }]);
});

it("a new event has no stage and no type of statement that nobody chose", async () => {
  setEditor({ forms: [], lastStage: "request" });
  await runSelectionAction("event");
  const claims = [{ text: "", excerpts: [{ gazette: "9 March 2019" }] }];
  expect(editorState().forms.map(({ entry }) => entry)).toEqual([{ title: "9 March 2019", claims }]);
});

it("words of two paragraphs are no quote", async () => {
  const start = TEXT.indexOf("inquiry");
  setEditor({ forms: [], selection: { start, end: TEXT.indexOf(" asked") }, failure: "" });
  await runSelectionAction("event");
  expect(editorState()).toMatchObject({
    forms: [],
    failure: expect.stringMatching(/are in two paragraphs/),
  });
});

it("words of one article are not those at their place in another", () => {
  const articles = ["gazette", "herald"].map((id) => ({ id, file: `${id}.txt` }));
  setState({ version: 9, annotation: {}, articles, problems: [] } as unknown as EditState);
  setEditor({ article: "gazette" });
  showWords("gazette", { start: 0, end: 4 });
  expect(editorState().selection).not.toBeNull();
  showWords("herald", { start: 0, end: 4 });
  expect(editorState()).toMatchObject({ selection: null, target: { start: 0, end: 4 } });
});

it("an error of the server is shown when a date is asked for", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await runSelectionAction("date");
  expect(editorState().failure).toMatch(/does not answer/);
});

it("says of a person whether the event had them already", async () => {
  const actors = { berg: { name: "Jon Berg", kind: "person" } };
  const articles = [{ id: "gazette", file: "gazette.txt" }];
  setState({ version: 10, annotation: { actors }, articles, problems: [] } as unknown as EditState);
  const start = TEXT.indexOf("Jon Berg");
  setEditor({ selection: { start, end: start + "Jon Berg".length } });
  await runSelectionAction("person");
  expect(editorState().notice).toBe("Added: Jon Berg");
  await runSelectionAction("person");
  expect(editorState().notice).toBe("The event has this person already: Jon Berg");
});
