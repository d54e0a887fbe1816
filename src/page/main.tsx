import "./react.ts";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./ui/theme.css";
import "./shell/page.css";
import "./ui/failure.css";
import "./filters/choosing.css";
import "./timeline/timeline.css";
import "./events/chronicle.css";
import "./shared/sign.css";
import "./shared/words.css";
import "./disagreements/disagreement.css";
import "./people/actors.css";
import "./coverage/coverage.css";
import "./asOf/known.css";
import "./reader/reader.css";
import "./reader/eventView.css";
import "./reader/articleText.css";
import "./shell/embed.css";
import "./shell/still.css";
import "./ui/contrast.css";
import "./print/print.css";
import { QueryClient } from "@tanstack/react-query";
import { start } from "./start.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 },
  },
});
const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element #page to draw in.");

// In a task of its own: reading this file has kept the browser long enough.
setTimeout(() => void start(page, queries));

// Not before the page is there, and not in development, where nothing must be kept. In a frame the page is a guest.
if (import.meta.env.PROD && parent === window) {
  addEventListener("load", () => void import("./offline/offerEdition.ts"), { once: true });
}
