// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { openForm, saveForm } from "../../../src/editor/forms/formActions.ts";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState, setEditor } from "../../../src/editor/state/editorStore.ts";
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

it("a basis of a date has a description, and so has a missing one", async () => {
  openEditedCase();
  await openForm("events", "bridge-closed");
  const basis = await screen.findByRole("combobox", { name: "How the date is known" });
  const description = () =>
    document.getElementById(basis.getAttribute("aria-describedby") ?? "")?.textContent;
  expect(description()).toBe("An article gives this date.");
  await userEvent.selectOptions(basis, "Choose …");
  expect(description()).toMatch(/^Not chosen. It counts as printed/);
});

it("a date that is later than all articles asks whether it is planned", async () => {
  openEditedCase();
  openNewForm("events", {});
  const field = await screen.findByLabelText("Date in words or as EDTF");
  await userEvent.click(field);
  await userEvent.paste("2024");
  await screen.findByText(/\(2024\)$/);
  expect(screen.queryByText(/only planned/)).toBeNull();
  await userEvent.paste("-12");
  await screen.findByText(/later than the day of every article/);
});

it("a changed date asks to read its reason again, until that is changed", async () => {
  openEditedCase();
  await openForm("events", "bridge-closed");
  const field = await screen.findByLabelText("Date in words or as EDTF");
  expect(screen.queryByText(/Read them again/)).toBeNull();
  await userEvent.clear(field);
  await userEvent.paste("5 March 2024");
  await screen.findByText(/still has the reason/);
  const problems = await screen.findAllByText(/^no quote of this date prints 2024-03-05/);
  expect(field.closest("fieldset")?.contains(problems[0] ?? null)).toBe(true);
  await userEvent.click(screen.getByLabelText("Reason for the date"));
  await userEvent.paste(" A day later.");
  await waitFor(() => expect(screen.queryByText(/Read them again/)).toBeNull());
});

it("a date that can be read is read again in a recovered form", async () => {
  openEditedCase();
  openNewForm("events", { title: "The bridge is painted" });
  const [form] = editorState().forms;
  if (form) setEditor({ forms: [{ ...form, typedDate: "on Friday", dateArticle: "newsletter" }] });
  await waitFor(() => expect(editorState().forms[0]?.typedDate).toBeUndefined());
  expect(editorState().forms[0]?.entry.date).toEqual({ edtf: "2024-03-29" });
});

it("a form waits for its date before it is saved", async () => {
  const edited = openEditedCase();
  openNewForm("events", { title: "The bridge is painted", stage: "bridge" });
  await userEvent.click(await screen.findByLabelText("Date in words or as EDTF"));
  const send = globalThis.fetch;
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (path === "edit/date") await asked;
    return send(path, init);
  });
  await userEvent.paste("10 March 2014");
  const saving = saveForm();
  answer();
  expect(await saving).toBe(true);
  expect(edited.session.state().annotation.events).toMatchObject({
    "the-bridge-is-painted": { date: { edtf: "2014-03-10" } },
  });
});
