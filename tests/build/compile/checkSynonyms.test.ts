import { expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { copySeeds, corpus } from "../../fixtures/fictionalCase.ts";

/** Compiles the invented case with these lines as its synonyms. */
function compileWith(...lines: string[]) {
  const seeds = copySeeds();
  const list = lines.map((line) => `  ${line}\n`).join("");
  seeds.edit("background:", `synonyms:\n${list}background:`);
  const { compiled, problems } = compileSeeds(seeds.dir);
  return {
    compiled,
    problems: problems.map((one) => formatProblem(one).replace(/^.*timeline\.yaml:\d+:/, "")),
  };
}

it("puts synonyms into the corpus, and no key if there are none", () => {
  const { compiled, problems } = compileWith("Walkway: [footbridge]", "town hall: [Parish Council, council]");
  expect(problems).toEqual([]);
  expect(compiled?.corpus.synonyms).toEqual({
    Walkway: ["footbridge"],
    "town hall": ["Parish Council", "council"],
  });
  expect(corpus).not.toHaveProperty("synonyms");
});

it("accepts words that only the case’s own texts use", () => {
  expect(compileWith("quarrel: [denies]").problems).toEqual([]);
});

it("reports synonyms that are double, empty or of no use", () => {
  const { compiled, problems } = compileWith(
    "walkway: [footbridge, Footbridge]",
    "Council: [council]",
    "WALKWAY: [bridge]",
    'bridge: ["–", tunnel]',
    '"?": [bridge]',
    "closure: []",
  );
  expect(compiled).toBe(null);
  expect(problems).toEqual([
    "25: this is in the list twice, or is its key; found “Footbridge”; remove it",
    "13: this is in the list twice, or is its key; found “council”; remove it",
    "12: a search cannot tell this from another key; found “WALKWAY”; join the two lists",
    "12: this has no letter or digit; found “–”; write a word or a name",
    "17: the case does not use this; found “tunnel”; write words of an article or of your texts",
    "8: this has no letter or digit; found “?”; write a word or a name",
    "12: synonyms › closure: this list is too short; found []; list at least 1",
  ]);
});
