// @vitest-environment jsdom
import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import type { FormKind } from "../../../src/core/editing/entryForm.ts";
import type { JsonMap } from "../../../src/core/editing/jsonMap.ts";
import { withValueAt } from "../../../src/core/editing/jsonPath.ts";
import type { Path } from "../../../src/core/editing/protocol.ts";
import { openForm, saveForm } from "../../../src/editor/forms/formActions.ts";
import { changeForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

/** A wrong value of a field, and the label or heading of the field that must show the problem. */
type WrongInput = [kind: FormKind, key: string | number, path: Path, value: unknown, label: string];

const WRONG: WrongInput[] = [
  ["events", "repair", ["title"], "", "Title"],
  [
    "events",
    "repair",
    ["label"],
    "A short label that has more characters than the 44 of a drawing",
    "Short label",
  ],
  ["events", "repair", ["stage"], "no-stage", "Stage"],
  ["events", "repair", ["date", "reasoning"], "", "Date in words or as EDTF"],
  ["events", "repair", ["claims", 0, "standing"], "stated", "Speaker"],
  ["events", "repair", ["claims", 0, "speaker"], "nobody", "Speaker"],
  ["events", "repair", ["tags"], ["no-tag"], "Tags"],
  ["events", "repair", ["actors", "speaking", 0, "actors"], ["nobody"], "People"],
  ["events", "repair", ["claims", 0, "excerpts"], [{ herald: "Not in the article" }], "Quotes"],
  ["actors", "mara-quill", ["aliases"], ["Zoe"], "Other names in the articles"],
  ["articles", "herald", ["url"], "herald.example", "Web address"],
  ["articles", "herald", ["captured"], "2024-13-01", "Copied on"],
  ["articles", "herald", ["dateline"], ["Monday"], "Words that give the day and zone of all times"],
  ["case", "case", ["updated"], "yesterday", "Last change"],
  ["disagreements", "users-a-day", ["kind"], "within", "Kind"],
  ["disagreements", "users-a-day", ["sides", 0, "words"], "90 people", "Deciding words"],
  ["links", 0, ["to"], "timbers-inspected", "To"],
  ["background", 0, ["reason"], "", "Reason"],
  ["corrections", 1, ["event"], "no-event", "Event"],
  ["corrections", 1, ["date"], "tomorrow", "Day of the correction"],
];

const named = WRONG.map((one) => ({
  input: one,
  name: `${one[0]} ${one[2].join(" ")} ${JSON.stringify(one[3])}`,
}));

/** Returns the problems that the fields with a label show. */
const problemsAt = (label: string) =>
  [...document.querySelectorAll(".entry-form .field")]
    .filter((field) => field.querySelector("label, legend")?.textContent === label)
    .flatMap((field) => [...field.querySelectorAll(".field-problem")])
    .map(({ textContent }) => textContent ?? "");

describe("a wrong value", () => {
  it.each(named)("has the message of check at its field: $name", async ({ input }) => {
    const [kind, key, path, value, label] = input;
    const edited = openEditedCase();
    await openForm(kind, key);
    const entry = editorState().forms[0]?.entry;
    changeForm(withValueAt(entry, path, value) as JsonMap);
    await waitFor(() => expect(problemsAt(label)).not.toEqual([]));
    const shown = problemsAt(label).join();
    // As the file has it: an entry with a problem is saved as a draft, which is then taken away.
    await saveForm();
    await waitFor(() => expect(edited.session.state().undo).toHaveLength(1));
    edited.write(
      "timeline.yaml",
      edited.read("timeline.yaml").replace(/^ *draft: true\n|draft: true(?:, |\n +)/m, ""),
    );
    const { problems } = checkCase(edited.dir, {});
    expect(problems.length).toBeGreaterThan(0);
    // The label of the field takes the place of the path at the start.
    const words = problems.map(({ wrong }) => wrong.replace(/^[^:]*›[^:]*: /, ""));
    expect(words.filter((wrong) => shown.includes(`${wrong}; `))).not.toEqual([]);
  });
});
