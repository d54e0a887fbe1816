import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./theme.css";
import "./page.css";
import "../failure/failure.css";
import "../choosing/choosing.css";
import "../timeline/timeline.css";
import "../chronicle/chronicle.css";
import "../sign/sign.css";
import "../words/words.css";
import "../disagreement/disagreement.css";
import "../actors/actors.css";
import "../coverage/coverage.css";
import "../known/known.css";
import "../reader/reader.css";
import "../reader/eventView.css";
import "../reader/articleText.css";
import "./embed.css";
import "./contrast.css";
import "../print/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { App } from "./App.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 },
  },
});
const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element #page to draw in.");

// Labels are measured in the page's own face, so the drawing waits for it, not for other weights or scripts.
const face = document.fonts.load("500 13px 'Source Sans 3 Variable'");
void face
  .catch(() => [])
  .then(() => {
    createRoot(page).render(
      <StrictMode>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <App />
          </QueryClientProvider>
        </ErrorBoundary>
      </StrictMode>,
    );
  });
