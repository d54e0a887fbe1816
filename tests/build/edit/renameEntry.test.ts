import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCase } from "../../../src/build/compile/compileCorpus.ts";
import { readYaml } from "../../../src/build/compile/readYaml.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { fieldOf, type JsonMap } from "../../../src/core/editing/jsonMap.ts";
import type { EditStep } from "../../../src/core/editing/protocol.ts";
import { findReferences } from "../../../src/core/editing/references.ts";
import { buildRenameStep } from "../../../src/core/editing/renameEntry.ts";
import { codeOfContent } from "../../../src/core/editing/reviewEvents.ts";
import { writtenAnnotations } from "../../fixtures/randomYaml.ts";

const readValue = (text: string) => readYaml("timeline.yaml", text).value;

/** Applies a step that must have no problem, and returns the text. */
function edited(text: string, step: EditStep): string {
  const result = applyStep("timeline.yaml", text, step);
  if ("problem" in result) throw new Error(`${JSON.stringify(result.problem)}\n${text}`);
  return result.text;
}

/** Gives an entry another id. */
function renamed(text: string, kind: string, id: string, next: string, keepsLinks = true): string {
  const step = buildRenameStep(readValue(text), { kind, id, next }, { label: "Rename", keepsLinks });
  return edited(text, step);
}

/** Parts of the annotation whose entries have ids. */
const KINDS = [
  ...["articles", "stages", "groups", "roles", "standings", "tags", "places", "subjects", "actors", "events"],
  "disagreements",
];

/** Lists the ids of an annotation with their parts. */
const idsOf = (value: unknown) =>
  KINDS.flatMap((kind) => Object.keys(fieldOf(value, kind) ?? {}).map((id) => [kind, id] as const));

const real = readFileSync("seeds/timeline.yaml", "utf8");
const realIds = fc.constantFrom(...idsOf(readValue(real)));

describe("an entry of the real case with another id", () => {
  it("has the same text once it has its id again", () => {
    const check = fc.property(realIds, ([kind, id]) => {
      const once = renamed(real, kind, id, "another-1-id", false);
      expect(once).not.toBe(real);
      expect(findReferences(readValue(once), kind, id)).toEqual([]);
      expect(renamed(once, kind, "another-1-id", id, false)).toBe(real);
    });
    fc.assert(check, { numRuns: 8 });
  });

  it("leaves the case without a problem", () => {
    const check = fc.property(realIds, ([kind, id]) => {
      const text = renamed(real, kind, id, "another-1-id");
      expect(readCase("seeds", { text }).problems).toEqual([]);
    });
    fc.assert(check, { numRuns: 3 });
  });
});

it("any annotation has the same text once an entry has its id again", () => {
  const check = fc.property(writtenAnnotations, fc.nat(), ({ text, value }, at) => {
    const ids = idsOf(value);
    const [kind, id] = ids[at % Math.max(ids.length, 1)] ?? [];
    fc.pre(kind !== undefined && id !== undefined);
    if (kind === undefined || id === undefined) return;
    expect(renamed(renamed(text, kind, id, "new-id", false), kind, "new-id", id, false)).toBe(text);
  });
  fc.assert(check, { numRuns: 60 });
});

const CASE = `case:
  title: The storm, {log} says # {log}
articles:
  log: { file: log.txt }
stages:
  weather: Weather
events:
  storm: &first # the storm
    title: Storm
    stage: weather
    claims:
      - { text: "{log} says so", standing: stated, excerpts: &words { log: "{log}" } }
  flood: { title: Flood, actors: { mayor: [{ actors: [ada, "ben"], excerpts: *words }] } }
links:
  - { from: flood, kind: denies, to: storm, excerpts: *words }
`;

it("an article has its id in quotes and in braces, but in no quoted words", () => {
  const after = CASE.replace("  log: {", "  log-book: {")
    .replace("storm, {log}", "storm, {log-book}")
    .replace("{log} says so", "{log-book} says so")
    .replace('{ log: "{log}" }', '{ log-book: "{log}" }');
  expect(renamed(CASE, "articles", "log", "log-book")).toBe(after);
});

describe("an event with another id", () => {
  it("keeps old links working, by its former id", () => {
    const text = renamed(CASE, "events", "storm", "great-storm");
    expect(text).toBe(
      `${CASE.replace("  storm: &first", "  great-storm: &first").replace("to: storm", "to: great-storm")}
renamed:
  storm: great-storm
`,
    );
    expect(renamed(text, "events", "great-storm", "storm")).toBe(`${CASE}\nrenamed:\n  great-storm: storm\n`);
  });

  it("leads from all its former ids to the new one", () => {
    const text = renamed(`${CASE}renamed: { gale: storm }\n`, "events", "storm", "great-storm");
    expect(readValue(text)).toMatchObject({ renamed: { gale: "great-storm", storm: "great-storm" } });
  });

  it("has no former id if it was never published", () => {
    const draft = CASE.replace("    title: Storm", "    draft: true\n    title: Storm");
    expect(renamed(draft, "events", "storm", "great-storm")).not.toContain("renamed");
  });

  it("cannot have the id of another one, with the words of check", () => {
    const renaming = { kind: "events", id: "storm", next: "flood" };
    const step = buildRenameStep(readValue(CASE), renaming, { label: "Rename", keepsLinks: true });
    expect(applyStep("timeline.yaml", CASE, step)).toMatchObject({
      problem: { wrong: "this key occurs twice", found: "“flood”" },
    });
  });

  it("keeps the mark of a check, also if it names what has another id", () => {
    const stormIn = (text: string) => fieldOf(fieldOf(readValue(text), "events"), "storm") as JsonMap;
    const mark = (content: string) =>
      `    checked: { by: B, day: "2024-06-01", content: "${content}" }\n    stage`;
    const content = codeOfContent(stormIn(CASE));
    const text = CASE.replace("    stage", mark(content));
    const after = renamed(text, "stages", "weather", "the-weather", false);
    const renewed = codeOfContent(stormIn(after));
    expect(renewed).not.toBe(content);
    expect(after).toBe(CASE.replace("    stage", mark(renewed)).replaceAll("weather", "the-weather"));
    expect(renamed(after, "stages", "the-weather", "weather", false)).toBe(text);
  });
});
