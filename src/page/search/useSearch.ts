import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useMemo } from "react";
import type { SearchMatches } from "../../core/search/searchIndex.ts";
import { articleQuery } from "../state/queries.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { importPart } from "../ui/lazyPart.ts";

/** What the search has found; null while nothing is asked or the index is not there yet. */
export interface SearchState {
  found: SearchMatches | null;
  /** Whether the index is being made. */
  preparing: boolean;
  error: Error | null;
  retry(): void;
  /** Makes the index ready before anything is typed. */
  prepare(): void;
}

/** The search for what is typed. The library, the index and the articles' texts are loaded on first use. The same object as long as nothing in it changes. */
export function useSearch(): SearchState {
  const { corpus } = useCorpus();
  const query = useDeferredValue(useStore((state) => state.query));
  const client = useQueryClient();
  const wanted = query.trim() !== "";
  const index = useMemo(
    () =>
      ({
        queryKey: ["search", corpus.edition],
        // Asks even where the browser knows that it is offline: what is kept answers.
        networkMode: "offlineFirst",
        queryFn: async () => {
          const [{ buildSearchIndex }, ...articles] = await Promise.all([
            importPart(() => import("../../core/search/searchIndex.ts")),
            ...corpus.articles.map((record) => client.ensureQueryData(articleQuery(corpus, record))),
          ]);
          return buildSearchIndex(corpus, articles);
        },
      }) as const,
    [corpus, client],
  );
  const { data, isFetching, error, refetch } = useQuery({ ...index, enabled: wanted });
  // What it finds may come a moment later too: the first results are drawn bit by bit, like all others.
  const search = useDeferredValue(data);
  const found = useMemo(() => (wanted && search ? search(query) : null), [wanted, search, query]);
  const retry = useCallback(() => void refetch(), [refetch]);
  const prepare = useCallback(() => {
    void client.prefetchQuery(index);
    // What shows the results, so that they come with it, and the page moves once. Where it fails, its own place says so.
    import("./SearchResultsPanel.tsx").catch(() => undefined);
  }, [client, index]);
  const preparing = wanted && (isFetching || search !== data);
  const fault = wanted ? error : null;
  return useMemo(
    () => ({ found, preparing, error: fault, retry, prepare }),
    [found, preparing, fault, retry, prepare],
  );
}
