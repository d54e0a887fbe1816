import fc from "fast-check";
import { expect, it } from "vitest";
import { buildSentenceIndex } from "../../../src/core/evidence/coverage.ts";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { normalizeText } from "../../../src/core/search/normalizeText.ts";
import { buildSearchIndex } from "../../../src/core/search/searchIndex.ts";
import { findMatches } from "../../../src/core/search/searchTerms.ts";
import { corpus, texts } from "../../fixtures/fictionalCase.ts";

const articles = [...texts].map(([id, text]) => parseArticle(id, text) as Article);
const search = await buildSearchIndex(corpus, articles);
const ids = new Set(corpus.events.map(({ id }) => id));

it("finds an event by its title, claims, quotes and actors’ other names", () => {
  for (const event of corpus.events) {
    expect(search(`"${event.title}"`)?.events, event.title).toContain(event.id);
    for (const claim of event.claims) expect(search(`"${claim.text}"`)?.events).toContain(event.id);
    const excerpt = corpus.excerpts.find(({ id }) => id === event.claims[0]?.excerpts[0]);
    expect(search(`"${excerpt?.exact.replace(/["“”]/g, '" "')}"`)?.events, excerpt?.exact).toContain(
      event.id,
    );
  }
  const alias = corpus.actors.find(({ aliases }) => aliases.length > 0);
  expect(search(alias?.aliases[0] ?? "")?.events.length).toBeGreaterThan(0);
});

it("ignores accents and quote marks, and accepts prefixes and typos", () => {
  const whole = search("Footbridge")?.events ?? [];
  expect(whole.length).toBeGreaterThan(0);
  for (const other of ["fóotbridge", "FOOTBRIDGE", "Footbr", "Footbirdge"])
    expect(search(other)?.events, other).toEqual(expect.arrayContaining(whole));
  expect(search("reed's")?.terms.words).toEqual(search("reed’s")?.terms.words);
});

it("matches words in quotes only as an exact phrase", () => {
  const found = search("“parish council”");
  expect(found?.sentences.length).toBeGreaterThan(0);
  expect(search('"council parish"')?.sentences).toEqual([]);
  expect(search("council parish")?.sentences.length).toBeGreaterThan(0);
});

it("finds every sentence, and an event only by words of its own excerpts", () => {
  const words = (text: string) => `"${text.replace(/["“”]/g, '" "')}"`;
  let partial = 0;
  for (const sentence of articles.flatMap((one) => buildSentenceIndex(corpus, one))) {
    const found = search(words(sentence.text));
    const again = found?.sentences.find(
      ({ article, start }) => article === sentence.article && start === sentence.start,
    );
    expect(again, sentence.text).toBeTruthy();
    expect(again?.inMatchingEvent).toBe([...sentence.events].some((id) => found?.events.includes(id)));
    // An event that quotes only a part of the sentence does not match all of its words.
    for (const id of sentence.events) {
      const event = corpus.events.find((one) => one.id === id);
      const own = allExcerptsOf(event as TimelineEvent).flatMap(
        (x) => indexCorpus(corpus).excerpt(x)?.exact ?? [],
      );
      if (own.some((exact) => exact.includes(sentence.text))) expect(found?.events).toContain(id);
      else if (!found?.events.includes(id)) partial++;
    }
  }
  expect(partial).toBeGreaterThan(0);
});

it("accepts any input and finds only existing events", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "__proto__",
      "constructor toString",
      '"',
      '""',
      '"""',
      "\\",
      "(",
      "*",
      "AND OR NOT",
      "İ",
      "ﬁ",
    ),
  );
  fc.assert(
    fc.property(anything, (input) => {
      for (const id of search(input)?.events ?? []) expect(ids.has(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("finds matches in any text that normalize to the query", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.nat(),
      (text, word, n) => {
        const at = text.length === 0 ? 0 : n % text.length;
        const whole = `${text.slice(0, at)} ${word} ${text.slice(at)}`;
        const phrase = normalizeText(word).text.trim();
        fc.pre(phrase !== "");
        const found = findMatches(whole, { words: new Set(), phrases: [phrase] });
        expect(found.length).toBeGreaterThan(0);
        for (const { start, end } of found)
          expect(normalizeText(whole.slice(start, end)).text).toContain(phrase);
      },
    ),
  );
  const spans = findMatches("Café “du” cafe\u0301s", {
    words: new Set(["cafe", "cafes"]),
    phrases: ['"du"'],
  });
  expect(spans.map(({ start, end }) => "Café “du” cafe\u0301s".slice(start, end))).toEqual([
    "Café",
    "“du”",
    "cafe\u0301s",
  ]);
});
