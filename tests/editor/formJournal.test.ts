// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { saveForm } from "../../src/editor/forms/formActions.ts";
import { recoverForms } from "../../src/editor/forms/formJournal.ts";
import { editorState } from "../../src/editor/state/editorStore.ts";
import { setState } from "../../src/editor/state/serverState.ts";

it("a recovered form is saved against the entry that it began with", async () => {
  const [saved, entry] = [{ name: "Ann" }, { name: "Ann Lee" }];
  const lists = { conflicts: [], problems: [], articles: [] };
  const state = { version: 4, annotation: { actors: { ann: { name: "Ann Berg" } } }, ...lists };
  setState(state as unknown as EditState);
  const changes: unknown[] = [];
  vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => {
    if (url === "edit/change") changes.push(JSON.parse(body));
    const answers: Record<string, unknown> = {
      "edit/recover": { forms: [{ kind: "actors", key: "ann", saved, entry, base: 4 }] },
      "edit/check": { problems: [] },
    };
    return Promise.resolve(Response.json(answers[url] ?? state));
  });
  await recoverForms();
  expect(editorState().forms).toMatchObject([{ key: "ann", entry }]);
  await saveForm();
  expect(changes).toMatchObject([{ was: { at: ["actors", "ann"], value: saved } }]);
  expect(changes[0]).not.toHaveProperty("base");
});
