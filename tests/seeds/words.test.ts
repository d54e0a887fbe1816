import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as fictional from "../fixtures/fictionalCase.ts";
import * as real from "../fixtures/realCorpus.ts";
import {
  BANNED_PHRASES,
  findPhrases,
  LEGAL_PHRASES,
  legalPhrasesFor,
  removeQuotes,
  SENSATIONAL_PHRASES,
} from "../fixtures/rules/phrases.ts";
import { ownTextsOf } from "../fixtures/rules/statements.ts";

const ALL_PHRASES = [...BANNED_PHRASES, ...LEGAL_PHRASES, ...SENSATIONAL_PHRASES];

describe("the phrases", () => {
  it("are found outside quotation marks only", () => {
    const find = (text: string) => findPhrases(removeQuotes(text), ALL_PHRASES).length;
    expect(find("Officers lashed out at the killer after his spree.")).toBe(2);
    expect(find("Officers are described as “lashing out” after the “killing spree”.")).toBe(0);
    expect(find("He was charged, and his trial stands for some day.")).toBe(4);
    expect(find("The headline has ‘systemic homophobia’; the letter, a “litany of police mistakes”.")).toBe(
      0,
    );
  });

  it("have legal terms only if no article uses them", () => {
    const phrases = legalPhrasesFor(["She was charged on Monday."]);
    expect(findPhrases("He was charged.", phrases)).toEqual([]);
    expect(findPhrases("The trial begins.", phrases)).toHaveLength(1);
    expect(legalPhrasesFor(real.texts.values())).toEqual(LEGAL_PHRASES);
  });

  it("have a reason each", () => {
    for (const { reason } of ALL_PHRASES) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe.each([
  ["the real case", real],
  ["the fictional case", fictional],
])("%s", (_name, { corpus, texts }) => {
  it("has none of the phrases in the words of its editor", () => {
    const own = ownTextsOf(corpus);
    expect(own.length).toBeGreaterThan(100);
    const phrases = [...BANNED_PHRASES, ...SENSATIONAL_PHRASES, ...legalPhrasesFor(texts.values())];
    expect(own.flatMap((text) => findPhrases(removeQuotes(text), phrases))).toEqual([]);
  });

  it("names every article by its short name, never as this or that article", () => {
    const vague = /\b(?:this|that|former|latter|next) article\b|\barticle [A-Z]\b/;
    expect(ownTextsOf(corpus).filter((text) => vague.test(text))).toEqual([]);
  });
});

describe("the interface", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    // The descriptions in core/model are those of the JSON Schema, for programmers.
    .filter((file) => /^(?:core(?!\/model)|page)\/.*\.tsx?$/.test(file))
    .map((file) => join("src", file));

  it("has none of the phrases in its catalogue of messages", () => {
    const literals = sources.filter((file) => file.includes("core/messages/")).flatMap(readLiterals);
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.flatMap((text) => findPhrases(text, ALL_PHRASES))).toEqual([]);
  });

  it("has none of the phrases elsewhere in its text", () => {
    const written = sources.flatMap((file) =>
      [...readLiterals(file), ...readJsxTexts(file)].flatMap((text) =>
        isProse(text) ? findPhrases(text, ALL_PHRASES) : [],
      ),
    );
    expect(written).toEqual([]);
  });
});

/** Returns whether a literal can be a text for people, and not class names, an id, or code in a template. */
function isProse(text: string): boolean {
  return /\s/.test(text) && /[A-Z.…,’:]/.test(text) && !/=>|\breturn\b|\w\(/.test(text);
}

/** Returns the string and template literals of a source file, without the expressions in templates. */
function readLiterals(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, text, template = ""]) =>
    (text ?? template.replace(/\$\{[^}]*\}/g, "…")).replace(/\s+/g, " "),
  );
}

/** Returns the text between the elements of a component. */
function readJsxTexts(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  if (!file.endsWith(".tsx")) return [];
  return [...code.matchAll(/>([^<>{}=;()]*[a-z][^<>{}=;()]*)(?=[<{])/g)].map(([, text = ""]) =>
    text.replace(/\s+/g, " ").trim(),
  );
}
