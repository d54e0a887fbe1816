import { useQueryClient } from "@tanstack/react-query";
import type { SyntheticEvent } from "react";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { readerStateOf } from "./readerState.ts";

/**
 * Loads the article of an event when a pointer is over it or it has focus, before it is selected. Returns
 * handlers for an ancestor of all elements with `data-event`.
 */
export function usePrefetch() {
  const access = useCorpus();
  const client = useQueryClient();
  const prefetch = ({ target }: SyntheticEvent) => {
    const event = target instanceof Element && target.closest("[data-event]")?.getAttribute("data-event");
    if (!event) return;
    const { record } = readerStateOf(access, { event, excerpt: null, article: null });
    if (record) void client.prefetchQuery(articleQuery(access.corpus, record));
  };
  return { onPointerOver: prefetch, onFocus: prefetch };
}
