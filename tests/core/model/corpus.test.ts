import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCorpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

/** Keys that an entry may lack. */
const REMOVABLE = [
  ...["publisher", "author", "sourceUrl", "captured", "archived", "licence", "dateIs", "editionOf"],
  ...["quotesSha256", "language", "description", "heading", "short", "about", "place"],
];

describe("parseCorpus", () => {
  it("returns a corpus of this version", () => {
    expect(parseCorpus(JSON.parse(JSON.stringify(corpus)))).toEqual(corpus);
  });

  it("refuses a corpus of version 1", () => {
    expect(() => parseCorpus({ ...corpus, version: 1 })).toThrow(
      "The data have version 1, but this page needs version 2.",
    );
  });

  it.each([null, [], "corpus", {}, { format: "other" }])("refuses %j, which is no corpus", (json) => {
    expect(() => parseCorpus(json)).toThrow("something other than the data of this page");
  });

  it("refuses a corpus in which an entry or one of its keys is missing", () => {
    const names = Object.entries(corpus)
      .filter(([, value]) => Array.isArray(value) && value.length > 0)
      .map(([name]) => name);
    const property = fc.property(fc.nat(), fc.nat(), fc.nat(), (list, entry, key) => {
      const copy = structuredClone(corpus) as unknown as Record<string, Record<string, unknown>[]>;
      const entries = copy[names[list % names.length] ?? ""] ?? [];
      const at = entry % entries.length;
      const keys = Object.keys(entries[at] ?? {}).filter((one) => !REMOVABLE.includes(one));
      const removed = keys[key % (keys.length + 1)];
      if (removed === undefined) entries.splice(at, 1, null as never);
      else delete entries[at]?.[removed];
      expect(() => parseCorpus(copy)).toThrow("did not load completely");
    });
    fc.assert(property);
  });

  it("refuses a corpus without words that an entry rests on", () => {
    const [first] = corpus.events[0]?.claims[0]?.excerpts ?? [];
    const excerpts = corpus.excerpts.filter(({ id }) => id !== first);
    expect(excerpts.length).toBe(corpus.excerpts.length - 1);
    expect(() => parseCorpus({ ...corpus, excerpts })).toThrow("did not load completely");
  });

  it("refuses a corpus without an article of its quotes", () => {
    expect(() => parseCorpus({ ...corpus, articles: corpus.articles.slice(1) })).toThrow(
      "did not load completely",
    );
  });
});
