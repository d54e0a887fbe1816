import { queryOptions } from "@tanstack/react-query";
import { isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { type ArticleRecord, type Corpus, parseCorpus } from "../../core/model/corpus.ts";

/** The text of a file beside the page. Throws an Error that names the file, what happened and what to do. */
async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    const why = `${url} could not be reached: there is no connection, or the server does not answer. Try again in a while.`;
    throw new Error(why, { cause });
  }
  if (!response.ok) {
    throw new Error(
      `${url} could not be loaded: the server answered ${response.status}. Try again, or reload the page.`,
    );
  }
  try {
    return await response.text();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Error(`${url} broke off on its way. Try again.`, { cause });
  }
}

/** The corpus; loaded once. */
export const corpusQuery = queryOptions({
  queryKey: ["corpus"],
  // Asks even where the browser believes that it is offline: a cache may answer.
  networkMode: "offlineFirst",
  queryFn: async ({ signal }) => parseCorpus(parseJson(await fetchText("corpus.json", signal))),
});

/**
 * An article's text, loaded when first wanted and kept. What is not the text that the corpus was made from, as after a
 * new edition, is refused: its words would be marked in the wrong places.
 */
export function articleQuery(
  { excerpts }: Pick<Corpus, "excerpts">,
  { id, url }: Pick<ArticleRecord, "id" | "url">,
) {
  return queryOptions({
    queryKey: ["article", id],
    networkMode: "offlineFirst",
    queryFn: async ({ signal }) => {
      const parsed = parseArticle(id, await fetchText(url, signal));
      if (isArticleProblem(parsed)) throw new Error(`${url}: ${parsed.wrong}.`);
      const { text } = parsed;
      if (
        excerpts.some(({ article, start, end, exact }) => article === id && text.slice(start, end) !== exact)
      )
        throw new Error(
          `${url} is not the text that this page was made from: a newer edition may have taken its place. Reload the page.`,
        );
      return parsed;
    },
  });
}

/** What corpus.json holds. Throws an Error that says how it came to hold nothing that can be read. */
function parseJson(text: string): unknown {
  if (text.trim() === "") throw new Error("corpus.json came empty. Try again, or build the site again.");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why =
      "corpus.json can’t be read: it breaks off, or was changed on its way. Try again, or build the site again.";
    throw new Error(why, { cause });
  }
}
