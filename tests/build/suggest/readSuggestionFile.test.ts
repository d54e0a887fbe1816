import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { ArticleFile } from "../../../src/build/compile/readSeeds.ts";
import { readSuggestionFile } from "../../../src/build/suggest/readSuggestionFile.ts";
import { suggestionJsonSchema } from "../../../src/build/suggest/suggestionSchema.ts";
import { isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";

const TEXT = "date 2024-06-04 A storm\nA storm damaged four boats on Saturday. A storm was also on Sunday.\n";
const article = parseArticle("gazette", TEXT);
if (isArticleProblem(article)) throw new Error(article.wrong);
const file: ArticleFile = { article, file: "harbour.txt", short: "A storm", hasMark: false, sha256: "" };
const targets = {
  articles: new Map([["gazette", file]]),
  actors: [{ id: "ada-finn", names: ["Ada Finn"] }],
  renamings: [],
};

const DATE = { kind: "date", title: "on Saturday", quotes: [{ gazette: "on Saturday" }], edtf: "2024-06-01" };
/** Reads a file with one suggestion, and formats the problems. */
function readOne(suggestion: object) {
  const json = JSON.stringify({ source: "my program", suggestions: [suggestion] }, null, 2);
  const { suggestions, problems } = readSuggestionFile("suggestions.json", json, targets);
  return { suggestions, problems: problems.map(formatProblem) };
}

describe("a file of suggestions", () => {
  it("gives each quote its place, and each suggestion an id", () => {
    const start = TEXT.indexOf("on Saturday");
    expect(readOne(DATE)).toEqual({
      problems: [],
      suggestions: [
        {
          ...DATE,
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          source: "my program",
          quotes: [{ article: "gazette", start, end: start + 11, words: "on Saturday" }],
        },
      ],
    });
  });

  it("may choose one of several places by prefix or suffix", () => {
    const { suggestions } = readOne({ ...DATE, quotes: [{ gazette: "A storm", suffix: "was also" }] });
    expect(suggestions[0]?.quotes[0]?.start).toBe(TEXT.indexOf("A storm was"));
  });

  it.each([
    [
      "words that are not in the article",
      { quotes: [{ gazette: "on Monday at noon" }] },
      "suggestions.json:9:22: this quote is not in harbour.txt",
    ],
    [
      "words with another capital letter",
      { quotes: [{ gazette: "On Saturday" }] },
      "not in harbour.txt character for character",
    ],
    ["words at two places", { quotes: [{ gazette: "A storm" }] }, "suggestions.json:9:22"],
    [
      "a part of a word",
      { quotes: [{ gazette: "Satur", "part-of-word": true }] },
      "begins or ends inside a word",
    ],
    ["an unknown article", { quotes: [{ echo: "on Saturday" }] }, "no article has this id"],
    ["an unknown actor", { actors: ["tom-reed"] }, "no actor has this id; found “tom-reed”"],
    ["a name that is not quoted", { newName: "Tom Reed" }, "these words are in none of its quotes"],
    ["a speaker who is not quoted", { speaker: "Tom Reed" }, "no actor’s id, and in none of its quotes"],
    ["a date that does not exist", { edtf: "2024-06-31" }, "does not exist in the calendar"],
    ["one quote for “same”", { kind: "same" }, "needs two different quotes"],
    [
      "the same quote twice",
      { kind: "same", quotes: [...DATE.quotes, ...DATE.quotes] },
      "two different quotes",
    ],
    [
      "a word of the program as an article",
      { quotes: [{ constructor: "on Saturday" }] },
      "no article has this id",
    ],
    ["a hidden sign", { quotes: [{ gazette: "on\u0000 Saturday" }] }, "not in harbour.txt"],
    ["half a character", { quotes: [{ gazette: "\ud800 Saturday" }] }, "not in harbour.txt"],
    ["another kind", { kind: "guess" }, "not one of the allowed words"],
    ["an unknown key", { sure: 0.9 }, "this key is not allowed here"],
    ["no quote", { quotes: [] }, "list is too short"],
  ])("is refused for %s, with its place", (_, change, problem) => {
    const { suggestions, problems } = readOne({ ...DATE, ...change });
    expect(suggestions).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(problems[0]).toMatch(/^suggestions\.json:\d+:\d+: /);
  });

  it.each([
    ["another kind", { kind: "guess" }],
    ["an unknown key", { sure: 0.9 }],
    ["no quote", { quotes: [] }],
    ["a quote of two articles", { quotes: [{ gazette: "on Saturday", echo: "on Saturday" }] }],
  ])("is refused by its JSON Schema, too, for %s", (_, change) => {
    const isValid = new Ajv({ strict: false }).compile(suggestionJsonSchema());
    const fileOf = (suggestion: object) => ({ source: "my program", suggestions: [suggestion] });
    expect(isValid(fileOf(DATE))).toBe(true);
    expect(isValid(fileOf({ ...DATE, ...change }))).toBe(false);
    expect(readOne({ ...DATE, ...change }).suggestions).toEqual([]);
  });

  it("keeps the other suggestions if one is refused", () => {
    const json = JSON.stringify({ source: "x", suggestions: [{ ...DATE, edtf: "soon" }, DATE] });
    const { suggestions, problems } = readSuggestionFile("s.json", json, targets);
    expect([suggestions.length, problems.length]).toEqual([1, 1]);
  });

  it.each([
    ["no JSON", '{ "source": "x",', "this is not JSON"],
    ["another form", '{ "source": "x" }', "suggestions: this is missing"],
    ["a list", "[]", "this should be a map of keys"],
    ["nothing", "", "this is not JSON"],
    ["a key twice", '{ "source": "x", "source": "y", "suggestions": [] }', "this key occurs twice"],
    ["the key of a prototype", '{ "__proto__": {}, "source": "x", "suggestions": [] }', "cannot be a key"],
    ["too many levels", `{ "source": "x", "suggestions": ${"[".repeat(5000)}${"]".repeat(5000)} }`, "nested"],
  ])("that is %s is a problem", (_, json, problem) => {
    const { suggestions, problems } = readSuggestionFile("s.json", json, targets);
    expect(suggestions).toEqual([]);
    expect(
      formatProblem(problems[0] ?? { path: "", line: 0, col: 0, wrong: "", found: "", todo: "" }),
    ).toContain(problem);
  });
});

it("is read as seeds/README.md shows", () => {
  const readme = readFileSync("seeds/README.md", "utf8");
  const [, harbour = ""] = /```text harbour.txt\n([^`]*)```/.exec(readme) ?? [];
  const [, example = ""] = /```json suggestions.json\n([^`]*)```/.exec(readme) ?? [];
  const source = parseArticle("gazette", harbour);
  if (isArticleProblem(source)) throw new Error(source.wrong);
  const articles = new Map([["gazette", { ...file, article: source }]]);
  const { suggestions, problems } = readSuggestionFile("suggestions.json", example, { ...targets, articles });
  expect(problems).toEqual([]);
  expect(suggestions.map(({ kind }) => kind)).toEqual(["date", "name"]);
  expect(new Ajv({ strict: false }).compile(suggestionJsonSchema())(JSON.parse(example))).toBe(true);
});
