import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./ui/tokens.css";
import "./shell/page.css";
import "./ui/errors.css";
import "./filters/filters.css";
import "./timeline/timeline.css";
import "./events/eventList.css";
import "./shared/badge.css";
import "./shared/links.css";
import "./disagreements/disagreements.css";
import "./people/people.css";
import "./coverage/coverage.css";
import "./asOf/asOf.css";
import "./reader/reader.css";
import "./reader/eventDetails.css";
import "./reader/articleText.css";
import "./shell/embed.css";
import "./shell/prerendered.css";
import "./ui/contrast.css";
import "./print/print.css";
import { QueryClient } from "@tanstack/react-query";
import { mountApp } from "./hydrate.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 },
  },
});
const pageElement = document.getElementById("page");
if (!pageElement) throw new Error("index.html has no element #page.");

// A new task: evaluating this file was already a long one.
setTimeout(() => void mountApp(pageElement, queries));

// After the page has loaded. Development caches nothing, and a frame must not register a worker for its host.
if (import.meta.env.PROD && parent === window) {
  addEventListener("load", () => void import("./offline/registerServiceWorker.ts"), { once: true });
}
