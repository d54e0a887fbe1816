import { describe, expect, it } from "vitest";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { buildCaseFiles } from "../../../src/build/site/caseFiles.ts";
import { valueAt } from "../../../src/core/editing/entryForm.ts";
import { isJsonMap } from "../../../src/core/editing/jsonMap.ts";
import type { Operation, Path } from "../../../src/core/editing/protocol.ts";
import { codeOfContent } from "../../../src/core/editing/reviewEvents.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

/** Parts of the annotation whose entries may have notes. */
const PARTS = ["events", "actors", "articles", "disagreements", "links", "background"];

/** Copies the invented case with a note on the first entry of each part, and a mark on its first event. */
function reviewedSeeds() {
  const seeds = copySeeds();
  const text = seeds.read("timeline.yaml");
  const { value } = readYaml("timeline.yaml", text);
  const firstOf = (part: string): Path => {
    const entries = valueAt(value, [part]);
    return [part, Array.isArray(entries) ? 0 : (Object.keys(entries as object)[0] ?? "")];
  };
  const first = firstOf("events");
  const event = valueAt(value, first);
  const checked = {
    by: "Ben Secret",
    day: "2024-06-10",
    content: isJsonMap(event) ? codeOfContent(event) : "",
  };
  const operations = [
    ...PARTS.map(
      (part): Operation => ({ do: "set", path: [...firstOf(part), "notes"], value: [`secret of ${part}`] }),
    ),
    { do: "set", path: [...first, "checked"], value: checked } as const,
  ];
  const applied = applyStep("timeline.yaml", text, { label: "Review", operations });
  if ("problem" in applied) throw new Error(JSON.stringify(applied.problem));
  seeds.write("timeline.yaml", applied.text);
  return { seeds, id: String(first[1]) };
}

describe("notes and marks of a review", () => {
  it("are in no file of a build", () => {
    const { seeds } = reviewedSeeds();
    const { compiled, problems } = compileSeeds(seeds.dir);
    expect(problems).toEqual([]);
    expect(compiled?.corpus).toEqual(corpus);
    const published = compiled ? [...new Map(buildCaseFiles(compiled)).values()].join("\n") : "";
    expect(published).toContain("Nobody told us before March");
    expect(published).not.toMatch(/secret/i);
  });

  it("are listed by check --review, with what changed since", () => {
    const { seeds, id } = reviewedSeeds();
    const review = () =>
      checkCase(seeds.dir, { review: true }).output.map((line) => line.replaceAll(seeds.dir, "DIR"));
    const lines = review();
    for (const part of PARTS) expect(lines.join("\n")).toContain(`note: “secret of ${part}”`);
    expect(lines).toContain(
      "DIR/timeline.yaml: review: 11 events, 10 never checked, 0 changed since they were checked",
    );
    expect(lines[0]).toMatch(/^DIR\/timeline\.yaml:\d+:3: “.+”: never checked$/);
    const step = {
      label: "",
      operations: [{ do: "set", path: ["events", id, "weight"], value: 1 } as const],
    };
    const applied = applyStep("timeline.yaml", seeds.read("timeline.yaml"), step);
    if ("text" in applied) seeds.write("timeline.yaml", applied.text);
    expect(review()[0]).toMatch(/: changed since Ben Secret checked it on 2024-06-10: other parts$/);
  });

  it("have a problem if their form is wrong", () => {
    const { seeds, id } = reviewedSeeds();
    seeds.edit("day: ", "days: ");
    const { problems } = compileSeeds(seeds.dir);
    expect(problems.map(({ wrong }) => wrong)).toEqual(
      expect.arrayContaining([`events › ${id} › checked › day: this is missing`]),
    );
  });
});
