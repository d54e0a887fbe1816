// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { FormKind } from "../../../src/core/editing/entryForm.ts";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import { openForm } from "../../../src/editor/forms/formActions.ts";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it.each([
  ["event", "events", "bridge-opened"],
  ["difference", "disagreements", "users-a-day"],
] as const)("an unfinished %s without problems can be finished without a change", async (_name, kind, id) => {
  const edited = openEditedCase(({ edit }) => edit(`  ${id}:\n`, `  ${id}:\n    draft: true\n`));
  await openForm(kind, id);
  await screen.findByText("This entry is unfinished. It is not published.");
  await userEvent.click(screen.getByRole("button", { name: "Finish and close" }));
  await waitFor(() => expect(editorState().notice).toMatch(/^Saved: /));
  expect(edited.read("timeline.yaml")).not.toContain("draft: true");
});

it.each<[string, FormKind, JsonMap]>([
  ["difference with one side", "disagreements", { subject: "Cakes", sides: [{ says: "There were cakes." }] }],
  ["link to nothing", "links", { from: "bridge-opened" }],
  ["background without a reason", "background", { quote: { newsletter: "all who baked cakes" } }],
  ["correction of nothing", "corrections", { wrong: "This page said that there were cakes." }],
])("a %s is saved as unfinished, and prevents no build", async (_state, kind, entry) => {
  const { panel, read, session } = openEditedCase();
  openNewForm(kind, entry);
  await userEvent.click(await screen.findByRole("button", { name: /^Save and close/ }));
  await waitFor(() => expect(editorState().notice).toMatch(/^Saved as unfinished: /));
  expect(read("timeline.yaml").match(/draft: true/g)).toHaveLength(1);
  expect(session.state().problems).toEqual([]);
  await userEvent.click(await panel.findByRole("button", { name: "0 problems, 1 unfinished" }));
  const unfinished = within(panel.getByRole("region", { name: "1 unfinished entry" }));
  await userEvent.click(unfinished.getByRole("button"));
  await screen.findByText("This entry is unfinished. It is not published.");
  expect(editorState().forms).toMatchObject([{ kind, entry: { draft: true, ...entry } }]);
});
