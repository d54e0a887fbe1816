import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import { findActors } from "../../../src/core/search/findActors.ts";
import { normalizeText } from "../../../src/core/search/normalizeText.ts";
import { compileLanguagesCase } from "../../fixtures/languagesCase.ts";
import { openSearch } from "../../fixtures/openSearch.ts";

const { corpus, texts } = compileLanguagesCase();
const articles = [...texts].map(([id, text]) => parseArticle(id, text) as Article);
const { search } = openSearch(corpus, articles);

/** Returns the words that a search highlights in the articles. */
async function wordsFor(input: string): Promise<string[]> {
  const found = await search(input);
  return (found?.sentences ?? []).flatMap((sentence) => {
    const text = found?.textOf(sentence) ?? "";
    return found?.terms.findIn(text).map(({ start, end }) => text.slice(start, end)) ?? [];
  });
}

describe("a search finds", () => {
  it.each([
    ["words inside Chinese text", "关闭了", ["关闭了"]],
    ["words inside Japanese text", "カメラが", ["カメラが"]],
    ["Japanese words with a long vowel", "メーター", ["メーター"]],
    ["Japanese words in half-width letters", "ｶﾞﾗｽ", ["ガラス"]],
    ["Japanese words with separate marks", "ガラス".normalize("NFD"), ["ガラス"]],
    ["words inside Thai text", "ชาวบ้าน", ["ชาวบ้าน"]],
    ["Thai words with a soft hyphen", "สะพานเก่า", ["สะพาน\u00adเก่า"]],
    ["Hindi words with vowel signs", "काली", ["काली"]],
    ["Hindi words in quotation marks", '"चार मार्च"', ["चार मार्च"]],
    ["Hebrew words without vowel points", "הגשר", ["הגשר", "הַגֶּשֶׁר"]],
    ["Arabic words without signs", "الجسر", ["الجسر", "الجِسْرَ"]],
    ["Arabic words that are lengthened", "العـــمل", ["العمل"]],
  ])("%s", async (_, typed, words) => {
    expect(await wordsFor(typed)).toEqual(words);
  });
});

describe("marks that distinguish words are not ignored:", () => {
  it.each([
    ["Japanese か and が", "カラス", "ガラス"],
    ["Japanese は and ぱ, in one letter", "は", "ぱ"],
    ["Hindi vowel signs", "कल", "काली"],
    ["Hindi vowel signs at the end of a phrase", '"काल"', '"काली"'],
    ["the Hindi virama", "वकत", "वक्त"],
    ["Thai tones inside a word", "แมน้ำ", "แม่น้ำ"],
    ["Thai tones at the end of a word", "ใกล", "ใกล้"],
    ["Thai vowels", "เสอ", "เสือ"],
  ])("%s", async (_, other, printed) => {
    expect(await wordsFor(printed)).not.toEqual([]);
    expect(await wordsFor(other)).not.toContain(printed.replaceAll('"', ""));
  });
});

it("diacritics of Latin, Greek and Cyrillic are ignored", () => {
  for (const [printed, typed] of [
    ["é e\u0301 Ñ", "e e n"],
    ["ά", "α"],
    ["Ёлка", "елка"],
  ] as const)
    expect(normalizeText(printed).text).toBe(typed);
});

it("a filter finds names without spaces, but not those with other marks", () => {
  const groups = [
    { group: { id: "villagers", label: "" }, members: corpus.actors.map((actor) => ({ actor, events: [] })) },
  ];
  const namesFor = (typed: string) =>
    findActors(groups, typed).flatMap(({ members }) => members.map(({ actor }) => actor.name));
  expect(namesFor("花子")).toEqual(["田中花子"]);
  expect(namesFor("สมชาย")).toEqual(["สมชาย ใจดี"]);
  expect(namesFor("ใจด")).toEqual([]);
});
