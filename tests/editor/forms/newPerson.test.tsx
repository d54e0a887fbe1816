// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it.each(["Speaker", "Add person"])(
  "the focus returns to “%s” after a new person was named there",
  async (label) => {
    openEditedCase();
    openNewForm("events", { claims: [{}] });
    const field = await screen.findByLabelText(label);
    await userEvent.type(field, "Nora Pike");
    await userEvent.click(screen.getByRole("button", { name: "Add “Nora Pike” as a new person" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Save and close/ }));
    await screen.findByRole("heading", { name: "New event" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  },
);

it("a person without a group is saved, and the notice counts the problem", async () => {
  openEditedCase();
  openNewForm("actors", { name: "Nora Pike", kind: "person" });
  await userEvent.click(await screen.findByRole("button", { name: /^Save and close/ }));
  const expected = "Saved: Nora Pike. 1 problem to solve before the case can be published.";
  await waitFor(() => expect(editorState().notice).toBe(expected));
});
