import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseDocument } from "yaml";
import { annotationJsonSchema } from "../../../src/build/compile/annotationJsonSchema.ts";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { builtInRoles, builtInStandings } from "../../../src/core/model/builtInTerms.ts";
import { formatProblemWithPassage } from "../../../src/core/model/problem.ts";

const readme = readFileSync("seeds/README.md", "utf8");
/** The fenced blocks of the README: language, file name if there is one, and content. */
const blocks = [...readme.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(
  ([, language = "", file = "", content = ""]) => ({ language, file, content }),
);

/** Writes the files of the example into a temporary folder, with a replacement in each. */
function writeExample(from = "", to = ""): string {
  const dir = mkdtempSync(join(tmpdir(), "readme-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const { file, content } of blocks)
    if (file !== "") writeFileSync(join(dir, file), content.replace(from, to));
  return dir;
}

/** Every key of an object and every word of an enum in a JSON Schema. */
function vocabularyOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, enum: words = [] } = schema as { properties?: object; enum?: string[] };
  return [...Object.keys(properties), ...words, ...Object.values(schema).flatMap(vocabularyOf)];
}

describe("the README for editors", () => {
  it("has an example that compiles without problems and notes", () => {
    const { compiled, problems, notes } = compileSeeds(writeExample());
    expect([...problems, ...notes]).toEqual([]);
    expect(compiled?.corpus).toMatchObject({
      articles: [
        {
          date: "2024-06-04",
          headline: "Storm damages three boats at Wick Sands",
          short: "Storm at Wick Sands",
        },
      ],
      events: [{ date: { form: "day", basis: "worked-out" } }],
      disagreements: [{ kind: "within", subject: "Number of boats" }],
      background: [{ reason: "The sentence describes the harbour. Nothing happens in it." }],
    });
  });

  it("prints the real error of a wrong letter in the example", () => {
    const dir = writeExample('"on Saturday"', '"On Saturday"');
    const { problems } = compileSeeds(dir);
    const lines = problems.flatMap((problem) => formatProblemWithPassage(problem).split("\n"));
    expect(lines).toHaveLength(3);
    expect(readme).toContain(lines.map((line) => `    ${line.replace(dir, "my-case")}\n`).join(""));
    expect(readme).toContain(`Write \`"on Saturday"\` in line ${problems[0]?.line}`);
  });

  it("has valid YAML in every block", () => {
    const yaml = blocks.filter(({ language }) => language === "yaml");
    expect(yaml.length).toBeGreaterThan(3);
    for (const { content } of yaml) expect(parseDocument(content).errors, content).toEqual([]);
  });

  it("gives the label, the meaning and an example of every type of statement", () => {
    for (const { id, label, description } of builtInStandings())
      expect(readme).toMatch(
        new RegExp(`^\\| \`${id}\` \\| ${label} \\| ${description?.replace("’", "'")} \\| .+\\. \\|$`, "m"),
      );
  });

  it("explains every key and every word of the annotation's schema", () => {
    const builtIn = [...builtInRoles(), ...builtInStandings()].map(({ id }) => id);
    const vocabulary = new Set([...vocabularyOf(annotationJsonSchema()), ...builtIn]);
    expect(vocabulary).toContain("reportedBy");
    expect(vocabulary).toContain("became-public-at");
    const explained = new Set(
      [...readme.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) => code.split(/[^\w-]+/)),
    );
    expect([...vocabulary].filter((word) => !explained.has(word))).toEqual([]);
  });
});
