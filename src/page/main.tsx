import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles.css";
import { QueryClient } from "@tanstack/react-query";
import { mountApp } from "./hydrate.tsx";
import { showStoredTheme } from "./shell/theme.ts";
import { refreshCase } from "./state/queries.ts";
import { whenIdle } from "./ui/whenIdle.ts";

showStoredTheme();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      retry: 1,
      // Fetch even if the browser reports that it is offline: the service worker may answer.
      networkMode: "offlineFirst",
    },
  },
});
const pageElement = document.getElementById("page");
if (!pageElement) throw new Error("index.html has no element #page.");

// A new task: evaluating this file was already a long one.
setTimeout(() => void mountApp(pageElement, queries));

// The script of the command `dev` says so when the case has changed, or Vite's server.
addEventListener("casechange", () => void refreshCase(queries));
import.meta.hot?.on("casechange", () => dispatchEvent(new Event("casechange")));

// Once the page is interactive: the worker fetches the whole page again. Development caches nothing, and a
// frame must not register a worker for its host.
if (import.meta.env.PROD && parent === window) {
  new MutationObserver((_changes, observer) => {
    observer.disconnect();
    whenIdle(() => {
      // Firefox ends the request with an error if the person leaves the page meanwhile.
      import("./offline/registerServiceWorker.ts").catch((error: unknown) =>
        console.info("This page will not work offline.", error),
      );
    });
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
