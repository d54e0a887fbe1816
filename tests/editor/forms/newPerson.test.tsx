// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openNewForm } from "../../../src/editor/forms/formActions.ts";
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
