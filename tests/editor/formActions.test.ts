// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { openForm, saveForm } from "../../src/editor/forms/formActions.ts";
import { changeForm } from "../../src/editor/forms/formStack.ts";
import { editorState, setEditor } from "../../src/editor/state/editorStore.ts";
import { setState } from "../../src/editor/state/serverState.ts";

const stateOf = (version: number, titles: string[], conflicts: unknown[] = []): EditState =>
  ({
    ...{ version, conflicts, problems: [], articles: [] },
    annotation: { actors: Object.fromEntries(titles.map((name) => [name, { name, kind: "person" }])) },
  }) as unknown as EditState;

/** Bodies of the requests that changed the case. */
let changes: { base: number }[];
beforeEach(() => {
  changes = [];
  setEditor({ forms: [], notice: "", selection: null });
});

/** Answers each change with a state, and all other requests with nothing. */
function answerChanges(state: EditState): void {
  vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => {
    if (url !== "edit/change") return Promise.resolve(Response.json({ problems: [] }));
    changes.push(JSON.parse(body));
    return Promise.resolve(Response.json(state));
  });
}

it("a form is joined with what others changed since it opened", async () => {
  setState(stateOf(3, ["ann", "ben"]));
  answerChanges(stateOf(6, ["ben"], [{ at: ["actors", "ann"] }]));
  await openForm("actors", "ann");
  setState(stateOf(5, ["ben"]));
  changeForm({ name: "Ann Lee", kind: "person" });
  await saveForm();
  expect(changes).toMatchObject([{ base: 3 }]);
  expect(editorState().notice).toContain("Also changed elsewhere: Ann Lee");
});

it("a form keeps what was typed while it was saved", async () => {
  setState(stateOf(7, ["ann"]));
  answerChanges(stateOf(8, ["Ann Lee"]));
  await openForm("actors", "ann");
  changeForm({ name: "Ann Lee", kind: "person" });
  const saving = saveForm();
  changeForm({ name: "Ann Lee Berg", kind: "person" });
  await saving;
  expect(editorState().forms.at(-1)?.entry).toEqual({ name: "Ann Lee Berg", kind: "person" });
  expect(editorState().notice).toContain("Save again");
});

it.each([
  { words: "used for the form are no longer selected", later: null },
  { words: "selected while a form is saved stay selected", later: { start: 9, end: 12 } },
])("words $words", async ({ later }) => {
  setState(stateOf(9, ["ann"]));
  answerChanges(stateOf(10, ["Ann Lee"]));
  await openForm("actors", "ann");
  setEditor({ selection: { start: 1, end: 4 } });
  changeForm({ name: "Ann Lee", kind: "person" });
  const saving = saveForm();
  if (later) setEditor({ selection: later });
  await saving;
  expect(editorState().forms).toEqual([]);
  expect(editorState().selection).toEqual(later);
});

it("a second form with the same title is announced again", async () => {
  setState(stateOf(11, ["ann"]));
  answerChanges(stateOf(12, ["Ann Lee"]));
  setEditor({ notice: "Saved: Ann Lee" });
  await openForm("actors", "ann");
  changeForm({ name: "Ann Lee", kind: "person" });
  const saving = saveForm();
  expect(editorState().notice).toBe("");
  await saving;
  expect(editorState().notice).toBe("Saved: Ann Lee");
});
