import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

interface LoadedArticleProps {
  record: ArticleRecord;
  /** Renders the article once it is loaded. */
  children(article: Article): ReactNode;
}

/** Loads an article. Until it is there, says that it loads, or what is wrong, with a button to try again. */
export function LoadedArticle({ record, children }: LoadedArticleProps) {
  const { corpus } = useCorpus();
  const query = articleQuery(corpus, record);
  const { data, error, fetchStatus, refetch } = useQuery(query);
  const client = useQueryClient();
  // The prerendered page has no text, so hydration must not render it, even if it is loaded.
  const isPrerendered = useIsPrerendered();
  if (data && !isPrerendered) return children(data);
  const isOffline = fetchStatus === "paused";
  if (!error && !isOffline) {
    return (
      <p className="article-status" role="status">
        {messages.loadingArticle}
      </p>
    );
  }
  const retry = async () => {
    // Cancel a request that waits for the network, so that the next one starts now.
    await client.cancelQueries({ queryKey: query.queryKey });
    await refetch();
  };
  return (
    <div className="article-status" role="alert">
      <p>{isOffline ? messages.articleOffline : error?.message}</p>
      <button type="button" onClick={() => void retry()}>
        {shellMessages.tryAgain}
      </button>
    </div>
  );
}
