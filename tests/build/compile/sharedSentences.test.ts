import { expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { copySeeds, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

/** Adds a later version of the Herald's article, in which 70 people cross the bridge. */
function addLaterVersion(seeds: SeedsCopy) {
  seeds.write("later.txt", seeds.read("herald.txt").replace("About 60 people", "About 70 people"));
  seeds.edit(
    "gazette: gazette.txt",
    "gazette: gazette.txt\n  later: { file: later.txt, short: Later, edition-of: herald }",
  );
}

it("requires no second annotation of a sentence that a later version keeps", () => {
  const seeds = copySeeds();
  addLaterVersion(seeds);
  const { problems } = compileSeeds(seeds.dir);
  expect(problems.map(({ path, found }) => [path, found])).toEqual([
    [seeds.path("later.txt"), expect.stringMatching(/^“About 70 people/)],
  ]);
  seeds.edit(
    "\nbackground:\n",
    `\nbackground:
  - quote: { later: "About 70 people cross the bridge each day, the council said." }
    reason: The later version has another number.
`,
  );
  const { compiled } = compileSeeds(seeds.dir);
  expect(compiled?.corpus.articles.find(({ id }) => id === "later")?.editionOf).toBe("herald");
  const own =
    compiled?.corpus.excerpts.filter(({ article }) => article === "later").map(({ id }) => id) ?? [];
  const reasons = compiled?.corpus.background.filter(({ excerpt }) => own.includes(excerpt));
  expect(reasons).toContainEqual({
    excerpt: own[0],
    reason: "The earlier version, “Herald on the closure”, has the same sentence.",
  });
  expect(reasons).toHaveLength(own.length);
});
