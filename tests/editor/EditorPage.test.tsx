// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { EditorPage } from "../../src/editor/EditorPage.tsx";
import { editorQueries, setState } from "../../src/editor/state/serverState.ts";

it("a file that cannot be read is named with its line", () => {
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  const problem = { at: [], place: "timeline.yaml:83:12", wrong: "no YAML", found: "“[”", todo: "add ]" };
  const lists = { articles: [], quotes: [], undo: [], redo: [], conflicts: [], problems: [problem] };
  setState({ version: 1, annotation: {}, warning: "", ...lists } as unknown as EditState);
  render(
    <QueryClientProvider client={editorQueries}>
      <EditorPage />
    </QueryClientProvider>,
  );
  expect(screen.getByRole("alert").textContent).toContain("timeline.yaml:83:12: no YAML; found “[”; add ]");
  expect(screen.queryByText(/The case has no articles/)).toBeNull();
});
