// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { goToNextUnread } from "../../src/editor/article/goToNextUnread.ts";
import { editorState, setEditor } from "../../src/editor/state/editorStore.ts";
import { editorQueries, setState } from "../../src/editor/state/serverState.ts";

const FIRST = { start: 0, end: 9 };
const SECOND = { start: 10, end: 25 };
const showArticles = (...articles: { id: string; unread: (typeof FIRST)[] }[]) =>
  setState({ version: 1, articles } as unknown as EditState);
beforeEach(() => setEditor({ article: null, selection: null, notice: "" }));

it("N selects the next unread sentence, also in the next article", () => {
  showArticles({ id: "log", unread: [FIRST, SECOND] }, { id: "gazette", unread: [FIRST] });
  goToNextUnread();
  goToNextUnread();
  expect(editorState()).toMatchObject({ article: "log", selection: SECOND });
  goToNextUnread();
  expect(editorState()).toMatchObject({ article: "gazette", selection: FIRST });
  goToNextUnread();
  expect(editorState()).toMatchObject({ article: "log", selection: FIRST });
});

it("an editor who has read every sentence learns it", () => {
  showArticles({ id: "log", unread: [] }, { id: "gazette", unread: [] });
  goToNextUnread();
  expect(editorState()).toMatchObject({ selection: null, notice: "No article has an unread sentence." });
});

it("a screen reader announces the sentence that N selects", () => {
  showArticles({ id: "log", unread: [SECOND] });
  editorQueries.setQueryData(["article", "log", 1], "It rains. It snows hard.");
  goToNextUnread();
  expect(editorState().notice).toBe("Selected: “It snows hard.”");
});
