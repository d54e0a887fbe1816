import { expect, it } from "vitest";
import { describeArticle, describeCase } from "../../../src/core/evidence/provenance.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { corpus } from "../../fixtures/fictionalCase.ts";

const { article, articleName } = indexCorpus(corpus);

it("describes what the annotation says of an article", () => {
  const herald = article("herald");
  expect(herald && describeArticle(herald, articleName)).toEqual([
    "by Ines Marlow",
    "The Wend Herald",
    "published Monday 18 March 2024",
    "copied 19 March 2024",
    "licence: All rights reserved",
  ]);
});

it("says of a date without a meaning only that the article has it", () => {
  const gazette = article("gazette");
  expect(gazette && describeArticle(gazette, articleName)).toEqual(["dated Wednesday 20 March 2024"]);
});

it("names the article of which another is a later version", () => {
  const gazette = article("gazette");
  const facts = gazette && describeArticle({ ...gazette, editionOf: "herald" }, articleName);
  expect(facts).toContain("a later version of “Herald on the closure”");
});

it("describes the case itself, or nothing", () => {
  expect(describeCase(corpus)).toEqual([
    "published by The Alderby Archive",
    "contact: archive@alderby.example",
    "licence: CC BY 4.0",
    "updated 3 April 2024",
  ]);
  expect(describeCase(EMPTY_CORPUS)).toEqual([]);
});
