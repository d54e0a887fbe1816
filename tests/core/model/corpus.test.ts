import { describe, expect, it } from "vitest";
import { parseCorpus } from "../../../src/core/model/corpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

describe("parseCorpus", () => {
  it("returns a corpus of this version", () => {
    expect(parseCorpus(JSON.parse(JSON.stringify(corpus)))).toEqual(corpus);
  });

  it("refuses a corpus of version 1", () => {
    expect(() => parseCorpus({ ...corpus, version: 1 })).toThrow(
      "corpus.json has version 1, this page reads version 2: reload the page, or build the site again.",
    );
  });

  it.each([null, [], "corpus", {}, { format: "other" }])("refuses %j, which is no corpus", (json) => {
    expect(() => parseCorpus(json)).toThrow("is not a corpus of On the Record");
  });

  it("refuses a corpus without one of its lists, and names the list", () => {
    const { links, ...rest } = corpus;
    expect(links.length).toBeGreaterThan(0);
    expect(() => parseCorpus(rest)).toThrow("corpus.json lacks links");
  });
});
