// @vitest-environment jsdom
import { expect, it } from "vitest";
import { loadedText } from "../../src/editor/article/useArticle.ts";
import { editorQueries } from "../../src/editor/state/serverState.ts";

it("a text of a server that started again is newer than a higher version", () => {
  const load = (version: number, text: string, updatedAt: number) =>
    editorQueries.setQueryData(["article", "log", version], text, { updatedAt });
  expect(loadedText("log")).toBeUndefined();
  load(1, "first", 1000);
  load(7, "before the restart", 2000);
  load(1, "after the restart", 3000);
  expect(loadedText("log")).toBe("after the restart");
});
