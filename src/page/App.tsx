import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CasePage } from "./CasePage.tsx";
import { corpusQuery } from "./state/queries.ts";
import { CorpusProvider } from "./state/useCorpus.tsx";
import { useTimedOut } from "./ui/useTimedOut.ts";

/** How long one waits before being told why, in milliseconds. */
const LOADING_TIMEOUT = 8_000;

/** The page: loading, failed, without events, or the case. */
export function App() {
  const { data, error, fetchStatus, refetch } = useQuery(corpusQuery);
  const client = useQueryClient();
  const late = useTimedOut(LOADING_TIMEOUT, fetchStatus);
  if (data && data.events.length > 0)
    return (
      <CorpusProvider corpus={data}>
        <CasePage />
      </CorpusProvider>
    );
  if (data) {
    return (
      <div className="page-message">
        <h1>{data.title}</h1>
        <p>This case has no events yet.</p>
      </div>
    );
  }
  const offline = fetchStatus === "paused";
  if (!error && !offline && !late)
    return (
      <p className="page-message" role="status">
        Loading the timeline…
      </p>
    );
  const again = async () => {
    // A request that hangs is given up, so that the next one starts at once.
    await client.cancelQueries({ queryKey: corpusQuery.queryKey });
    await refetch();
  };
  return (
    <div className="page-message" role="alert">
      <h1>The timeline {error || offline ? "could not be loaded" : "is still loading"}</h1>
      <p>
        {error?.message ??
          (offline
            ? "There is no connection. The page loads by itself once there is one."
            : "The connection or the server is slow. The page goes on by itself once the rest has come.")}
      </p>
      <button type="button" onClick={() => void again()}>
        Try again
      </button>
    </div>
  );
}
