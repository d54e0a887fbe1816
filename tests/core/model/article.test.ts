import { describe, expect, it } from "vitest";
import { type Article, dateLineOf, isArticleProblem, parseArticle } from "../../../src/core/model/article.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";

function articleFrom(text: string): Article {
  const parsed = parseArticle("a", text);
  if (isArticleProblem(parsed)) throw new Error(parsed.wrong);
  return parsed;
}
const slices = ({ text }: Article, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("an article", () => {
  it("has a date and a headline on its first line, after any space", () => {
    const article = articleFrom(" date 2021-12-11 A headline: with words\nOne.");
    expect(article.date).toBe("2021-12-11");
    expect(slices(article, [article.headline])).toEqual(["A headline: with words"]);
    expect(slices(article, [dateLineOf(article)])).toEqual(["date 2021-12-11"]);
  });

  it.each([
    ["date 2020-01-01 10:00 CET Headline", "date 2020-01-01 10:00 CET", "Headline"],
    ["date 2020-01-01 10:00 Headline", "date 2020-01-01 10:00", "Headline"],
    ["date 2020-01-01T09:30Z Headline", "date 2020-01-01T09:30Z", "Headline"],
    ["date 2020-01-01 10:00:30 UTC+1 Headline", "date 2020-01-01 10:00:30 UTC+1", "Headline"],
    ["date 2020-01-01 10:00 -05:00 Headline", "date 2020-01-01 10:00 -05:00", "Headline"],
    ["date 2020-01-01 10:00 am EST Headline", "date 2020-01-01 10:00 am EST", "Headline"],
    ["date 2020-01-01 10:00 UK police respond", "date 2020-01-01 10:00", "UK police respond"],
    ["date 2020-01-01 10 hurt in storm", "date 2020-01-01", "10 hurt in storm"],
  ])("keeps a time of day and its zone in the date line of “%s”", (line, dateLine, headline) => {
    const article = articleFrom(`${line}\nOne.`);
    expect(article.date).toBe("2020-01-01");
    expect(slices(article, [dateLineOf(article), article.headline])).toEqual([dateLine, headline]);
  });

  it.each([
    ["single newlines", " date 2021-12-11 H\nOne.\nTwo."],
    ["blank lines", " date 2021-12-11 H\n\nOne.\n\nTwo.\n"],
    ["CRLF", "date 2021-12-11 H\r\n\r\nOne.\r\nTwo.\r\n"],
  ])("has the same paragraphs with %s between", (_how, text) => {
    const article = articleFrom(text);
    expect(slices(article, article.paragraphs)).toEqual(["One.", "Two."]);
  });

  it("splits into sentences that keep their closing quotes, headline first", () => {
    const article = articleFrom("date 2021-12-11 H\nHe said “yes.” She left.");
    expect(slices(article, splitSentences(article))).toEqual(["H", "He said “yes.”", "She left."]);
  });

  it.each([
    ["a first line without a date", "Headline\nOne.", "does not give the date"],
    ["a date without a headline", "date 2021-12-11\nOne.", "does not give the date and headline"],
    ["a time without a headline", "date 2021-12-11 10:00 CET\nOne.", "does not give the date and headline"],
    ["30 February", "date 2021-02-30 H\nOne.", "not a day of the calendar"],
    ["29 February of a common year", "date 2021-02-29 H\nOne.", "not a day of the calendar"],
    ["29 February 1900", "date 1900-02-29 H\nOne.", "not a day of the calendar"],
    ["31 April", "date 2021-04-31 H\nOne.", "not a day of the calendar"],
    ["no paragraph", "date 2021-12-11 H\n\n", "has no text"],
  ])("is refused for %s", (_why, text, wrong) => {
    expect(parseArticle("a", text)).toMatchObject({ wrong: expect.stringContaining(wrong) });
  });
});
