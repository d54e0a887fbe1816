import fc from "fast-check";
import { expect, it } from "vitest";
import { parseArticle } from "../../../src/core/model/article.ts";
import { type ChangedSentence, compareEditions } from "../../../src/core/text/compareEditions.ts";

function articleOf(headline: string, ...paragraphs: string[]) {
  const article = parseArticle("a", `date 2024-01-02 ${headline}\n${paragraphs.join("\n")}`);
  if ("wrong" in article) throw new Error(article.wrong);
  return article;
}

/** Writes a change as text: [removed-] and [added+]. */
const SIGNS = { both: "", earlier: "-", later: "+" };
const write = (runs: ChangedSentence) =>
  runs.map(({ words, in: where }) => (where === "both" ? words : `[${words}${SIGNS[where]}]`)).join("");

it("finds changed words, and sentences that only one version has", () => {
  const earlier = articleOf(
    "A crash",
    "The bus hit a wall. Some 10 were hurt. Nobody knows why. The road is shut.",
  );
  const later = articleOf(
    "A crash",
    "The bus hit a wall. Some 12 were hurt.",
    "The road is shut. A bus came.",
  );
  expect(compareEditions(earlier, later).map(write)).toEqual([
    "Some [10 -][12 +]were hurt.",
    "[Nobody knows why.-]",
    "[A bus came.+]",
  ]);
  expect(compareEditions(later, later)).toEqual([]);
});

it("has all words of both versions, in order, except equal sentences", () => {
  const word = fc.constantFrom("one", "two", "three", "four");
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `A ${words.join(" ")}.`);
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sentences, sentences, (before, after) => {
      const changes = compareEditions(articleOf("H", ...before), articleOf("H", ...after));
      const left = (side: "earlier" | "later") =>
        changes
          .map((runs) => runs.filter(({ in: where }) => where === "both" || where === side))
          .filter((runs) => runs.length > 0)
          .map((runs) => runs.map(({ words }) => words.trim()).join(" "));
      const isWithin = (part: string[], whole: string[]) => {
        let at = 0;
        for (const one of whole) if (one === part[at]) at++;
        return at === part.length;
      };
      expect(isWithin(left("earlier"), before)).toBe(true);
      expect(isWithin(left("later"), after)).toBe(true);
      expect(before.length - left("earlier").length).toBe(after.length - left("later").length);
    }),
  );
});
