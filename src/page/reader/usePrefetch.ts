import { useQueryClient } from "@tanstack/react-query";
import type { SyntheticEvent } from "react";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { readerStateOf } from "./readerState.ts";

/**
 * Loads the article of an event that is pointed at or focused, so that it is there when pressed. Answers the handlers
 * for an element around everything that carries `data-event`.
 */
export function usePrefetch() {
  const access = useCorpus();
  const client = useQueryClient();
  const wanted = ({ target }: SyntheticEvent) => {
    const event = target instanceof Element && target.closest("[data-event]")?.getAttribute("data-event");
    if (!event) return;
    const { record } = readerStateOf(access, { event, excerpt: null, article: null });
    if (record) void client.prefetchQuery(articleQuery(access.corpus, record));
  };
  return { onPointerOver: wanted, onFocus: wanted };
}
