// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, onTestFinished } from "vitest";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { keepFocus } from "../../../src/editor/state/focusPlace.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

it("a role keeps the focus when it is changed", async () => {
  openEditedCase();
  onTestFinished(keepFocus());
  const mentioned = [{ actors: ["mara-quill"] }, { actors: ["tomas-reed"] }];
  openNewForm("events", { title: "The bridge is painted", actors: { mentioned } });
  const role = await screen.findByLabelText("Role: Tomás Reed");
  await userEvent.selectOptions(role, "repairing");
  await waitFor(() => expect(role).toHaveProperty("value", "repairing"));
  expect(document.activeElement).toBe(role);
});

it("words that a field of a list keeps stay with their item", async () => {
  openEditedCase();
  openNewForm("events", { claims: [{ text: "One." }, { text: "Two.", speaker: "mara-quill" }] });
  const items = within(await screen.findByRole("group", { name: "Statements" }));
  const speakers = () => items.getAllByLabelText<HTMLInputElement>("Speaker").map(({ value }) => value);
  const [first] = items.getAllByLabelText("Speaker");
  if (first) await userEvent.type(first, "Nobody known");
  await userEvent.click(screen.getByRole("button", { name: "Move “statement 1” down" }));
  expect(speakers()).toEqual(["Mara Quill", "Nobody known"]);
  const [remove] = items.getAllByRole("button", { name: "Remove statement" }).slice(-1);
  if (remove) await userEvent.click(remove);
  expect(speakers()).toEqual(["Mara Quill"]);
});

it("the focus goes to the next item when one is removed", async () => {
  openEditedCase();
  onTestFinished(keepFocus());
  openNewForm("events", { claims: [{ text: "One." }, { text: "Two." }, { text: "Three." }] });
  const items = within(await screen.findByRole("group", { name: "Statements" }));
  const remove = (at: number) => {
    const button = items.getAllByRole("button", { name: "Remove statement" })[at];
    return button && userEvent.click(button);
  };
  await remove(1);
  await waitFor(() => expect(document.activeElement).toHaveProperty("value", "Three."));
  await remove(1);
  await waitFor(() => expect(document.activeElement).toHaveProperty("value", "One."));
});
