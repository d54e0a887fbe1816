import { queryOptions } from "@tanstack/react-query";
import { isArticleProblem, parseArticle } from "../../core/model/article.ts";
import { type ArticleRecord, type Corpus, parseCorpus } from "../../core/model/corpus.ts";

/** Fetches a text file. Throws an Error that names the file, the problem and what to do. */
async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const failWith = (message: string) => (cause: unknown) => {
    throw signal.aborted ? cause : new Error(message, { cause });
  };
  const response = await fetch(url, { signal }).catch(
    failWith(
      `${url} could not be reached: there is no connection, or the server does not answer. Try again in a while.`,
    ),
  );
  if (!response.ok) {
    throw new Error(
      `${url} could not be loaded: the server answered ${response.status}. Try again, or reload the page.`,
    );
  }
  return response.text().catch(failWith(`${url} broke off on its way. Try again.`));
}

/** Query for the corpus. */
export const corpusQuery = queryOptions({
  queryKey: ["corpus"],
  queryFn: async ({ signal }) => parseCorpus(parseJson(await fetchText("corpus.json", signal))),
});

/**
 * Query for an article. It fails if the excerpts are not at their offsets, as after a new edition: the page
 * would mark the wrong words.
 */
export function articleQuery(
  { excerpts }: Pick<Corpus, "excerpts">,
  { id, url }: Pick<ArticleRecord, "id" | "url">,
) {
  return queryOptions({
    queryKey: ["article", id],
    queryFn: async ({ signal }) => {
      const parsed = parseArticle(id, await fetchText(url, signal));
      if (isArticleProblem(parsed)) throw new Error(`${url}: ${parsed.wrong}.`);
      const { text } = parsed;
      if (excerpts.some((one) => one.article === id && text.slice(one.start, one.end) !== one.exact))
        throw new Error(
          `${url} is not the text that this page was made from: a newer edition may have taken its place. Reload the page.`,
        );
      return parsed;
    },
  });
}

/** Parses corpus.json. Throws an Error that says what is wrong with it. */
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
