import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Corpus } from "../core/model/corpus.ts";
import { App } from "./App.tsx";
import { FRAMED, isEmbedded } from "./shell/isEmbedded.ts";
import { Page } from "./shell/Providers.tsx";
import { corpusQuery } from "./state/queries.ts";

/** The drawing waits so long for its face, in milliseconds; after that the browser keeps to the face it has. */
const FACE_TIME = 800;

/** After so long without the corpus it is said that it is still to come, in milliseconds. */
const PATIENCE = 5_000;

/** Labels are measured in the page's own face, so the drawing waits for it, not for other weights or scripts. */
function face(): Promise<unknown> {
  const loaded = document.fonts.load("500 13px 'Source Sans 3 Variable'").catch(() => []);
  return Promise.race([loaded, new Promise((late) => setTimeout(late, FACE_TIME))]);
}

/**
 * Brings the page to life: takes over the still edition that the build rendered into `element`, or draws from nothing
 * where there is none, or where it is not what is wanted.
 */
export async function start(element: HTMLElement, queries: QueryClient): Promise<void> {
  document.documentElement.setAttribute("data-started", "");
  // The still edition is of the whole page.
  if (isEmbedded()) {
    element.replaceChildren();
    document.documentElement.removeAttribute(FRAMED);
  }
  if (!element.hasChildNodes()) {
    await face();
    createRoot(element).render(<Page queries={queries} />);
    return;
  }
  const [corpus] = await Promise.all([corpusAtLast(element, queries), face()]);
  if (corpus.edition === element.dataset.edition) {
    // Not urgent, for it can be read already: taken over bit by bit, it never keeps the browser from a hand.
    startTransition(() => void hydrateRoot(element, <Page queries={queries} still />));
    return;
  }
  // A newer edition has come between: its page is drawn anew.
  element.replaceChildren();
  createRoot(element).render(<Page queries={queries} />);
}

/** The corpus, at once or when asked for again: above the still edition, which stays, it is said what is wrong. */
async function corpusAtLast(element: HTMLElement, queries: QueryClient): Promise<Corpus> {
  const slow = new Promise<"slow">((late) => setTimeout(() => late("slow"), PATIENCE));
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
