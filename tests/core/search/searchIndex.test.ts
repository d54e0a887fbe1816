import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSentenceIndex } from "../../../src/core/evidence/coverage.ts";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { allExcerptsOf, type TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { searchedTextOf } from "../../../src/core/search/eventTexts.ts";
import { SEARCH_FILE } from "../../../src/core/search/searchFiles.ts";
import { createSearch } from "../../../src/core/search/searchIndex.ts";
import { corpus, texts } from "../../fixtures/fictionalCase.ts";
import { openSearch } from "../../fixtures/openSearch.ts";

const articles = [...texts].map(([id, text]) => parseArticle(id, text) as Article);

const { search } = openSearch(corpus, articles);
const ids = new Set(corpus.events.map(({ id }) => id));
const eventsFor = async (input: string) => (await search(input))?.events ?? [];
const eventById = (id: string) => corpus.events.find((one) => one.id === id) as TimelineEvent;

/** Splits a text of ours at quotation marks, and leaves out the names of articles, which are not searched. */
const ownWords = (text: string) =>
  text
    .split(/[“”]/)
    .filter((part) => /\p{L}/u.test(part) && !corpus.articles.some(({ short }) => short === part));

it("finds an event by its title, claims, quotes and actors’ other names", async () => {
  const { excerpt } = indexCorpus(corpus);
  for (const event of corpus.events) {
    for (const text of [event.title, ...event.claims.map((claim) => claim.text)])
      for (const part of ownWords(text)) expect(await eventsFor(`"${part}"`), part).toContain(event.id);
    const exact = excerpt(event.claims[0]?.excerpts[0] ?? "")?.exact;
    expect(await eventsFor(`"${exact?.replace(/["“”]/g, '" "')}"`), exact).toContain(event.id);
  }
  const alias = corpus.actors.find(({ aliases }) => aliases.length > 0)?.aliases[0] ?? "";
  expect((await eventsFor(alias)).length).toBeGreaterThan(0);
});

it("ignores accents and quote marks, and accepts prefixes and typos", async () => {
  const whole = await eventsFor("Footbridge");
  expect(whole.length).toBeGreaterThan(0);
  for (const other of ["fóotbridge", "FOOTBRIDGE", "Footbr", "Footbirdge"])
    expect(await eventsFor(other), other).toEqual(expect.arrayContaining(whole));
  expect((await search("reed's"))?.terms.words).toEqual((await search("reed’s"))?.terms.words);
});

it("accepts forms of a word, and similar words if the word is not used", async () => {
  expect((await search("bridges"))?.terms.words).toContain("bridge");
  expect((await search("councils"))?.terms.words).toContain("council");
  const typo = await search("Footbirdge");
  expect(typo?.parts[0]?.similar).toContain("footbridge");
  expect((await search("closed"))?.parts[0]?.similar).toEqual([]);
  expect((await search("closed"))?.terms.words).not.toContain("close");
  expect((await search("zzzzzz"))?.parts[0]?.terms.words.size).toBe(0);
});

it("matches words in quotes only as an exact phrase", async () => {
  expect((await search("“parish council”"))?.sentences.length).toBeGreaterThan(0);
  expect((await search('"council parish"'))?.sentences).toEqual([]);
  expect((await search("council parish"))?.sentences.length).toBeGreaterThan(0);
  expect((await search('"arish counci"'))?.sentences).toEqual((await search('"parish council"'))?.sentences);
});

it("finds every sentence, and an event only by words of its own excerpts", async () => {
  const words = (text: string) => `"${text.replace(/["“”]/g, '" "')}"`;
  let partial = 0;
  for (const sentence of articles.flatMap((one) => buildSentenceIndex(corpus, one))) {
    const found = await search(words(sentence.text));
    const again = found?.sentences.find(
      ({ article, start }) => article === sentence.article && start === sentence.start,
    );
    expect(again && found?.textOf(again)).toBe(sentence.text);
    expect(again?.events).toEqual(sentence.events);
    expect(again?.excerpts).toEqual(sentence.excerpts);
    // An event that quotes only a part of the sentence does not match all of its words.
    for (const id of sentence.events) {
      const own = allExcerptsOf(eventById(id)).flatMap((x) => indexCorpus(corpus).excerpt(x)?.exact ?? []);
      if (own.some((exact) => exact.includes(sentence.text))) expect(found?.events).toContain(id);
      else if (!found?.events.includes(id)) partial++;
    }
  }
  expect(partial).toBeGreaterThan(0);
});

it("does not search the names of articles in our own texts", () => {
  const text = "Mara Quill said “no”, “News from Alderby Parish Council” reports.";
  const searched = searchedTextOf({ part: "claim", text }, corpus);
  expect(searched).toBe("Mara Quill said “no”,  reports.");
  expect(searchedTextOf({ part: "quote", text }, corpus)).toBe(text);
});

it("also looks for the synonyms of the case, in one direction", async () => {
  const synonyms = { "Walk way": ["footbridge"], council: ["parish council", "friends of the footbridge"] };
  const { search: withSynonyms } = openSearch({ ...corpus, synonyms }, articles);
  const whole = (await withSynonyms("footbridge"))?.events;
  const found = await withSynonyms("walk way");
  expect([...(found?.events ?? [])].sort()).toEqual([...(whole ?? [])].sort());
  expect(found?.parts).toMatchObject([{ typed: "walk way", synonyms: ["footbridge"] }]);
  expect((await withSynonyms("footbridge"))?.parts[0]?.synonyms).toEqual([]);
  const sequence = await withSynonyms("council");
  expect(sequence?.terms.sequences).toContainEqual(["friends", "of", "the", "footbridge"]);
  expect(sequence?.terms.findIn("The Friends of the Footbridge’s letter")).toMatchObject([{ start: 4 }]);
});

it("fetches only the parts with the typed words and the sentences to show", async () => {
  const { search: fresh, fetched, files } = openSearch(corpus, articles);
  expect(fetched).toEqual([]);
  expect(await fresh(" \t")).toBe(null);
  expect(await fresh("zzzzzz")).toMatchObject({ events: [], sentences: [] });
  expect(fetched).toEqual([]);
  const found = await fresh("bridge");
  expect(found?.sentences.every((one) => found.textOf(one).toLowerCase().includes("bridge"))).toBe(true);
  expect(fetched.length).toBeGreaterThan(0);
  const before = fetched.length;
  await fresh("bridge");
  expect(fetched).toHaveLength(before);
  expect(fetched.every((url) => files.has(url))).toBe(true);
});

it("refuses the index of another edition", () => {
  const { parse } = openSearch(corpus, articles);
  const create = () => createSearch({ ...corpus, edition: "other" }, parse(SEARCH_FILE), async () => null);
  expect(create).toThrow("Reload the page");
});

it("accepts any input and finds only existing events", async () => {
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
  await fc.assert(
    fc.asyncProperty(anything, async (input) => {
      for (const id of await eventsFor(input)) expect(ids.has(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe("words that an article has", () => {
  const chinese = parseArticle(
    "gazette",
    "date 2024-03-20 桥\n倫敦市長要求調查警察。他說不。",
    "zh",
  ) as Article;
  const hyphenated = parseArticle(
    "herald",
    "date 2024-03-18 H\nThe un\u00adwilling man met Dr. Finn. He left. Soon.\nHe was back. A bell rang. Who rang a bell?",
    "en",
  ) as Article;
  const openArticles = () =>
    openSearch({ ...corpus, excerpts: [], events: [], links: [], disagreements: [] }, [
      hyphenated,
      chinese,
      parseArticle("newsletter", texts.get("newsletter") ?? "") as Article,
    ]).search;

  it.each([
    ["unwilling", 1],
    ['"Dr. Finn"', 1],
    ['"Finn. He left"', 2],
    ['"left. Soon. He was"', 3],
    ["警察", 1],
    ["調查警察", 1],
    ['"警察。他"', 2],
    ["桥", 1],
    ['"rang. Who"', 2],
    ['"bell rang a"', 0],
    ['"man met Dr. Finn. He left. Soon. He was back."', 4],
  ])("are found in a sentence: %s", async (query, count) => {
    const found = await openArticles()(query);
    expect(found?.sentences).toHaveLength(count);
  });

  it("are not found as a phrase if others are between them", async () => {
    for (const query of ['"Finn left"', "警察他", '"back He left"'])
      expect((await openArticles()(query))?.sentences, query).toEqual([]);
  });

  it("are all found, as phrases of any length across sentences", async () => {
    const openSearchOf = openArticles();
    const text = hyphenated.text.slice(hyphenated.paragraphs[0]?.start, hyphenated.paragraphs[0]?.end);
    const words = text.split(" ");
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        const found = await openSearchOf(`"${words.slice(from, to).join(" ")}"`);
        expect(found?.sentences.length, words.slice(from, to).join(" ")).toBeGreaterThan(0);
      }
  });
});
