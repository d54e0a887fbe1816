// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/core/editing/protocol.ts";
import { findFormProblems, openForm, saveForm } from "../../../src/editor/forms/formActions.ts";
import { changeEntry, openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { presentState, setState } from "../../../src/editor/state/serverState.ts";
import { type EditedCase, openEditedCase } from "../../fixtures/editedCase.tsx";

/** Changes the list of background entries in another window. */
function changeElsewhere({ session }: EditedCase, operation: Operation): void {
  session.change(session.state().version, { label: "elsewhere", operations: [operation] });
  act(() => setState(session.state()));
}

const addReason = (reason: string): Operation => ({
  do: "insert",
  path: ["background", 0],
  value: { reason },
});
const reasons = () => {
  const { background } = presentState()?.annotation ?? {};
  return (background as { reason: string }[]).map(({ reason }) => reason);
};
const problemsOfForm = () => {
  const form = editorState().forms.at(-1);
  return form ? findFormProblems(form, new AbortController().signal) : [];
};

describe("the form of an item whose number another window changes", () => {
  it("deletes its own item", async () => {
    const edited = openEditedCase();
    const known = reasons();
    await openForm("background", 0);
    changeElsewhere(edited, addReason("first now"));
    await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
    await waitFor(() => expect(reasons()).toEqual(["first now", ...known.slice(1)]));
  });

  it("has the problems of its own item", async () => {
    const edited = openEditedCase();
    await openForm("background", 0);
    changeElsewhere(edited, addReason("without a quote"));
    changeEntry({ ...editorState().forms.at(-1)?.entry, reason: "another reason" });
    expect(await problemsOfForm()).toEqual([]);
  });

  it("is saved at the present number of its item", async () => {
    const edited = openEditedCase();
    await openForm("background", 0);
    changeElsewhere(edited, addReason("first now"));
    changeEntry({ ...editorState().forms.at(-1)?.entry, reason: "another reason" });
    expect(await saveForm()).toBe(true);
    expect(reasons().slice(0, 2)).toEqual(["first now", "another reason"]);
  });

  it("of a new item has no problems of one that was added elsewhere", async () => {
    const edited = openEditedCase();
    const quote = { herald: "About 60 people cross the bridge each day" };
    openNewForm("background", { quote, reason: "used twice" });
    const end = reasons().length;
    changeElsewhere(edited, { do: "insert", path: ["background", end], value: { reason: "no quote" } });
    expect(await problemsOfForm()).toEqual([]);
  });
});
