// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openForm, saveForm } from "../../../src/editor/forms/formActions.ts";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

const findOffer = () => screen.findByRole("button", { name: /^Same as last saved/ });

it("the stage of the last saved event is chosen by a click, and only by it", async () => {
  openEditedCase();
  openNewForm("events", { title: "The footbridge opens again" });
  expect(screen.queryByRole("button", { name: /^Same as last saved/ })).toBeNull();
  await openForm("events", "ferry-asked-for");
  await userEvent.type(await screen.findByLabelText("Title"), " again");
  await saveForm();
  openNewForm("events", { title: "The ferry begins" });
  const offer = await findOffer();
  expect(offer.textContent).toBe("Same as last saved: Responses");
  expect(editorState().forms.at(-1)?.entry).toEqual({ title: "The ferry begins" });
  await userEvent.click(offer);
  expect(editorState().forms.at(-1)?.entry.stage).toBe("response");
  const stage = screen.getByRole("combobox", { name: "Stage" });
  await waitFor(() => expect(document.activeElement).toBe(stage));
  expect(screen.queryByRole("button", { name: /^Same as last saved/ })).toBeNull();
});
