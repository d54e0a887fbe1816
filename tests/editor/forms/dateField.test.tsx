// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it("a date remains in the words that are typed until the field loses focus", async () => {
  openEditedCase();
  openNewForm("events", {});
  const field = await screen.findByLabelText("Date in words or as EDTF");
  const isRead = (edtf: string) =>
    waitFor(() =>
      expect(editorState().forms.at(-1)).toMatchObject({ typedDate: undefined, entry: { date: { edtf } } }),
    );
  await userEvent.type(field, "10 March");
  await isRead("2024-03-10");
  await userEvent.type(field, " 2014");
  await isRead("2014-03-10");
  expect(field).toHaveProperty("value", "10 March 2014");
  await userEvent.tab();
  expect(field).toHaveProperty("value", "2014-03-10");
});
