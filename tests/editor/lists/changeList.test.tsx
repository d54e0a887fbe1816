// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { EditState } from "../../../src/core/editing/protocol.ts";
import { ChangeList } from "../../../src/editor/lists/ChangeList.tsx";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

/** Shows a version of the case, as the server would send it, whose patch is `patch`. */
function showVersion(version: number, patch: string | Error): void {
  vi.stubGlobal("fetch", async () => {
    if (patch instanceof Error) throw patch;
    return new Response(patch, { headers: { "Content-Type": "text/plain" } });
  });
  const lists = { articles: [], quotes: [], problems: [], conflicts: [] };
  const steps = { undo: ["Change “A”"], redo: [] };
  act(() => setState({ version, annotation: {}, warning: "", ...lists, ...steps } satisfies EditState));
}

afterEach(cleanup);

it("the shown patch is that of the present version", async () => {
  showVersion(1, "+one");
  render(
    <QueryClientProvider client={editorQueries}>
      <ChangeList />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Show as patch" }));
  expect(await screen.findByText("+one")).toBeTruthy();
  showVersion(2, "+two");
  expect(await screen.findByText("+two")).toBeTruthy();
  expect(screen.queryByText("+one")).toBeNull();
  showVersion(3, "");
  expect(await screen.findByText("The file is as it was at the start of the editing.")).toBeTruthy();
  showVersion(4, new TypeError("failed to fetch"));
  expect((await screen.findByRole("alert")).textContent).toContain("does not answer");
});
