// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openForm } from "../../../src/editor/forms/formActions.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it("an unfinished event without problems can be finished without a change", async () => {
  const edited = openEditedCase(({ edit }) =>
    edit("  bridge-opened:\n", "  bridge-opened:\n    draft: true\n"),
  );
  await openForm("events", "bridge-opened");
  await screen.findByText("This event is unfinished. It is not published.");
  await userEvent.click(screen.getByRole("button", { name: "Finish and close" }));
  await waitFor(() => expect(editorState().notice).toMatch(/^Saved: /));
  expect(edited.read("timeline.yaml")).not.toContain("draft: true");
});
