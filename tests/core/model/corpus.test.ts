import { describe, expect, it } from "vitest";
import { parseCorpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

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

  it("refuses a corpus without one of its lists", () => {
    const { links, ...rest } = corpus;
    expect(links.length).toBeGreaterThan(0);
    expect(() => parseCorpus(rest)).toThrow("did not load completely");
  });
});
