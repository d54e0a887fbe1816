import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { App } from "./App.tsx";

/** The page with all that it stands on: the same for the build, which renders it, and the browser, which takes it over. */
export function Page({ queries }: { queries: QueryClient }) {
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
