import { expect, it } from "vitest";
import type { EditProblem } from "../../../src/core/editing/protocol.ts";
import { problemInForm } from "../../../src/editor/forms/problemInForm.ts";

const problem = (at: EditProblem["at"], key: string): EditProblem => ({
  at,
  place: "timeline.yaml:9:3",
  wrong: `${at.join(" › ")}: this is missing`,
  found: "nothing",
  todo: `add “${key}”`,
});

it.each([
  { at: ["events", "sailing", "date", "reasoning"], label: "Reason for the date" },
  { at: ["events", "sailing", "claims", 0, "speaker"], label: "Speaker" },
  { at: ["events", "sailing", "stage"], label: "Stage" },
] as const)("a form names the missing field “$label” by its label", ({ at, label }) => {
  const shown = problemInForm({ kind: "events", key: "sailing", entry: {} }, problem(at, `${at.at(-1)}`));
  expect(shown).toMatchObject({ at: at.slice(2), wrong: "this is missing", todo: `add “${label}”` });
});

it("the form of the case names its field of the site by its own label", () => {
  const shown = problemInForm({ kind: "case", key: "case", entry: {} }, problem(["case", "name"], "name"));
  expect(shown).toMatchObject({ at: ["name"], todo: "add “Name of the site”" });
});

it("a problem of no field keeps its words", () => {
  const shown = problemInForm(
    { kind: "events", key: "a", entry: {} },
    problem(["events", "a", "wether"], "weather"),
  );
  expect(shown.todo).toBe("add “weather”");
});
