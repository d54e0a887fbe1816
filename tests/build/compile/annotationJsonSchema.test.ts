import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  annotationJsonSchema,
  formatSchemaFile,
  SCHEMA_LINE,
} from "../../../src/build/compile/annotationJsonSchema.ts";
import { readAnnotation } from "../../../src/build/compile/readAnnotation.ts";

const validate = new Ajv({ strict: false, formats: { date: true } }).compile(annotationJsonSchema());
const isValid = (text: string) => validate(parse(text, { merge: true }));

const real = readFileSync("seeds/timeline.yaml", "utf8");
const fictional = readFileSync("tests/fixtures/seeds/timeline.yaml", "utf8");

/** Replaces the first occurrence of a text in the fictional annotation. */
function edited(from: string, to: string): string {
  expect(fictional).toContain(from);
  return fictional.replace(from, () => to);
}

describe("the JSON Schema of the annotation", () => {
  it.each([
    ["the real case", real],
    ["the fictional case", fictional],
    [
      "the example of the guide",
      readFileSync("seeds/README.md", "utf8").split("```yaml timeline.yaml\n")[1]?.split("```")[0] ?? "",
    ],
    [
      "a quote with more words",
      edited('- gazette: "90 people', '- prefix: "said "\n          gazette: "90 people'),
    ],
    ["the ferry case, with all short forms", readFileSync("tests/fixtures/ferry/timeline.yaml", "utf8")],
  ])("accepts %s", (_name, text) => {
    isValid(text);
    expect(validate.errors).toBe(null);
  });

  it.each([
    ["an unknown key", edited("standing: denial", "standpoint: denial")],
    ["a missing title", fictional.replace(/\n {2}title: .*/, "")],
    ["an unknown kind", edited("kind: became-public-at", "kind: came-from")],
    ["an unknown basis", edited("basis: printed", "basis: guessed")],
    ["an id with capital letters", edited("  herald:\n", "  The Herald:\n")],
    ["a number in place of a text", edited("short: Herald on the closure", "short: 7")],
    ["a quote of two articles", edited("- gazette: ", '- herald: "About"\n          gazette: ')],
    ["a quote without an article", edited('- gazette: "90', '- suffix: "day"\n          prefix: "90')],
    ["an address without https", edited("url: https://", "url: ")],
    ["a day that does not exist", edited("captured: 2024-03-19", "captured: 2024-02-30")],
    ["a language that is not a tag", edited("language: en-GB", "language: British English")],
    ["a worked-out date without reasoning", fictional.replace(/\n {6}reasoning: The newsletter is.*/, "")],
    [
      "a denial without a speaker",
      edited("standing: denial\n        speaker: mara-quill", "standing: denial"),
    ],
    ["a number as a date", fictional.replace(/ {4}date:\n(?: {6}.*\n)+/, "    date: 2024\n")],
    ["a list as a date", fictional.replace(/ {4}date:\n(?: {6}.*\n)+/, "    date: [2024]\n")],
    [
      "a dateline that is no list",
      edited("gazette: gazette.txt", "gazette: { file: gazette.txt, dateline: x }"),
    ],
    [
      "an empty list of quotes",
      fictional.replace(/excerpts:\n {8}- herald: "The bridge was opened.*/, "excerpts: []"),
    ],
    ["an event without claims", fictional.replace(/\n {4}claims:\n(?: {6}.*\n)+/, "\n")],
  ])("rejects %s, as the check does", (_name, text) => {
    expect(text).not.toBe(fictional);
    expect(isValid(text)).toBe(false);
    expect(readAnnotation("timeline.yaml", text).problems).not.toEqual([]);
  });

  it("is beside the real annotation, whose first line refers to it", () => {
    expect(readFileSync("seeds/timeline.schema.json", "utf8")).toBe(formatSchemaFile());
    expect(real.startsWith(`${SCHEMA_LINE}\n`)).toBe(true);
  });
});
