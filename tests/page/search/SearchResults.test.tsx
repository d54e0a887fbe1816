// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { type Article, parseArticle } from "../../../src/core/model/article.ts";
import { buildSearchFiles, SEARCH_FILE } from "../../../src/core/search/searchFiles.ts";
import { createSearch } from "../../../src/core/search/searchIndex.ts";
import { SearchResults } from "../../../src/page/search/SearchResults.tsx";
import { corpus, texts } from "../../fixtures/fictionalCase.ts";
import { renderWithCorpus } from "../../fixtures/renderWithCorpus.tsx";

const articles = [...texts].map(([id, text]) => parseArticle(id, text) as Article);
const files = buildSearchFiles(
  corpus,
  articles,
  (content) => `part-${content.length}-${content.slice(0, 40)}`,
);
const parse = (url: string): unknown => JSON.parse(files.get(url) ?? "null");
const search = createSearch(corpus, parse(SEARCH_FILE), async (url) => parse(url));

const showResults = async (isSettled: boolean) => {
  const found = await search("t");
  const results = { found, preparing: false, error: null, retry: () => {}, onChoose: () => {}, isSettled };
  const { unmount } = renderWithCorpus(corpus, <SearchResults {...results} />);
  const shown = screen.getAllByRole("button").map(({ textContent }) => textContent);
  const events = screen.queryByRole("region", { name: /events?$/ });
  const countOfEvents = events ? within(events).getAllByRole("listitem").length : 0;
  unmount();
  return { shown, countOfEvents };
};

it("adds results below the first screen when typing pauses", async () => {
  const typing = await showResults(false);
  const settled = await showResults(true);
  expect(typing.countOfEvents).toBe(0);
  expect(settled.countOfEvents).toBeGreaterThan(0);
  expect(typing.shown.length).toBeLessThan(settled.shown.length);
  // The first results stay where they are.
  expect(settled.shown.slice(0, typing.shown.length)).toEqual(typing.shown);
});
