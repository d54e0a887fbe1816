import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Corpus } from "../core/model/corpus.ts";
import { App } from "./App.tsx";
import { isEmbedded } from "./shell/isEmbedded.ts";
import { Providers } from "./shell/Providers.tsx";
import { corpusQuery } from "./state/queries.ts";

/** The drawing waits so long for its face, in milliseconds; after that the browser keeps to the face it has. */
const FONT_TIMEOUT = 800;

/** After so long without the corpus it is said that it is still to come, in milliseconds. */
const SLOW_CORPUS_TIMEOUT = 5_000;

/** Labels are measured in the page's own face, so the drawing waits for it, not for other weights or scripts. */
function labelFontReady(): Promise<unknown> {
  const loaded = document.fonts.load("500 13px 'Source Sans 3 Variable'").catch(() => []);
  return Promise.race([loaded, new Promise((late) => setTimeout(late, FONT_TIMEOUT))]);
}

/**
 * Brings the page to life: takes over the still edition that the build rendered into `element`, or draws from nothing
 * where there is none, or where it is not what is wanted.
 */
export async function mountApp(element: HTMLElement, queries: QueryClient): Promise<void> {
  document.documentElement.setAttribute("data-started", "");
  // The prerendered page is the full page.
  if (isEmbedded()) element.replaceChildren();
  if (!element.hasChildNodes()) {
    await labelFontReady();
    createRoot(element).render(<Providers queries={queries} />);
    return;
  }
  const [corpus] = await Promise.all([waitForCorpus(element, queries), labelFontReady()]);
  if (corpus.edition === element.dataset.edition) {
    // Not urgent, for it can be read already: taken over bit by bit, it never keeps the browser from a hand.
    startTransition(() => void hydrateRoot(element, <Providers queries={queries} />));
    return;
  }
  // A newer edition has come between: its page is drawn anew.
  element.replaceChildren();
  createRoot(element).render(<Providers queries={queries} />);
}

/** The corpus, at once or when asked for again: above the still edition, which stays, it is said what is wrong. */
async function waitForCorpus(element: HTMLElement, queries: QueryClient): Promise<Corpus> {
  const slow = new Promise<"slow">((late) => setTimeout(() => late("slow"), SLOW_CORPUS_TIMEOUT));
  const first = await Promise.race([queries.fetchQuery(corpusQuery).catch(() => "failed" as const), slow]);
  if (typeof first === "object") return first;
  const failure = document.createElement("div");
  element.before(failure);
  const root = createRoot(failure);
  root.render(
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>,
  );
  return new Promise((done) => {
    const stop = queries.getQueryCache().subscribe(() => {
      const corpus = queries.getQueryData(corpusQuery.queryKey);
      if (!corpus) return;
      stop();
      root.unmount();
      failure.remove();
      done(corpus);
    });
  });
}
