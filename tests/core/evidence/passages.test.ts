import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addContext,
  blocksOf,
  buildPassages,
  claimsOfPassage,
  decisiveWordsOf,
  sourceQuotesOf,
  textFromQuotes,
} from "../../../src/core/evidence/passages.ts";
import { type Article, isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import type { Excerpt } from "../../../src/core/model/excerpt.ts";
import { claimExcerptsOf } from "../../../src/core/model/timelineEvent.ts";
import * as real from "../../fixtures/realCorpus.ts";

const { corpus } = real;
const articles = new Map(
  [...real.texts].map(([id, text]): [string, Article] => {
    const article = parseArticle(id, text);
    if (isArticleProblem(article)) throw new Error(article.wrong);
    return [id, article];
  }),
);
const loaded = (id: string) => articles.get(id);
const eventOf = (id: string) => {
  const event = corpus.events.find((one) => one.id === id);
  if (!event) throw new Error(id);
  return event;
};
const textOf = (id: string, { start, end }: { start: number; end: number }) =>
  articles.get(id)?.text.slice(start, end);

it("shows both sides of a difference between articles first", () => {
  const jury = eventOf("jury-on-the-deaths");
  const passages = buildPassages(sourceQuotesOf(corpus, jury), loaded);
  expect(passages.slice(0, 2).map(({ article }) => article)).toEqual(["mps", "mayor"]);
  // The other side is the claim of another event.
  const other = eventOf("deaths-not-connected");
  const [, second] = buildPassages(sourceQuotesOf(corpus, other), loaded);
  expect(second?.article).toBe("mayor");
  expect(second && claimsOfPassage(corpus, other, second)).toEqual([
    expect.objectContaining({ excerpts: expect.arrayContaining([second?.quotes[0]?.id]) }),
  ]);
});

it("shows every quote of a claim once, in its paragraph, with its claim", () => {
  for (const event of corpus.events) {
    const passages = buildPassages(sourceQuotesOf(corpus, event), loaded);
    const shown = passages.flatMap(({ quotes }) => quotes.map(({ id }) => id));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toEqual(expect.arrayContaining(claimExcerptsOf(event)));
    for (const passage of passages) {
      const text = passage.blocks.map((block) => textOf(passage.article, block)).join(" ");
      for (const { exact } of passage.quotes)
        expect(text.replace(/\s+/g, "")).toContain(exact.replace(/\s+/g, ""));
      const here = event.claims.filter(({ excerpts }) =>
        passage.quotes.some(({ id }) => excerpts.includes(id)),
      );
      if (here.length > 0)
        expect(new Set(claimsOfPassage(corpus, event, passage).map(({ standing }) => standing))).toEqual(
          new Set(here.map(({ standing }) => standing)),
        );
    }
  }
});

it("finds the words on which articles differ", () => {
  const words = decisiveWordsOf(corpus, eventOf("killing-of-jack-taylor")).map((one) =>
    textOf(one.article, one),
  );
  expect(words).toEqual(["all aged in their early 20s", "25"]);
});

it("has the exact words before the text of an article is loaded", () => {
  for (const event of corpus.events)
    for (const { article, blocks, quotes } of buildPassages(sourceQuotesOf(corpus, event), () => undefined))
      for (const block of blocks) expect(textFromQuotes(block, quotes)).toBe(textOf(article, block));
});

it("adds paragraphs around passages, below before above, each once", () => {
  const count = fc.nat({ max: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...corpus.events), count, (event, wanted) => {
      const passages = buildPassages(sourceQuotesOf(corpus, event), loaded);
      const wider = addContext(passages, loaded, wanted);
      const added = wider.flatMap(({ before, after }) => [...before, ...after]).length;
      const all = wider.flatMap(({ article, before, blocks, after }) =>
        [...before, ...blocks, ...after].map(({ start }) => `${article} ${start}`),
      );
      expect(new Set(all).size).toBe(all.length);
      const used = new Set(wider.map(({ article }) => article));
      // The date line is never added.
      const available = [...used].flatMap((id) => blocksOf(articles.get(id) as Article).slice(1)).length;
      const quoted = passages.flatMap(({ article, blocks }) =>
        blocks.filter(({ start }) => start >= (articles.get(article)?.headline.start ?? 0)),
      ).length;
      expect(added).toBe(Math.min(wanted, available - quoted));
    }),
  );
});

it("joins passages whose quotes overlap or are in one paragraph", () => {
  const quote = (start: number, end: number): Excerpt => ({
    id: `a-${start}-${end}`,
    article: "a",
    exact: "x".repeat(end - start),
    start,
    end,
  });
  const passages = buildPassages([quote(0, 5), quote(10, 20), quote(4, 12)], () => undefined);
  expect(passages.map(({ blocks }) => blocks)).toEqual([[{ start: 0, end: 20 }]]);
});
