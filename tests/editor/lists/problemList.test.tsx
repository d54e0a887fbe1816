// @vitest-environment jsdom
import { act, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { setEditor } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";
import type { SeedsCopy } from "../../fixtures/fictionalCase.ts";

const EVENT = "Event: Tomás Reed’s report is read out to the parish council";

/** Opens the list of problems of a case with a mistake. */
function openProblems(before: string, after: string) {
  const edited = openEditedCase((copy: SeedsCopy) => copy.edit(before, after));
  act(() => setEditor({ list: "problems" }));
  const problems = (): string[] =>
    edited.panel.getAllByRole("listitem").map((item: HTMLElement) => item.textContent ?? "");
  return { edited, problems };
}

it.each([
  {
    mistake: "a speaker whom the case does not have",
    edit: [
      'speaker: article\n        excerpts:\n          - gazette: "Mr Reed’s',
      'speaker: nobody\n        excerpts:\n          - gazette: "Mr Reed’s',
    ],
    names: `${EVENT} › Statements › Speaker`,
    focus: "Speaker",
  },
  {
    mistake: "a day that no quote prints",
    edit: ["[2024-03-05..2024-03-08]", "[2024-03-05..2024-03-09]"],
    names: `${EVENT} › Date`,
    focus: "Date in words or as EDTF",
  },
  {
    mistake: "a person whom no quote names",
    edit: ["conduct: [{ actors: [parish-council]", "conduct: [mara-quill, { actors: [parish-council]"],
    names: `${EVENT} › People`,
    focus: "Role: Mara Quill",
  },
  {
    mistake: "a quote that is not in its article",
    edit: ["that 90 people cross it every day, “some", "that 80 people cross it every day, “some"],
    names: "Event: Residents ask the parish council for a ferry › Statements › Quotes",
    focus: /^Show in the article: “The Friends of the Footbridge say that 80/,
  },
  {
    mistake: "a case with a wrong day",
    edit: ["  updated: 2024-04-03", "  updated: yesterday"],
    names: "Case: The footbridge at Alderby › Last change",
    focus: "Last change",
  },
])("names the entry and field of $mistake, and opens it there", async ({ edit, names, focus }) => {
  const { edited, problems } = openProblems(edit[0] ?? "", edit[1] ?? "");
  const [shown = ""] = problems().filter((one) => one.startsWith(names));
  const checked = checkCase(edited.dir, {}).problems.map(
    ({ wrong, found }) => `${wrong.replace(/^[^:]*›[^:]*: /, "")}; found ${found}; `,
  );
  expect(checked.filter((words) => shown.startsWith(names + words))).not.toEqual([]);
  expect(shown).toMatch(/timeline\.yaml:\d+:\d+$/);
  edited.panel.getAllByRole("button", { name: (name: string) => name.startsWith(names) })[0]?.click();
  await waitFor(() => expect(edited.panel.getByRole("form")).toBeTruthy());
  const wanted = await edited.panel.findAllByLabelText(focus);
  await waitFor(() => expect(wanted).toContain(document.activeElement));
});

it("names the file of a problem of no entry, with the message of check", () => {
  const { problems } = openProblems("\nstages:\n", "\nstagse: {}\nstages:\n");
  expect(problems()[0]).toMatch(/^timeline\.yaml:\d+:\d+: .*; found .*; /);
});

it("a form names the labels of the keys in the words of a problem", async () => {
  const { edited } = openProblems(
    "conduct: [{ actors: [parish-council]",
    "conduct: [mara-quill, { actors: [parish-council]",
  );
  edited.panel.getByRole("button", { name: /› People/ }).click();
  const form = within(await edited.panel.findByRole("form"));
  const [problem] = await form.findAllByText(/or because: with your reason/);
  expect(problem?.textContent).toContain("(Here excerpts is “Quotes” and because is “Reason”.)");
});

it("a quote that its article does not have is beside the article’s words", () => {
  const { edited } = openProblems("that 90 people cross it every day, “some", "that 80 people cross it");
  const [words] = edited.panel.getAllByText("90", { selector: "mark" });
  expect(words?.parentElement?.textContent).toMatch(/that 90 people cross it every day/);
  expect(edited.panel.getAllByText("the quote has “80” here")).not.toEqual([]);
});
