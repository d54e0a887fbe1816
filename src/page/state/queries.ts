import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { setLanguage } from "../../core/messages/language.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { type ArticleRecord, type Corpus, parseCorpus } from "../../core/model/corpus.ts";
import { importPart } from "../ui/lazyPart.ts";

/** Fetches a text file. Throws an Error whose message, for the page, says what is wrong and what to do. */
async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const failWith = (message: string) => (cause: unknown) => {
    throw signal.aborted ? cause : new Error(message, { cause });
  };
  const response = await fetch(url, { signal }).catch(failWith(shellMessages.unreachable(url)));
  if (!response.ok) throw new Error(shellMessages.serverError(url, response.status));
  return response.text().catch(failWith(shellMessages.incompleteFile(url)));
}

/** Query for the corpus. Then the page has the language of the case. */
export const corpusQuery = queryOptions({
  queryKey: ["corpus"],
  queryFn: async ({ signal }) => {
    const corpus = parseCorpus(parseJson(await fetchText("corpus.json", signal)));
    setLanguage(corpus.language);
    return corpus;
  },
  // A comparison with the corpus before would take as long as the rest of a change.
  structuralSharing: false,
});

/**
 * Query for an article. It fails if the excerpts are not at their offsets, as after a new edition: the page
 * would mark the wrong words.
 */
export function articleQuery(
  corpus: Pick<Corpus, "excerpts" | "language">,
  { id, url, sha256, language = corpus.language }: Pick<ArticleRecord, "id" | "url" | "sha256" | "language">,
) {
  return queryOptions({
    queryKey: ["article", id, sha256],
    queryFn: async ({ signal }) => {
      const [text, { isArticleProblem, parseArticle }] = await Promise.all([
        fetchText(url, signal),
        importPart(() => import("../../core/model/article.ts")),
      ]);
      const parsed = parseArticle(id, text, language);
      const isOther =
        isArticleProblem(parsed) ||
        corpus.excerpts.some(
          (one) => one.article === id && parsed.text.slice(one.start, one.end) !== one.exact,
        );
      if (isOther) throw new Error(shellMessages.otherArticle);
      return parsed;
    },
  });
}

/** Shows the case as it is now, for somebody who edits it. Open articles stay, unless their text changed. */
export async function refreshCase(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey: [kind] }) => kind !== "corpus" && kind !== "article" });
  await queries.refetchQueries(corpusQuery);
}

/** Query for a file of JSON. */
export const jsonQuery = (url: string) =>
  queryOptions({
    queryKey: [url],
    queryFn: async ({ signal }) => parseJson(await fetchText(url, signal)),
  });

/** Parses fetched JSON. Throws an Error for the page if it is empty, broken off or changed. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(shellMessages.incompleteData, { cause });
  }
}
