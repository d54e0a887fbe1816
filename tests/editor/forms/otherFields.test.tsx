// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openForm } from "../../../src/editor/forms/formActions.ts";
import { openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { setState } from "../../../src/editor/state/serverState.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

/** Types words into a field that has no others, by its label. */
async function fill(label: string | RegExp, words: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, words);
}

const save = async () => userEvent.click(await screen.findByRole("button", { name: /^Save and close/ }));

describe("other words for the search", () => {
  it("are a part of the file", async () => {
    const edited = openEditedCase();
    openNewForm("synonyms", {});
    await fill("Word that readers type", "bridge");
    await fill("Other words", "footbridge{enter}crossing");
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\nsynonyms:\n"));
    expect(edited.read("timeline.yaml")).toContain("synonyms:\n  bridge: [footbridge, crossing]\n");
  });

  it("get another word in place of the old one", async () => {
    const edited = openEditedCase((copy) => {
      copy.write("timeline.yaml", `${copy.read("timeline.yaml")}synonyms:\n  # why\n  pont: [bridge]\n`);
    });
    await openForm("synonyms", "pont");
    await fill("Word that readers type", "span");
    await save();
    await waitFor(() =>
      expect(edited.read("timeline.yaml")).toContain("synonyms:\n  # why\n  span: [bridge]\n"),
    );
  });

  it("need a word, which no other entry has", async () => {
    const edited = openEditedCase((copy) => {
      copy.write("timeline.yaml", `${copy.read("timeline.yaml")}synonyms:\n  pont: [bridge]\n`);
    });
    openNewForm("synonyms", { others: ["bridge"] });
    await edited.panel.findAllByText("this is missing; add “Word that readers type”");
    await fill("Word that readers type", "pont");
    await edited.panel.findAllByText("this key occurs twice; merge the two entries, or rename this one");
    await save();
    expect(editorState().failure).toContain("this key occurs twice");
    expect(edited.session.state().undo).toEqual([]);
  });
});

describe("a former id", () => {
  it("leads to an event that is found by its title", async () => {
    const edited = openEditedCase();
    openNewForm("renamed", {});
    await fill("Former id", "bridge-mended");
    await fill("Present entry", "The footbridge is repaired");
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  bridge-mended: repair\n"));
    expect(edited.session.state().problems).toEqual([]);
  });

  it("has its problem at the field that is wrong", async () => {
    const edited = openEditedCase();
    openNewForm("renamed", { formerId: "repair", presentId: "bridge-closed" });
    await waitFor(() =>
      expect(screen.getByLabelText("Former id").closest(".field")?.textContent).toContain(
        "this id is in use",
      ),
    );
    expect(edited.panel.getByLabelText("Present entry").closest(".field")?.textContent).not.toContain(
      "in use",
    );
  });
});

it("a removed event has a reason for readers", async () => {
  const edited = openEditedCase();
  openNewForm("retired", {});
  await fill("Id of the removed event", "bridge-burns");
  await fill("Reason", "No article says that the bridge burned.");
  await save();
  await waitFor(() =>
    expect(edited.read("timeline.yaml")).toContain(
      "\n  bridge-burns: No article says that the bridge burned.\n",
    ),
  );
});

it("a correction can be about a removed event", async () => {
  const edited = openEditedCase();
  await openForm("corrections", 1);
  await fill("Event", "bridge-sold");
  await save();
  await waitFor(() => expect(edited.read("timeline.yaml")).toMatch(/2024-04-03\n {4}event: bridge-sold\n/));
});

describe("the form of the case", () => {
  it("gives the logo one file or two", async () => {
    const edited = openEditedCase();
    await openForm("case", "case");
    await fill("File of the logo", "logo.svg");
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  logo: logo.svg\n"));
    await openForm("case", "case");
    await fill("File for the dark theme", "dark.svg");
    const field = screen.getByLabelText("File for the dark theme").closest(".field");
    await waitFor(() => expect(field?.textContent).toContain("add it to the folder"));
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toMatch(/light: logo.svg\n\s+dark: dark.svg\n/));
  });

  it("shows a summary only if the file has one", async () => {
    openEditedCase();
    await openForm("case", "case");
    await screen.findByLabelText("Publisher");
    expect(screen.queryByLabelText("The story, of an earlier version")).toBeNull();
  });

  it("of an earlier version has its summary", async () => {
    openEditedCase((copy) =>
      copy.edit("  language: en-GB", "  language: en-GB\n  summary: A bridge is closed."),
    );
    await openForm("case", "case");
    expect(await screen.findByLabelText("The story, of an earlier version")).toHaveProperty(
      "value",
      "A bridge is closed.",
    );
  });

  it("adds a case to a file that has none", async () => {
    const edited = openEditedCase((copy) =>
      copy.write("timeline.yaml", copy.read("timeline.yaml").replace(/case:\n(?: .*\n)+/, "")),
    );
    await openForm("case", "case");
    await fill("Title", "The footbridge");
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("case:\n  title: The footbridge\n"));
  });
});

describe("the form of an article", () => {
  it("shows its day, and the problem of a file without one", async () => {
    const edited = openEditedCase();
    await openForm("articles", "herald");
    await edited.panel.findByText("2024-03-18, Herald on the closure");
    edited.write("gazette.txt", "date YYYY-MM-DD Alderby asks for a ferry\nText.\n");
    edited.session.readAgain(["gazette.txt"]);
    setState(edited.session.state());
    await openForm("articles", "gazette");
    const file = await screen.findByLabelText("File");
    await waitFor(() =>
      expect(file.closest(".field")?.textContent).toContain("the day of this article is not known yet"),
    );
  });

  it("adds an article whose file is in the folder", async () => {
    const edited = openEditedCase((copy) =>
      copy.write("letter.txt", "date 2024-03-30 A letter\nA bridge.\n"),
    );
    expect(JSON.stringify(edited.session.state().problems)).toContain("letter.txt");
    openNewForm("articles", {});
    await fill("File", "letter.txt");
    expect(screen.getByRole("textbox", { name: "Id" })).toHaveProperty("value", "letter");
    await save();
    await waitFor(() => expect(edited.read("timeline.yaml")).toContain("\n  letter: letter.txt\n"));
  });
});

describe("an event of a difference", () => {
  it.each(["footbridge repa", "repair", "The footbridge is repaired"])("is found by “%s”", async (words) => {
    const edited = openEditedCase();
    await openForm("disagreements", "users-a-day");
    await userEvent.type(await screen.findByRole("combobox", { name: "Events" }), `${words}{enter}`);
    await screen.findByRole("button", { name: "Remove The footbridge is repaired" });
    await save();
    await waitFor(() =>
      expect(edited.read("timeline.yaml")).toContain("events: [bridge-closed, ferry-asked-for, repair]"),
    );
  });
});

it("a case without title and story shows what is missing", async () => {
  const edited = openEditedCase((copy) =>
    copy.write("timeline.yaml", copy.read("timeline.yaml").replace(/case:\n(?: .*\n)+/, "case: {}\n")),
  );
  expect(edited.session.state().articles).toHaveLength(3);
  await openForm("case", "case");
  const title = await screen.findByLabelText("Title");
  await waitFor(() => expect(title.closest(".field")?.textContent).toContain("this is missing; add “Title”"));
  const story = edited.panel.getByRole("group", { name: "The story in 50 to 70 words" });
  expect(story.textContent).toContain("the case has no standfirst; add standfirst");
  await fill("Title", "The footbridge");
  await fill("Text", "A village closed its footbridge.");
  await save();
  await waitFor(() => expect(edited.session.state().problems).toEqual([]));
});

it("a tag that the case does not have is added where it is typed", async () => {
  const edited = openEditedCase();
  await openForm("events", "repair");
  await userEvent.type(await screen.findByRole("combobox", { name: "Tags" }), "Iron work");
  await userEvent.click(screen.getByRole("button", { name: "Add “Iron work” as a new tag" }));
  await screen.findByRole("button", { name: "Remove Iron work" });
  await save();
  await waitFor(() => expect(edited.read("timeline.yaml")).toContain("    tags: [iron-work]\n"));
  expect(edited.read("timeline.yaml")).toContain("  iron-work: Iron work\n");
  expect(edited.session.state().problems).toEqual([]);
});

it("a form is not saved with words that are none of the options", async () => {
  const edited = openEditedCase();
  await openForm("events", "bridge-closed");
  const before = edited.read("timeline.yaml");
  const [, speaker] = await screen.findAllByRole("combobox", { name: "Speaker" });
  if (!speaker) throw new Error("The event has one statement.");
  await userEvent.clear(speaker);
  await userEvent.paste("a");
  await userEvent.click(await screen.findByRole("button", { name: /^Save and close/ }));
  await waitFor(() => expect(editorState().failure).toMatch(/^“a” is not one of the options/));
  expect(document.activeElement).toBe(speaker);
  expect(edited.read("timeline.yaml")).toBe(before);
  await userEvent.clear(speaker);
  await userEvent.paste("Mara Quill");
  await userEvent.tab();
  await userEvent.click(await screen.findByRole("button", { name: /^(?:Save and close|Close)/ }));
  await waitFor(() => expect(editorState().forms).toEqual([]));
  expect(edited.read("timeline.yaml")).toBe(before);
});
