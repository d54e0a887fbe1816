// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type * as Language from "../../src/core/messages/language.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { prerender } from "../../src/page/prerender.tsx";
import * as fictional from "../fixtures/fictionalCase.ts";
import { buildExports, parseHtml } from "../fixtures/rendering/buildExports.ts";
import { type Case, stubWindow } from "../fixtures/rendering/renderIn.tsx";
import {
  renderPages,
  renderPeople,
  renderPrints,
  renderReaders,
  renderSearches,
  renderStates,
} from "../fixtures/rendering/renderings.tsx";

const { inScript, escaped } = vi.hoisted(() => {
  /** Replaces each Latin letter by one of another script, which begins at a code point. */
  const inScript = (text: string, lower: number, upper: number) =>
    text
      .replace(/[a-z]/g, (letter) => String.fromCodePoint(lower + letter.charCodeAt(0) - 97))
      .replace(/[A-Z]/g, (letter) => String.fromCodePoint(upper + letter.charCodeAt(0) - 65));
  /** Texts with Latin letters that code gave to a message, which would hide them. */
  return { inScript, escaped: new Set<string>() };
});

// A second language: the letters of each message are Cyrillic.
vi.mock("../../src/core/messages/language.ts", async (importOriginal) => {
  const original = await importOriginal<typeof Language>();
  const translate = (value: unknown): unknown => {
    if (typeof value === "string") return inScript(value, 0x430, 0x410);
    if (Array.isArray(value)) return value.map(translate);
    if (typeof value === "function")
      return (...values: unknown[]) => {
        for (const one of values.flat()) if (/[a-z] [a-z]/i.test(`${one}`)) escaped.add(`${one}`);
        return translate(value(...values));
      };
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translate(one)]));
  };
  return {
    ...original,
    chooseMessages: ({ en }: { en: object }) => translate(en),
    list: (items: Iterable<string>) => translate(original.list(items)),
  };
});

stubWindow();

/** Properties of a corpus with texts of its editor or of the articles. */
const TEXTS =
  /^(title|label|note|short|headline|name|description|heading|aliases|text|exact|reasoning|silences|differs|shared|subject|says|words|reason|wrong|right|because|publisher|author|contact|licence|retired)$/;

/** Copies a part of a corpus in which the letters of all texts are Armenian. */
function withForeignTexts<T>(value: T, isText = false): T {
  if (typeof value === "string") return (isText ? inScript(value, 0x561, 0x531) : value) as T;
  if (Array.isArray(value)) return value.map((one) => withForeignTexts(one, isText)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withForeignTexts(one, isText || TEXTS.test(key))]),
  ) as T;
}

const { corpus, texts } = fictional;
const foreign: Case = {
  corpus: withForeignTexts<Corpus>(corpus),
  // The word “date” begins the first line of an article's file.
  texts: new Map(
    [...texts].map(([id, text]) => [
      id,
      text.replace(/(?<=date ).*/s, (rest) => withForeignTexts(rest, true)),
    ]),
  ),
};

/** Ids, languages and other words of the data, which are the same in every language. */
const DATA = new Set<string>();
JSON.stringify(foreign.corpus, (_key, value) => {
  if (typeof value === "string") DATA.add(value);
  return value;
});

/** Attributes that people hear or see. */
const ATTRIBUTES = ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder"];
/** Words that are the same in every language: files, hashes, addresses, dates, names, iCalendar. */
const NEUTRAL =
  /https?:\S+|\S+\.(txt|json|ics|csv|jsonld)\b|(sha256:)?\b[0-9a-f]{12,}\b|\d{4}-\d\d\S*|\bUTC\b|On the Record|ON THE RECORD|^date\b|^(BEGIN|END|VERSION|TRANSP|LAST-MODIFIED):.*|^[A-Z-]+(;VALUE=DATE)?:/g;

/** Finds the lines of a rendering that have Latin letters: they are in the code, not in a message. */
function findLiterals(root: Element): string[] {
  const lines: string[] = [];
  const read = (node: Node) => {
    if (node.nodeType === 3) lines.push(...(node.nodeValue ?? "").split("\n"));
    if (!(node instanceof Element) || /^(script|style)$/i.test(node.tagName)) return;
    for (const name of ATTRIBUTES) lines.push(node.getAttribute(name) ?? "");
    for (const child of node.childNodes) read(child);
  };
  read(root);
  const ours = lines.map((line) => line.trim()).filter((line) => !DATA.has(line));
  return [...new Set(ours)].filter((line) => /[a-z]/i.test(line.replace(NEUTRAL, "")));
}

describe("the text of the interface", () => {
  it("can be found where it is not in the catalogue", () => {
    expect(findLiterals(parseHtml(`<p title="Open it">ДЕ <b>Close</b></p>`))).toEqual(["Open it", "Close"]);
  });

  it("is in the catalogue, on the whole page and in the reader", async () => {
    for (const render of [renderPages, renderStates, renderReaders, renderPeople, renderPrints])
      for await (const [name, root] of render(foreign)) expect(findLiterals(root), name).toEqual([]);
  });

  it("is in the catalogue, in the results of a search", async () => {
    const queries = [foreign.corpus.title, foreign.corpus.articles[0]?.headline.split(" ")[0] ?? "", "12 %"];
    for await (const [name, root] of renderSearches(foreign, queries))
      expect(findLiterals(root), name).toEqual([]);
  });

  it("is in the catalogue, in every export", () => {
    for (const [name, root] of Object.entries(buildExports(foreign))) {
      const literals = findLiterals(root);
      // Metadata has words of HTML and of vocabularies. None of them is a sentence.
      const isWord = (text: string) =>
        name === "metadata" && (!text.includes(" ") || text.startsWith("<iframe"));
      expect(
        literals.filter((text) => !isWord(text)),
        name,
      ).toEqual([]);
    }
  });

  it("is in the catalogue, on the page without a script", async () => {
    vi.stubEnv("SSR", true);
    const { html } = await prerender(foreign.corpus, (text) => text.length * 7);
    vi.unstubAllEnvs();
    expect(findLiterals(parseHtml(html))).toEqual([]);
  });

  it("is not given to a message by code", () => {
    expect([...escaped]).toEqual([]);
  });
});
