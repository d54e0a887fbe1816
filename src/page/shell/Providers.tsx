import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { App } from "../App.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";

/** Renders the whole page with its providers; the build and the browser use the same. */
export function Providers({ queries }: { queries: QueryClient }) {
  return (
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}
