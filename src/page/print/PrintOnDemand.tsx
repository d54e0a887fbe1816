import { useQueryClient } from "@tanstack/react-query";
import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { describeFilter } from "../../core/filter/describeFilter.ts";
import type { Article } from "../../core/model/article.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { whenIdle } from "../ui/whenIdle.ts";
import type { PrintEditionProps as EditionProps } from "./PrintEdition.tsx";

interface PrintContent {
  Edition: ComponentType<EditionProps>;
  articles: Article[];
}

/**
 * The page’s form on paper. It is loaded once the page has nothing else to do, since nothing can be waited for when
 * printing begins; `data-printable` on the root element says that it is there.
 */
export function PrintOnDemand({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const client = useQueryClient();
  const [ready, setReady] = useState<PrintContent | null>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let left = false;
    const prepare = async () => {
      // To ask again for what has failed would take the reader's message, and its way out, from under the hand.
      const failed = corpus.articles.some(
        (record) => client.getQueryState(articleQuery(corpus, record).queryKey)?.status === "error",
      );
      if (failed) return;
      const [{ PrintEdition }, ...articles] = await Promise.all([
        import("./PrintEdition.tsx"),
        ...corpus.articles.map((record) => client.ensureQueryData(articleQuery(corpus, record))),
      ]);
      if (left) return;
      setReady({ Edition: PrintEdition, articles });
      document.documentElement.setAttribute("data-printable", "");
    };
    // Without it the chronicle is printed as it stands on the page; who reads on the screen is not to be troubled.
    const cancel = whenIdle(() => void prepare().catch(() => undefined));
    return () => {
      left = true;
      cancel();
    };
  }, [corpus, client]);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!ready || !printing) return null;
  const { filter, query } = useStore.getState();
  return (
    <ErrorBoundary part="The printed form">
      <ready.Edition
        events={events}
        filters={describeFilter(filter, query, corpus)}
        articles={ready.articles}
      />
    </ErrorBoundary>
  );
}
