import { queryOptions } from "@tanstack/react-query";
import { isFault, parseArticle } from "../article/article.ts";
import type { ArticleRecord } from "./corpus.ts";
import { readCorpus } from "./readCorpus.ts";

/** Fetches a file beside the page. Throws an Error that names the file and what happened. */
async function fetchBeside(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} could not be loaded: the server answered ${response.status}.`);
  return response;
}

/** The corpus; loaded once. */
export const corpusQuery = queryOptions({
  queryKey: ["corpus"],
  queryFn: async ({ signal }) => readCorpus(await (await fetchBeside("corpus.json", signal)).json()),
});

/** An article's text, loaded when first wanted and kept. */
export function articleQuery({ id, url }: Pick<ArticleRecord, "id" | "url">) {
  return queryOptions({
    queryKey: ["article", id],
    // Asks even where the browser believes that it is offline: a cache may answer.
    networkMode: "offlineFirst",
    queryFn: async ({ signal }) => {
      const parsed = parseArticle(id, await (await fetchBeside(url, signal)).text());
      if (isFault(parsed)) throw new Error(`${url}: ${parsed.wrong}.`);
      return parsed;
    },
  });
}
