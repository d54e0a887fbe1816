import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { StrictMode } from "react";
import { shellMessages } from "../core/messages/shell.ts";
import { CasePage } from "./CasePage.tsx";
import { CorpusStatus } from "./shell/CorpusStatus.tsx";
import { corpusQuery } from "./state/queries.ts";
import { CorpusProvider } from "./state/useCorpus.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";

/** Renders the whole page with its providers; the build and the browser use the same. */
export function App({ queries }: { queries: QueryClient }) {
  return (
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <LoadedCase />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}

/** Renders the case, or the state of its request, or that it has no events. */
function LoadedCase() {
  const { data } = useQuery(corpusQuery);
  if (!data)
    return (
      <CorpusStatus>
        <p className="page-message" role="status">
          {shellMessages.loadingTimeline}
        </p>
      </CorpusStatus>
    );
  if (data.events.length === 0)
    return (
      <div className="page-message">
        <h1>{data.title}</h1>
        <p>{shellMessages.noEvents}</p>
      </div>
    );
  return (
    <CorpusProvider corpus={data}>
      <CasePage />
    </CorpusProvider>
  );
}
