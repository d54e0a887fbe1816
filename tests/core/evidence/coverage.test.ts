import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildCoverage,
  buildSentenceIndex,
  countCovered,
  findRests,
  unquotedWords,
} from "../../../src/core/evidence/coverage.ts";
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

it("covers a sentence by the claims and reasons that quote half of it", () => {
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
  const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  expect(
    coverage.map(({ unquoted, start, end, ...rest }) => [
      textOf({ start, end }),
      unquoted.length > 0 ? { ...rest, unquoted: unquoted.map(textOf) } : rest,
    ]),
  ).toEqual([
    ["Headline", { events: ["early"], reasons: [], rests: "evidence" }],
    ["One 😀 here.", { events: ["late"], reasons: [], rests: "evidence", unquoted: ["One"] }],
    ["Two there.", { events: ["late", "early"], reasons: ["It sets the scene."], rests: "evidence" }],
    ["Three.", { events: [], reasons: ["A number."], rests: "background" }],
    ["Four.", { events: [], reasons: [], rests: "nothing", unquoted: ["Four"] }],
  ]);
});

it("finds for each sentence the excerpts that share words with it", () => {
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
      const claims = [claim(excerpts.filter((_, i) => i % 3 === 0))];
      const background = excerpts.slice(1, 2).map(({ id }) => ({ excerpt: id, reason: "A fact." }));
      const used = { ...corpus, events: [happening("one", "2021", { claims })], background };
      const covered = buildCoverage(used, article).filter(({ rests }) => rests !== "nothing");
      const parts = buildCoverage(used, article).filter((one) => unquotedWords(article, one).length > 0);
      const rests = parts.flatMap(({ unquoted }) => unquoted);
      expect(findRests(used, article)).toEqual(rests);
      expect(countCovered(used, article)).toEqual({ covered: covered.length, rests: rests.length });
    }),
  );
});

describe("a sentence that is quoted in part", () => {
  const text = "date 2021-12-11 H\nAn unwilling man said that it was cold, and he left.";
  const source = parseArticle("a", text) as Article;
  /** The coverage of the sentence if a claim quotes these words. */
  const coverBy = (...quotes: string[]) => {
    const excerpts = quotes.map((exact): Excerpt => {
      const start = text.indexOf(exact);
      return { id: exact, article: "a", exact, start, end: start + exact.length };
    });
    const events = [happening("one", "2021", { claims: [claim(excerpts)] })];
    const corpus = { events, links: [], disagreements: [], excerpts, background: [] };
    const { rests, unquoted } = buildCoverage(corpus, source)[1] ?? {};
    return [rests, unquoted?.map(({ start, end }) => text.slice(start, end))];
  };
  it("is not covered by a quote of one letter or one word", () => {
    expect(coverBy("A")).toEqual(["nothing", ["n unwilling man said that it was cold, and he left"]]);
    expect(coverBy("man")).toEqual(["nothing", ["An unwilling", "said that it was cold, and he left"]]);
  });
  it("is not covered by a third of its letters, and the rest is listed", () => {
    expect(coverBy("An unwilling man")).toEqual(["nothing", ["said that it was cold, and he left"]]);
  });
  it("is covered by half of its letters, and the rest is listed", () => {
    expect(coverBy("An unwilling man said that it")).toEqual(["evidence", ["was cold, and he left"]]);
    expect(coverBy("An unwilling man", "it was cold")).toEqual(["evidence", ["said that", "and he left"]]);
    expect(coverBy(text.split("\n")[1] ?? "")).toEqual(["evidence", []]);
  });
});
