import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { corpusQuery } from "../state/queries.ts";

/** Time after which a request for the corpus counts as slow, in milliseconds. */
const SLOW_AFTER = 8_000;

/**
 * Says what is wrong with the request for the corpus: it failed, there is no connection, or it is slow.
 * Renders nothing once the corpus is loaded, and `children` while nothing is wrong.
 */
export function CorpusStatus({ children }: { children?: ReactNode }) {
  const { data, error, fetchStatus, refetch } = useQuery(corpusQuery);
  const client = useQueryClient();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (fetchStatus !== "fetching") return;
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [fetchStatus]);
  if (data) return null;
  const isOffline = fetchStatus === "paused";
  if (!error && !isOffline && !isSlow) return children;
  const retry = async () => {
    // Cancel a pending request, so that the next one starts at once.
    await client.cancelQueries({ queryKey: corpusQuery.queryKey });
    await refetch();
  };
  return (
    <div className="page-message" role="alert">
      <h1>{error || isOffline ? shellMessages.timelineNotLoaded : shellMessages.timelineLoading}</h1>
      <p>{error?.message ?? (isOffline ? shellMessages.offline : shellMessages.slow)}</p>
      <button type="button" onClick={() => void retry()}>
        {shellMessages.tryAgain}
      </button>
    </div>
  );
}
