// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { FormKind } from "../../../src/core/editing/entryForm.ts";
import type { EditState } from "../../../src/core/editing/protocol.ts";
import { EntryList } from "../../../src/editor/lists/EntryList.tsx";
import { editorQueries, setState } from "../../../src/editor/state/serverState.ts";

afterEach(cleanup);

/** Renders a list of an annotation. */
function renderList(kind: FormKind, annotation: unknown): void {
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  setState({ version: 1, annotation, articles: [] } as unknown as EditState);
  render(
    <QueryClientProvider client={editorQueries}>
      <EntryList kind={kind} />
    </QueryClientProvider>,
  );
}

/** Renders the list of an annotation with one event that has a date. */
const listEvent = (date: unknown) =>
  renderList("events", {
    events: { sailing: { title: "The ferry leaves", ...(date !== undefined && { date }) } },
  });

it.each([
  ["2019-03-02", "Saturday 2 March 2019"],
  [{ edtf: "[..2021-12-10]" }, "on or before 10 December 2021"],
  [{ edtf: "soon" }, "soon"],
  [undefined, "no date"],
])("an event with the date %j is listed with “%s”", (date, words) => {
  listEvent(date);
  expect(screen.getByRole("button", { name: /The ferry leaves/ }).textContent?.toLowerCase()).toBe(
    `${words.toLowerCase()} the ferry leaves`,
  );
});

it("a link is listed with the titles of its events", () => {
  const events = { inquiry: { title: "The inquiry begins" } };
  renderList("links", { events, links: [{ from: "inquiry", to: "lost", kind: "responds" }] });
  expect(screen.getByRole("button", { name: "The inquiry begins – lost" })).toBeTruthy();
});
