import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { Still } from "../state/still.ts";
import { App } from "./App.tsx";

interface Props {
  queries: QueryClient;
  /** Whether this is the still edition, rendered by the build or about to be taken over from it. */
  still?: boolean;
}

/** The page with all that it stands on: the same for the build, which renders it, and the browser, which takes it over. */
export function Page({ queries, still = false }: Props) {
  return (
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <Still value={still}>
            <App />
          </Still>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}
