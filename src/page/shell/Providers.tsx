import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { App } from "../App.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { PrerenderContext } from "../ui/prerenderContext.ts";

interface ProvidersProps {
  queries: QueryClient;
  /** Whether this is the still edition, rendered by the build or about to be taken over from it. */
  still?: boolean;
}

/** The page with all that it stands on: the same for the build, which renders it, and the browser, which takes it over. */
export function Providers({ queries, still = false }: ProvidersProps) {
  return (
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <PrerenderContext value={still}>
            <App />
          </PrerenderContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}
