import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { SearchMatches } from "../../core/search/searchIndex.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { importPart } from "../ui/lazyPart.ts";

/** Result of the search and the state of its index. */
export interface SearchState {
  /** Matches; those of the query before while the new ones are not ready; null if there are none. */
  found: SearchMatches | null;
  /** Whether a part of the index is being loaded. */
  preparing: boolean;
  error: Error | null;
  retry(): void;
}

/** Searches for a query. The code and the parts of the index are loaded on first use. */
export function useSearch(query: string): SearchState {
  const { corpus } = useCorpus();
  const client = useQueryClient();
  const enabled = query.trim() !== "";
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ["search", corpus.edition, query],
    queryFn: async () => {
      const { searchCorpus } = await importPart(() => import("../state/searchCorpus.ts"));
      return searchCorpus(corpus, client, query);
    },
    enabled,
    // The requests inside it are repeated on their own.
    retry: false,
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  // Deferred, so that the first results render in small tasks like all later ones.
  const found = useDeferredValue((enabled && data) || null);
  return {
    found,
    preparing: enabled && isFetching,
    error: enabled ? error : null,
    retry: () => void refetch(),
  };
}
