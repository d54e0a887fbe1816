import fc from "fast-check";
import { expect, it } from "vitest";
import { buildCoverage, buildSentenceIndex } from "../../../src/core/evidence/coverage.ts";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import type { Excerpt } from "../../../src/core/model/excerpt.ts";
import { claim, happening } from "../../fixtures/events.ts";

const article = parseArticle(
  "a",
  "date 2021-12-11 Headline\r\nOne 😀 here. Two there. Three. Four.",
) as Article;
const excerptFrom = (exact: string): Excerpt => {
  const start = article.text.indexOf(exact);
  return { id: `a-${start}`, article: "a", exact, start, end: start + exact.length };
};
const [headline, hereTwo, there, three] = ["Headline", "here. Two", "Two there.", "Three."].map(
  excerptFrom,
) as [Excerpt, Excerpt, Excerpt, Excerpt];

it("covers a sentence by the claims and reasons that quote any word of it", () => {
  const late = happening("late", "2022", { claims: [claim([hereTwo])] });
  const early = happening("early", "2021", { claims: [claim([headline]), claim([there])] });
  early.date.excerpts = [three.id];
  const coverage = buildCoverage(
    {
      events: [late, early],
      links: [{ from: "late", to: "early", kind: "mentions", excerpts: [three.id] }],
      disagreements: [],
      excerpts: [headline, there, hereTwo, three],
      background: [
        { excerpt: there.id, reason: "It sets the scene." },
        { excerpt: three.id, reason: "A number." },
      ],
    },
    article,
  );
  expect(coverage.map(({ start, end, ...rest }) => [article.text.slice(start, end), rest])).toEqual([
    ["Headline", { events: ["early"], reasons: [], rests: "evidence" }],
    ["One 😀 here.", { events: ["late"], reasons: [], rests: "evidence" }],
    ["Two there.", { events: ["late", "early"], reasons: ["It sets the scene."], rests: "evidence" }],
    ["Three.", { events: [], reasons: ["A number."], rests: "background" }],
    ["Four.", { events: [], reasons: [], rests: "nothing" }],
  ]);
});

it("finds for each sentence exactly the excerpts that share words with it", () => {
  const offset = fc.integer({ min: 16, max: article.text.length });
  const span = fc
    .tuple(offset, offset)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const excerpts = spans.map(({ start, end }, i) => ({
        id: `${i}`,
        article: "a",
        exact: article.text.slice(start, end),
        start,
        end,
      }));
      const corpus = { events: [], links: [], disagreements: [], excerpts, background: [] };
      for (const sentence of buildSentenceIndex(corpus, article)) {
        const sharing = excerpts.filter((one) => one.start < sentence.end && one.end > sentence.start);
        expect(sentence.excerpts).toEqual(sharing.map(({ id }) => id));
      }
    }),
  );
});
