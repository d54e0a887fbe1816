import { useQueryClient } from "@tanstack/react-query";
import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Article } from "../../core/model/article.ts";
import { MAX_ARTICLES_AHEAD } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { whenIdle } from "../ui/whenIdle.ts";
import type { PrintEditionProps } from "./PrintEdition.tsx";

interface PrintContent {
  PrintEdition: ComponentType<PrintEditionProps>;
  articles: Article[];
}

/**
 * Renders the print edition while the browser prints. The code and the articles are loaded when the page
 * is idle, because `beforeprint` cannot wait for them. Then the root element has `data-printable`. A frame
 * prints what it shows.
 */
export function PrintOnDemand({ events }: { events: readonly TimelineEvent[] }) {
  const { corpus } = useCorpus();
  const client = useQueryClient();
  const [content, setContent] = useState<PrintContent | null>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (parent !== window) return;
    const load = async () => {
      // A second request would remove the reader's error message and its button while somebody reads it.
      const failed = corpus.articles.some(
        (record) => client.getQueryState(articleQuery(corpus, record).queryKey)?.status === "error",
      );
      if (failed) return;
      const records = corpus.articles.length > MAX_ARTICLES_AHEAD ? [] : corpus.articles;
      const [{ PrintEdition }, ...articles] = await Promise.all([
        import("./PrintEdition.tsx"),
        ...records.map((record) => client.ensureQueryData(articleQuery(corpus, record))),
      ]);
      setContent({ PrintEdition, articles });
      document.documentElement.setAttribute("data-printable", "");
    };
    // If loading fails, the browser prints the page as it is on screen. An error message would help
    // nobody there.
    return whenIdle(() => void load().catch(() => undefined));
  }, [corpus, client]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener("beforeprint", () => flushSync(() => setPrinting(true)), { signal });
    addEventListener("afterprint", () => setPrinting(false), { signal });
    return () => listening.abort();
  }, []);
  if (!content || !printing) return null;
  return (
    <ErrorBoundary part="print">
      <content.PrintEdition events={events} articles={content.articles} />
    </ErrorBoundary>
  );
}
