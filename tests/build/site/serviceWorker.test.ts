import { describe, expect, it } from "vitest";
import { buildEditionFiles, formatIntegrity } from "../../../src/build/site/serviceWorker.ts";
import { MAX_ARTICLES_AHEAD } from "../../../src/core/model/corpus.ts";

/** Builds the hashes of the files of a site with some articles. */
const siteWith = (articles: number) => [
  ...["index.html", "corpus.json", "search.json", "assets/search-0123456789ab.json"].map(
    (path) => [path, formatIntegrity(path)] as const,
  ),
  ...Array.from(
    { length: articles },
    (_, i) => [`articles/a${i}.txt`, formatIntegrity(`Text ${i}`)] as const,
  ),
];

describe("buildEditionFiles", () => {
  it("stores all articles of a small case at the first visit", () => {
    const { files, onDemand } = buildEditionFiles(siteWith(MAX_ARTICLES_AHEAD));
    expect(Object.keys(files)).toHaveLength(MAX_ARTICLES_AHEAD + 4);
    expect(onDemand).toEqual({});
  });

  it("stores articles of a large case and parts of its index when read", () => {
    const { files, onDemand } = buildEditionFiles(siteWith(MAX_ARTICLES_AHEAD + 1));
    expect(Object.keys(files)).toEqual(["corpus.json", "index.html", "search.json"]);
    expect(Object.keys(onDemand)).toHaveLength(MAX_ARTICLES_AHEAD + 2);
    expect(onDemand["articles/a0.txt"]).toBe(formatIntegrity("Text 0"));
  });

  it("names an edition after the contents of all its files", () => {
    const [first, second] = ["Text", "Other text"].map((text) =>
      buildEditionFiles([...siteWith(MAX_ARTICLES_AHEAD), ["articles/last.txt", formatIntegrity(text)]]),
    );
    expect(first?.name).not.toBe(second?.name);
  });
});
