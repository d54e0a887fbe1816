// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openForm } from "../../../src/editor/forms/formActions.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it("a form without changes is closed, and one with changes is saved", async () => {
  openEditedCase();
  await openForm("actors", "mara-quill");
  expect(await screen.findByRole("button", { name: /^Close/ })).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Name"), "!");
  expect(await screen.findByRole("button", { name: /^Save and close/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Close/ })).toBeNull();
});
