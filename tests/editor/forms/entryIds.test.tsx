// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { openForm } from "../../../src/editor/forms/formActions.ts";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { type EditedCase, openEditedCase } from "../../fixtures/editedCase.tsx";

beforeAll(() => {
  // jsdom has no modal dialogs.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** Types an id into the form of an entry, and returns the status below it once it has words. */
async function typeId(edited: EditedCase, kind: "events" | "articles" | "actors", id: string, next: string) {
  await openForm(kind, id);
  const field = await screen.findByRole("textbox", { name: "Id" });
  await userEvent.clear(field);
  await userEvent.paste(next);
  await edited.panel.findByText(/Also changes|No other entry/);
}

describe("the id of an entry", () => {
  it("changes everywhere in one step, and links to the old one go on", async () => {
    const edited = openEditedCase();
    await typeId(edited, "events", "bridge-closed", "footbridge-closed");
    screen.getByText("Also changes 4 places in 4 entries.");
    const rename = screen.getByRole("button", { name: "Change the id" });
    await waitFor(() => expect(rename.getAttribute("aria-disabled")).toBe("false"));
    await userEvent.click(rename);
    await waitFor(() => expect(editorState().notice).toContain("footbridge-closed"));
    const text = edited.read("timeline.yaml");
    expect(text).toContain("\n  footbridge-closed:\n");
    expect(text).toContain(
      "renamed:\n  bridge-shut: footbridge-closed\n  bridge-closed: footbridge-closed\n",
    );
    expect(edited.session.state()).toMatchObject({
      problems: [],
      undo: ["Change the id “bridge-closed” to “footbridge-closed”"],
    });
    expect(screen.getByRole("textbox", { name: "Id" })).toHaveProperty("value", "footbridge-closed");
  });

  it("is not lost with the form: closing it asks for “Change the id”", async () => {
    const edited = openEditedCase();
    await typeId(edited, "actors", "mara-quill", "quill");
    await userEvent.click(screen.getByRole("textbox", { name: "Name" }));
    await userEvent.paste("s");
    await userEvent.click(await button(/^Save and close/));
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("name: Mara Quills"));
    await waitFor(() => expect(editorState().failure).toContain("The id is not “quill” yet"));
    expect(screen.getByRole("textbox", { name: "Id" })).toHaveProperty("value", "quill");
    await userEvent.click(await button(/^Save and close/));
    expect(editorState().forms).toHaveLength(1);
    const rename = screen.getByRole("button", { name: "Change the id" });
    await waitFor(() => expect(rename.getAttribute("aria-disabled")).toBe("false"));
    await userEvent.click(rename);
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  quill:\n    name: Mara Quills"));
    await userEvent.click(await button(/^Close/));
    await waitFor(() => expect(editorState().forms).toEqual([]));
  });

  it("need not keep old links, if nothing was published", async () => {
    const edited = openEditedCase();
    await typeId(edited, "events", "repair", "the-repair");
    await userEvent.click(screen.getByRole("checkbox", { name: /Keep old links working/ }));
    const rename = screen.getByRole("button", { name: "Change the id" });
    await waitFor(() => expect(rename.getAttribute("aria-disabled")).toBe("false"));
    await userEvent.click(rename);
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  the-repair:\n"));
    expect(edited.read("timeline.yaml")).not.toContain("repair: the-repair");
  });

  it.each([
    ["ferry-asked-for", "this key occurs twice; merge the two entries, or rename this one"],
    ["Footbridge", "this is not a valid id; write lower-case words joined by hyphens, not only digits"],
    ["bridge-sold", "this id is in use; remove this line, or the entry"],
  ])("cannot be “%s”, with the words of check", async (id, words) => {
    const edited = openEditedCase();
    await typeId(edited, "events", "bridge-closed", id);
    const [problem] = await edited.panel.findAllByText((text: string) => text.endsWith(words));
    expect(problem).toBeDefined();
    const rename = screen.getByRole("button", { name: "Change the id" });
    expect(rename.getAttribute("aria-disabled")).toBe("true");
    const before = edited.read("timeline.yaml");
    await userEvent.click(rename);
    expect(edited.read("timeline.yaml")).toBe(before);
  });

  it("of an article is not kept for old links, and the form says so", async () => {
    const edited = openEditedCase();
    await typeId(edited, "articles", "gazette", "the-gazette");
    edited.panel.getByText(/^No former id is kept for it/);
    expect(screen.queryByRole("checkbox", { name: /Keep old links working/ })).toBeNull();
    const rename = screen.getByRole("button", { name: "Change the id" });
    await waitFor(() => expect(rename.getAttribute("aria-disabled")).toBe("false"));
    await userEvent.click(rename);
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  the-gazette: gazette.txt\n"));
    expect(edited.session.state().problems).toEqual([]);
  });

  it("of a new entry can be typed, but not that of another one", async () => {
    const edited = openEditedCase();
    openNewForm("actors", { name: "Ann Bell", kind: "person", group: "villagers" });
    const field = await screen.findByRole("textbox", { name: "Id" });
    expect(field).toHaveProperty("value", "ann-bell");
    await userEvent.clear(field);
    expect(field).toHaveProperty("value", "ann-bell");
    await userEvent.tripleClick(field);
    await userEvent.keyboard("mara-quill");
    await edited.panel.findAllByText("this key occurs twice; merge the two entries, or rename this one");
    await userEvent.click(await button(/^Save and close/));
    expect(edited.read("timeline.yaml")).toContain("name: Mara Quill");
    expect(editorState().failure).toContain("this key occurs twice");
    await userEvent.tripleClick(field);
    await userEvent.keyboard("a-bell");
    await userEvent.click(await button(/^Save and close/));
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  a-bell:\n"));
  });
});

describe("a deletion", () => {
  it("names the entries that need the entry, and each opens", async () => {
    const edited = openEditedCase();
    await openForm("actors", "tomas-reed");
    await userEvent.click(await button("Delete"));
    const dialog = within(await screen.findByRole("dialog", { name: "Delete “Tomás Reed”?" }));
    dialog.getByText("3 entries name it. Open one to change it first.");
    await userEvent.click(dialog.getByRole("button", { name: "Event: The footbridge is repaired" }));
    await screen.findByRole("form", { name: "The footbridge is repaired" });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(edited.session.state().undo).toEqual([]);
  });

  it("leaves problems only if the person says so, and undo takes it back", async () => {
    const edited = openEditedCase();
    const before = edited.read("timeline.yaml");
    await openForm("places", "alderby");
    await userEvent.click(await button("Delete"));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(edited.read("timeline.yaml")).toBe(before);
    await userEvent.click(await button("Delete"));
    await userEvent.click(await button("Delete, and leave 1 problem"));
    await waitFor(() => expect(edited.session.state().problems).toHaveLength(1));
    edited.session.undo(edited.session.state().version);
    expect(edited.read("timeline.yaml")).toBe(before);
  });

  it("of a published event keeps its reason for readers with an old link", async () => {
    const edited = openEditedCase();
    await openForm("events", "letters-received");
    await userEvent.click(await button("Delete"));
    await userEvent.type(await screen.findByLabelText(/^Reason for readers/), "No letter has a day.");
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(await dialog.findByRole("button", { name: /^Delete/ }));
    await waitFor(() => expect(editorState().notice).toMatch(/^Deleted: /));
    expect(edited.read("timeline.yaml")).toContain("\n  letters-received: No letter has a day.\n");
  });

  it("of an entry that nothing names needs no question", async () => {
    const edited = openEditedCase();
    await openForm("background", 1);
    await userEvent.click(await button("Delete"));
    await waitFor(() => expect(edited.read("timeline.yaml")).not.toContain("Thank you to all"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("an ordered list", () => {
  it("moves an entry by a button, which keeps the focus", async () => {
    const edited = openEditedCase();
    edited.openList("Terms");
    const down = await button("Move “The bridge” down");
    await userEvent.click(down);
    await waitFor(() => expect(editorState().notice).toBe("The bridge: number 2 of 3"));
    const [first] = /stages:\n {2}(\S+):/.exec(edited.read("timeline.yaml"))?.slice(1) ?? [];
    expect(first).toBe("closure");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Move “The bridge” down"),
    );
    expect(edited.session.state().undo).toEqual(["Move “The bridge”"]);
  });

  it("moves an entry by Alt with an arrow key, not beyond its ends", async () => {
    const edited = openEditedCase();
    edited.openList("Terms");
    const entry = await button("Responses");
    entry.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(edited.session.state().undo).toEqual([]);
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() =>
      expect(edited.read("timeline.yaml")).toMatch(/bridge: .*\n {2}response: .*\n {2}closure:/),
    );
  });

  it("moves a statement of an event, whose comments move with it", async () => {
    const mark = "      - text: The council closed the footbridge on the day it was told";
    const edited = openEditedCase((copy) => copy.edit(mark, `      # About the day.\n${mark}`));
    await openForm("events", "bridge-closed");
    await userEvent.click(await button("Move “statement 2” up"));
    await userEvent.click(await button(/^Save and close/));
    await waitFor(() =>
      expect(edited.read("timeline.yaml")).toContain(`claims:\n      # About the day.\n${mark}`),
    );
    expect(edited.session.state().problems).toEqual([]);
  });
});
