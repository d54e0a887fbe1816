import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkCase } from "../../../src/build/compile/checkCase.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { applyStep } from "../../../src/build/edit/applyStep.ts";
import { buildCaseFiles } from "../../../src/build/site/caseFiles.ts";
import { makeExportFile, TEXT_FORMATS } from "../../../src/core/export/formats.ts";
import { buildExportRequest, corpus } from "../../fixtures/fictionalCase.ts";
import { copyReviewedSeeds, PARTS_WITH_NOTES, SECRET } from "../../fixtures/reviewedSeeds.ts";

describe("notes and marks of a review", () => {
  it("are in the annotation of each kind of entry", () => {
    const text = copyReviewedSeeds().read("timeline.yaml");
    for (const part of PARTS_WITH_NOTES) expect(text).toMatch(new RegExp(`${SECRET} of ${part} \\S`));
  });

  it("change nothing in the corpus, and are in no file of a case", () => {
    const { compiled, problems } = compileSeeds(copyReviewedSeeds().dir);
    expect(problems).toEqual([]);
    // All that is published is made of the corpus and the articles.
    expect(compiled?.corpus).toEqual(corpus);
    const published = compiled ? [...new Map(buildCaseFiles(compiled)).values()].join("\n") : "";
    expect(published).toContain("Nobody told us before March");
    expect(published).not.toContain(SECRET);
  });

  it("are in no saved file", async () => {
    const { compiled } = compileSeeds(copyReviewedSeeds().dir);
    const request = buildExportRequest({ corpus: compiled?.corpus ?? corpus });
    for (const { make } of Object.values(TEXT_FORMATS)) expect(make(request)).not.toContain(SECRET);
    const workbook = await makeExportFile("xlsx", request).content.arrayBuffer();
    const sheets = Object.values(unzipSync(new Uint8Array(workbook))).map((part) => strFromU8(part));
    expect(sheets.join("\n")).toContain("Nobody told us before March");
    expect(sheets.join("\n")).not.toContain(SECRET);
  });

  it("are listed by check --review, with what changed since", () => {
    const seeds = copyReviewedSeeds();
    const review = () =>
      checkCase(seeds.dir, { review: true }).output.map((line) => line.replaceAll(seeds.dir, "DIR"));
    const lines = review();
    for (const part of PARTS_WITH_NOTES) expect(lines.join("\n")).toContain(`note: “${SECRET} of ${part} `);
    expect(lines).toContain(
      "DIR/timeline.yaml: review: 11 events, 0 never checked, 0 changed since they were checked",
    );
    const step = {
      label: "",
      operations: [{ do: "set", path: ["events", "bridge-opened", "weight"], value: 1 } as const],
    };
    const applied = applyStep("timeline.yaml", seeds.read("timeline.yaml"), step);
    if ("text" in applied) seeds.write("timeline.yaml", applied.text);
    expect(review()[0]).toMatch(
      /: checked by Ben Secret on 2024-06-10 in edition 0123456789ab, changed since: other parts$/,
    );
  });

  it.each([
    ["day: ", "days: ", "checked › day: this is missing"],
    ["edition: ", "edition: x", "checked › edition: this is not the SHA-256 of an edition"],
  ])("have a problem if their form is wrong: %s", (right, wrong, problem) => {
    const seeds = copyReviewedSeeds();
    const [before = "", after = ""] = seeds.read("timeline.yaml").split(/(?<=\n {4}checked:)/);
    seeds.write("timeline.yaml", before + after.replace(right, wrong));
    const { problems } = compileSeeds(seeds.dir);
    expect(problems.map(({ wrong }) => wrong)).toContainEqual(expect.stringContaining(problem));
  });

  it("need no name of a person, and no edition in marks of earlier versions", () => {
    const seeds = copyReviewedSeeds();
    const text = seeds.read("timeline.yaml");
    seeds.write("timeline.yaml", text.replace(/^ {6}(?:by|edition): .*\n/gm, ""));
    expect(compileSeeds(seeds.dir).problems).toEqual([]);
  });
});
