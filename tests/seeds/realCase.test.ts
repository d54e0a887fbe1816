import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../src/build/compile/compileCorpus.ts";
import { parseArticle } from "../../src/core/model/article.ts";
import { corpusSchema } from "../../src/core/model/corpusSchema.ts";
import { ARTICLE_AS_SPEAKER, claimExcerptsOf, UNNAMED_SPEAKER } from "../../src/core/model/timelineEvent.ts";
import { SPEAKING_ROLE } from "../../src/core/model/vocabulary.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { corpus, texts } from "../fixtures/realCorpus.ts";

describe("the real case", () => {
  it("has every excerpt at its offsets, character for character", () => {
    for (const { article, exact, start, end } of corpus.excerpts) {
      expect(texts.get(article)?.slice(start, end)).toBe(exact);
    }
    expect(corpus.excerpts.length).toBeGreaterThan(100);
  });

  it("covers every sentence of both articles", () => {
    const covering = new Set([
      ...corpus.events.flatMap(claimExcerptsOf),
      ...corpus.background.map((entry) => entry.excerpt),
    ]);
    for (const [id, text] of texts) {
      const article = parseArticle(id, text);
      if ("wrong" in article) throw new Error(article.wrong);
      for (const { start, end } of splitSentences(article)) {
        const over = corpus.excerpts.filter(
          (excerpt) =>
            covering.has(excerpt.id) && excerpt.article === id && excerpt.start < end && excerpt.end > start,
        );
        expect(over.length, text.slice(start, end)).toBeGreaterThan(0);
      }
    }
  });

  it("has no note: no old word, and no text that is unclear alone", () => {
    expect(compileSeeds("seeds").notes).toEqual([]);
  });

  it("matches the corpus schema", () => {
    expect(corpusSchema.parse(corpus)).toEqual(corpus);
  });

  it("gives a day only where an article leads to one: the jury’s Friday", () => {
    const days = corpus.events
      .filter(({ date }) => date.form === "day")
      .map(({ id, date }) => [id, date.edtf]);
    expect(days).toEqual([
      ["jury-on-lost-opportunities", "2021-12-10"],
      ["jury-on-the-deaths", "2021-12-10"],
    ]);
  });

  it("gives every role its own excerpts, and every speaker a role", () => {
    for (const { id, actors, claims } of corpus.events) {
      for (const { actor, excerpts } of actors) expect(excerpts.length, `${id} ${actor}`).toBeGreaterThan(0);
      const speaking = new Set(actors.filter(({ role }) => role === SPEAKING_ROLE).map(({ actor }) => actor));
      for (const { speaker } of claims) {
        if (speaker !== ARTICLE_AS_SPEAKER && speaker !== UNNAMED_SPEAKER)
          expect(speaking, id).toContain(speaker);
      }
    }
  });

  it("quotes every number of a claim", () => {
    const exactOf = new Map(corpus.excerpts.map(({ id, exact }) => [id, exact]));
    const numbers = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/gi;
    const found = corpus.events.flatMap(({ claims }) =>
      claims.flatMap(({ text, excerpts }) => {
        const quoted = excerpts.map((id) => exactOf.get(id) ?? "").join("\n");
        for (const [number] of text.matchAll(numbers)) expect(quoted, text).toMatch(new RegExp(number, "i"));
        return [...text.matchAll(numbers)];
      }),
    );
    expect(found.length).toBeGreaterThan(10);
  });
});
