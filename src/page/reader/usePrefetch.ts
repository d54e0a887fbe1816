import { useQueryClient } from "@tanstack/react-query";
import type { SyntheticEvent } from "react";
import { claimExcerptsOf } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/**
 * Loads the articles of an event when a pointer is over it or it has focus, before it is selected. Returns
 * handlers for an ancestor of all elements with `data-event`.
 */
export function usePrefetch() {
  const { corpus, event: eventOf, excerpt, article } = useCorpus();
  const client = useQueryClient();
  const prefetch = ({ target }: SyntheticEvent) => {
    const id = target instanceof Element && target.closest("[data-event]")?.getAttribute("data-event");
    const event = id ? eventOf(id) : undefined;
    if (!event) return;
    for (const name of new Set(claimExcerptsOf(event).map((one) => excerpt(one)?.article))) {
      const record = name === undefined ? undefined : article(name);
      if (record) void client.prefetchQuery(articleQuery(corpus, record));
    }
  };
  return { onPointerOver: prefetch, onFocus: prefetch };
}
