import { expect, it } from "vitest";
import { buildCoverage } from "../../../src/core/evidence/coverage.ts";
import { isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";

const article = parseArticle("a", "date 2021-12-11 Headline\r\nOne 😀 here. Two there. Three.");
if (isArticleProblem(article)) throw new Error(article.wrong);
const at = (words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
};

it("each sentence is evidence, background with its reason, or nothing, by what touches any word of it", () => {
  const sentences = buildCoverage(article, [
    { ...at("Headline"), event: "one" },
    { ...at("here. Two"), event: "two" },
    { ...at("Two there."), reason: "It sets the scene." },
  ]);
  expect(sentences.map(({ start, end, ...rest }) => [article.text.slice(start, end), rest])).toEqual([
    ["Headline", { events: ["one"], reasons: [], rests: "evidence" }],
    ["One 😀 here.", { events: ["two"], reasons: [], rests: "evidence" }],
    ["Two there.", { events: ["two"], reasons: ["It sets the scene."], rests: "evidence" }],
    ["Three.", { events: [], reasons: [], rests: "nothing" }],
  ]);
});
