import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { SearchMatches } from "../../core/search/searchIndex.ts";
import { articleQuery } from "../state/queries.ts";
import { useDeferredStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { importPart } from "../ui/lazyPart.ts";

/** Result of the search and the state of its index. */
export interface SearchState {
  /** Matches; null if nothing is typed or the index is not ready. */
  found: SearchMatches | null;
  /** Whether the index is being loaded and built. */
  preparing: boolean;
  error: Error | null;
  retry(): void;
  /** Builds the index before anything is typed. */
  prepare(): void;
}

/**
 * Searches for the typed query. The library, the index and the articles are loaded on first use. Returns
 * the same object until something in it changes.
 */
export function useSearch(): SearchState {
  const { corpus } = useCorpus();
  const query = useDeferredStore((state) => state.query);
  const client = useQueryClient();
  const enabled = query.trim() !== "";
  const index = useMemo(
    () => ({
      queryKey: ["search", corpus.edition],
      queryFn: async () => {
        const [{ buildSearchIndex }, ...articles] = await Promise.all([
          importPart(() => import("../../core/search/searchIndex.ts")),
          ...corpus.articles.map((record) => client.ensureQueryData(articleQuery(corpus, record))),
        ]);
        return buildSearchIndex(corpus, articles);
      },
    }),
    [corpus, client],
  );
  const { data, isFetching, error: indexError, refetch } = useQuery({ ...index, enabled });
  // Deferred, so that the first results render in small tasks like all later ones.
  const search = useDeferredValue(data);
  const found = useMemo(() => (enabled && search ? search(query) : null), [enabled, search, query]);
  const preparing = enabled && (isFetching || search !== data);
  const error = enabled ? indexError : null;
  return useMemo(() => {
    const retry = () => void refetch();
    const prepare = () => void client.prefetchQuery(index);
    return { found, preparing, error, retry, prepare };
  }, [found, preparing, error, refetch, client, index]);
}
