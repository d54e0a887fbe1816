import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { blankOutside, findPublishedParts } from "../../../src/build/compile/publishQuotes.ts";
import { buildCoverage } from "../../../src/core/evidence/coverage.ts";
import { GAP, parseArticle, showGaps, splitAtGaps } from "../../../src/core/model/article.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";
import { copySeeds, type SeedsCopy } from "../../fixtures/fictionalCase.ts";

function parse(text: string) {
  const article = parseArticle("a", text);
  if ("wrong" in article) throw new Error(article.wrong);
  return article;
}

/** Compiles the invented case with only the quotes of its newsletter. */
function compileWithQuotes(seeds: SeedsCopy) {
  seeds.edit("newsletter: newsletter.txt", "newsletter: { file: newsletter.txt, publish: quotes }");
  const { compiled, problems } = compileSeeds(seeds.dir);
  if (!compiled) throw new Error(JSON.stringify(problems));
  const { corpus, files } = compiled;
  return { corpus, bytes: files.get("articles/newsletter.txt") ?? Buffer.of() };
}

describe("an article of which only quotes are published", () => {
  it("keeps the first line, the quotes and their sentences", () => {
    const text = "date 2024-01-02 A headline\nOne. Two is here. Three.\r\n\r\nFour.\nFive. Six.\n";
    const start = text.indexOf("is here");
    const parts = findPublishedParts(parse(text), [{ start, end: start + 7 }]);
    const published = blankOutside(text, parts);
    expect(published).toBe("date 2024-01-02 A headline\n░░░░░Two is here.░░░░░░░\r\n\r\n░░░░░\n░░░░░░░░░░\n");
    const article = parse(published);
    expect(article.paragraphs.map(({ start, end }) => showGaps(published.slice(start, end)).trim())).toEqual([
      "[…] Two is here. […]",
      "[…]",
    ]);
    expect(splitSentences(article).map(({ start, end }) => text.slice(start, end))).toEqual([
      "A headline",
      "Two is here.",
    ]);
  });

  it("keeps every offset of a quote, and no other word", () => {
    const words = fc.array(fc.stringMatching(/^[a-z😀]{1,6}$/u), { minLength: 1, maxLength: 5 });
    const sentence = words.map((list) => `X${list.join(" ")}.`);
    const body = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(body, fc.array(fc.tuple(fc.nat(), fc.nat(20)), { maxLength: 4 }), (paragraphs, picks) => {
        const text = `date 2024-01-02 A headline\n${paragraphs.map((list) => list.join(" ")).join("\n\n")}\n`;
        const article = parse(text);
        const quotes = picks.map(([at, length]) => {
          const start = article.headline.end + 1 + (at % (text.length - article.headline.end - 1));
          return { start, end: Math.min(text.length, start + length + 1) };
        });
        const parts = findPublishedParts(article, quotes);
        const published = blankOutside(text, parts);
        expect(published).toHaveLength(text.length);
        expect(published.replace(/[^\n]/g, "")).toBe(text.replace(/[^\n]/g, ""));
        for (const { start, end } of quotes) expect(published.slice(start, end)).toBe(text.slice(start, end));
        for (const one of splitSentences(article)) {
          const shown = published.slice(one.start, one.end);
          const isQuoted = quotes.some(({ start, end }) => start < one.end && end > one.start);
          expect(shown).toBe(
            isQuoted || one === article.headline ? text.slice(one.start, one.end) : GAP.repeat(shown.length),
          );
        }
        const whole = { start: 0, end: text.length };
        expect(
          splitAtGaps(published, whole)
            .map(({ start, end }) => published.slice(start, end))
            .join(""),
        ).toBe(published);
      }),
    );
  });

  it("leaves out sentences of the background, also in corpus.json", () => {
    const seeds = copySeeds();
    const { corpus, bytes } = compileWithQuotes(seeds);
    expect(bytes.toString()).toContain("It has received several letters since the bridge was closed.");
    expect(bytes.toString() + JSON.stringify(corpus)).not.toMatch(/baked cakes|Thank you/);
    expect(corpus.background.map(({ excerpt }) => excerpt)).toEqual(["newsletter-16-48"]);
    const original = Buffer.from(seeds.read("newsletter.txt"));
    const record = corpus.articles.find(({ id }) => id === "newsletter");
    const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex");
    expect([record?.sha256, record?.quotesSha256]).toEqual([hash(original), hash(bytes)]);
    expect(bytes.toString()).toHaveLength(original.toString().length);
  });

  it("has only published sentences in its coverage, each with a use", () => {
    const { corpus, bytes } = compileWithQuotes(copySeeds());
    const article = { ...parse(bytes.toString()), id: "newsletter" };
    const coverage = buildCoverage(corpus, article);
    expect(coverage.map(({ rests }) => rests)).toEqual(["background", "evidence", "evidence", "evidence"]);
  });

  it("refuses an article that has the character of gaps", () => {
    const seeds = copySeeds();
    seeds.write("herald.txt", seeds.read("herald.txt").replace("cracks in two timbers", "░ in two timbers"));
    const { problems } = compileSeeds(seeds.dir);
    expect(problems[0]).toMatchObject({ line: 2, found: "░" });
  });
});
