import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { findUnclearWords } from "../../../src/build/compile/editorNotes.ts";
import { formatNote } from "../../../src/core/model/problem.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";

describe("findUnclearWords", () => {
  it.each([
    ["He closed the harbour, the article says.", "He", "write the name or noun instead of “He”"],
    ["She’s the harbour master.", "She", "write the name or noun instead of “She”"],
    ["“It was late,” Ada Finn says.", "It", "write the name or noun instead of “It”"],
    ["Their boats were damaged.", "Their", "write the name or noun instead of “Their”"],
    ["Her request was refused.", "Her", "write the name or noun instead of “Her”"],
    ["This was made in June.", "This", "write a noun after “This”, or a name instead of it"],
    ["Those also have a date.", "Those", "write a noun after “Those”, or a name instead of it"],
    ["That’s disputed.", "That", "write a noun after “That”, or a name instead of it"],
    ["As a result the harbour was closed.", "As a result", "name the cause: “As a result of …”"],
    ["The other article says four.", "The other article", "name the article: write its id in braces"],
    ["Three, as one article says.", "one article", "name the article: write its id in braces"],
    ["The number in the second article.", "the second article", "name the article: write its id in braces"],
  ])("finds the unclear words of “%s”", (text, found, todo) => {
    expect(findUnclearWords(text)).toEqual({ found, todo });
  });

  it.each([
    "Ada Finn says that she closed the harbour.",
    "Italy closed the harbour.",
    "IT workers closed the harbour.",
    "Her Majesty’s Inspectorate was asked for a report.",
    "This request was made in June.",
    "That family was at home.",
    "Those who lost a boat asked for help.",
    "That the harbour was closed is not disputed.",
    "As a result of the storm the harbour was closed.",
    "Both articles say that a storm damaged boats.",
    "Neither article gives the day.",
    "The headline says three boats, the article four.",
  ])("finds none in “%s”", (text) => {
    expect(findUnclearWords(text)).toBeUndefined();
  });

  it("depends on the first word, in quotation marks or not", () => {
    const rest = fc.array(fc.constantFrom("she", "it", "this", "boats", "is", "as", "a", "“result”", "—"));
    const pronoun = fc.constantFrom("He", "She", "It", "They", "His", "Her", "Its", "Their");
    const name = fc.constantFrom("Ada Finn", "The harbour", "Three boats", "Hertford", "Theirs and Co");
    const opening = fc.constantFrom("", "“", "‘", '"', " ");
    fc.assert(
      fc.property(opening, pronoun, name, rest, (quote, unclear, clear, words) => {
        const end = [...words, "closed."].join(" ");
        expect(findUnclearWords(`${quote}${unclear} ${end}`)?.found).toBe(unclear);
        expect(findUnclearWords(`${quote}${clear} ${end}`)).toBeUndefined();
      }),
    );
  });
});

describe("the notes of check", () => {
  it("name unclear claims, titles and sides, and prevent nothing", () => {
    const seeds = copySeeds();
    seeds.edit("text: About 60 people", "text: It says that about 60 people");
    seeds.edit("title: The footbridge is opened", "title: This was opened");
    seeds.edit("says: The headline has news", "says: The other article has news");
    const { compiled, notes } = compileSeeds(seeds.dir);
    expect(compiled).not.toBeNull();
    const lines = seeds.read("timeline.yaml").split("\n");
    const at = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    expect(notes.map((note) => formatNote(note).replace(/^\S*timeline\.yaml:/, ""))).toEqual([
      `${at("This was opened")}:12: note: this title is not clear on its own; found “This”; write a noun after “This”, or a name instead of it`,
      `${at("It says")}:15: note: this claim is not clear on its own; found “It”; write the name or noun instead of “It”`,
      `${at("The other")}:15: note: this side is not clear on its own; found “The other article”; name the article: write its id in braces`,
    ]);
  });

  it("name a text that aliases repeat only once", () => {
    const seeds = copySeeds();
    seeds.edit("- text: The footbridge was opened", "- &same\n        text: It was opened");
    seeds.edit("    silences:\n      - The article", "      - *same\n    silences:\n      - The article");
    expect(compileSeeds(seeds.dir).notes).toHaveLength(1);
  });

  it.each([
    ["en", 1],
    ["en-GB", 1],
    ["de", 0],
    ["enm", 0],
  ])("are only about texts in English: %s", (language, count) => {
    const seeds = copySeeds();
    seeds.edit("  language: en-GB", `  language: ${language}`);
    seeds.edit("title: The footbridge is opened", "title: This is opened");
    const { problems, notes } = compileSeeds(seeds.dir);
    expect([problems.length, notes.length]).toEqual([0, count]);
  });
});
