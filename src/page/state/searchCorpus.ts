import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Corpus } from "../../core/model/corpus.ts";
import { createSearch, type SearchMatches } from "../../core/search/searchIndex.ts";
import { jsonQuery } from "./queries.ts";

/** Query for the search of a corpus, which fetches the parts of its index when a search needs them. */
const searchQuery = (corpus: Corpus, client: QueryClient) =>
  queryOptions({
    queryKey: ["search", corpus.edition],
    queryFn: async () => {
      const file = await client.ensureQueryData(jsonQuery("search.json"));
      return createSearch(corpus, file, (url) => client.ensureQueryData(jsonQuery(url)));
    },
  });

/** Searches a corpus; resolves to null if the query has no word. An empty query prepares the search. */
export async function searchCorpus(
  corpus: Corpus,
  client: QueryClient,
  query: string,
): Promise<SearchMatches | null> {
  const search = await client.ensureQueryData(searchQuery(corpus, client));
  return search(query);
}
