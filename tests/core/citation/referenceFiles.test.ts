import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReferences, type CslItem } from "../../../src/core/citation/cslItems.ts";
import { formatBibtex, formatRis } from "../../../src/core/citation/referenceFiles.ts";
import * as fictional from "../../fixtures/fictionalCase.ts";
import * as real from "../../fixtures/realCorpus.ts";

/** Reads a file with citation-js, which otherwise guesses the format, also from the words of a title. */
const read = (text: string, format: "@ris/file" | "@biblatex/text") =>
  new Cite(text, { forceType: format }).data;

const CITE = { page: "https://example.org/case/", today: "2024-07-01" };
const referencesOf = ({ corpus }: Pick<typeof fictional, "corpus">) =>
  buildReferences(corpus, corpus.events, CITE);

describe.each([
  ["the fictional case", referencesOf(fictional)],
  ["the real case", referencesOf(real)],
])("the references of %s", (_name, items) => {
  const byTitle = (list: Record<string, unknown>[], { title }: CslItem) => {
    const found = list.find((one) => one.title === title);
    if (!found) throw new Error(`no reference “${title}”`);
    return found;
  };

  it("have an id each, and types that reference managers know", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { type, URL } of items) expect(type).toBe(URL ? "webpage" : "article-newspaper");
  });

  it("keep type, title, address, language and dates as RIS", () => {
    const references = read(formatRis(items), "@ris/file");
    expect(references).toHaveLength(items.length);
    for (const item of items) {
      const found = byTitle(references, item);
      expect(found).toMatchObject({
        type: item.type,
        ...(item.URL ? { URL: item.URL } : {}),
        ...(item.language ? { language: item.language } : {}),
        ...(item.publisher ? { publisher: item.publisher } : {}),
      });
      expect(found.issued ?? null).toEqual(item.issued && "date-parts" in item.issued ? item.issued : null);
    }
  });

  it("have only fields that BibLaTeX has for their type", () => {
    // Section 2.1.1 of its manual. “abstract” and “shorttitle” are of all types.
    const common = ["title", "shorttitle", "author", "date", "url", "urldate", "language", "version", "note"];
    const own = { online: ["organization"], article: ["journaltitle", "entrysubtype", "publisher"] };
    for (const [, type, fields = ""] of formatBibtex(items).matchAll(/^@(\w+)\{.+,\n((?: {2}.+\n)*)\}/gm))
      expect([...common, "abstract", ...own[type as keyof typeof own]]).toEqual(
        expect.arrayContaining(Array.from(fields.matchAll(/^ {2}(\w+) =/gm), ([, name]) => name)),
      );
    const sites = items.filter((item) => item["container-title"]);
    expect(formatBibtex(items).match(/^ {2}organization = \{\{.+: .+\}/gm)).toHaveLength(sites.length);
  });

  it("keep title, address and dates as BibTeX", () => {
    const references = read(formatBibtex(items), "@biblatex/text");
    expect(references).toHaveLength(items.length);
    for (const item of items) {
      const found = byTitle(references, item);
      expect(found).toMatchObject({
        "citation-key": item.id,
        // The reader knows no newspapers. Others read the subtype (see the test below).
        type: item.type === "webpage" ? "webpage" : "article-journal",
        ...(item.URL ? { URL: item.URL } : {}),
        ...(item.accessed ? { accessed: item.accessed } : {}),
      });
      expect(found.issued ?? null).toEqual(item.issued && "date-parts" in item.issued ? item.issued : null);
    }
  });
});

it("no reference has a date of publication that is not annotated", () => {
  const items = referencesOf(real);
  expect(items.filter(({ type }) => type === "article-newspaper")).toHaveLength(2);
  expect(formatRis(items)).not.toMatch(/^(?:PY|DA) {2}- /m);
  expect(formatBibtex(items)).not.toMatch(/^ {2}(?:date|year) =/m);
  expect(formatRis(items)).toContain("N1  - dated 11 December 2021\r\n");
  expect(formatBibtex(items)).toMatch(
    /entrysubtype = \{newspaper\},(?:\n {2}.*)*note = \{dated 11 December 2021\}/,
  );
});

it("any title survives RIS and BibTeX on one line", () => {
  const signs = fc.constantFrom(...'{}\\%&$#_~^"@,=', "é", "“", "\n", "中", "a", "B", " ");
  const title = fc.array(signs, { minLength: 1 }).map((list) => `x${list.join("")}x`.replace(/\s+/g, " "));
  fc.assert(
    fc.property(title, (words) => {
      const item: CslItem = {
        id: "one",
        type: "webpage",
        title: words.replace(" ", "\n"),
        URL: "https://a.example/{b}",
      };
      const other: CslItem = { id: "two", type: "webpage", title: "other" };
      const fromRis = read(formatRis([item, other]), "@ris/file");
      expect(fromRis.map((one) => one.title)).toEqual([words, "other"]);
      const fromBibtex = read(formatBibtex([item, other]), "@biblatex/text");
      expect(fromBibtex.map((one) => one.id)).toEqual(["one", "two"]);
      expect(fromBibtex[0]?.URL).toBe("https://a.example/%7Bb%7D");
    }),
    { examples: [["x@B{,x"]] },
  );
});
