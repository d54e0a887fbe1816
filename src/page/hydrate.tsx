import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Corpus } from "../core/model/corpus.ts";
import { App } from "./App.tsx";
import { CorpusStatus } from "./shell/CorpusStatus.tsx";
import { corpusQuery } from "./state/queries.ts";
import { isEmbedded } from "./ui/isEmbedded.ts";

/**
 * Longest wait for the font of the labels, in milliseconds; then labels are measured in the fallback font.
 */
const FONT_TIMEOUT = 800;

/** Resolves when labels can be measured in their own font, or after the timeout. */
function labelFontReady(): Promise<unknown> {
  const loaded = document.fonts.load("500 13px 'Source Sans 3 Variable'").catch(() => []);
  return Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, FONT_TIMEOUT))]);
}

/**
 * Hydrates the prerendered page in `element`. Renders from scratch if there is none, if it has another
 * edition than the corpus, or if the URL asks for the compact form.
 */
export async function mountApp(element: HTMLElement, queries: QueryClient): Promise<void> {
  document.documentElement.setAttribute("data-started", "");
  // In another page, paper has what the frame shows: it would cut off the print edition at its edge.
  if (isEmbedded() || parent !== window) document.documentElement.setAttribute("data-prints-view", "");
  addEventListener("keydown", () => document.documentElement.setAttribute("data-keyboard", ""));
  addEventListener("pointerdown", () => document.documentElement.removeAttribute("data-keyboard"));
  const isPrerendered = element.hasChildNodes() && !isEmbedded();
  const fontReady = labelFontReady();
  const corpus = isPrerendered ? await waitForCorpus(element, queries) : undefined;
  await fontReady;
  if (corpus && corpus.edition === element.dataset.edition) {
    // A transition is interruptible: clicks are answered while the page hydrates.
    startTransition(() => void hydrateRoot(element, <App queries={queries} />));
    return;
  }
  element.replaceChildren();
  createRoot(element).render(<App queries={queries} />);
}

/**
 * Resolves with the corpus. Until then a message above the prerendered page says what is wrong, if anything
 * is.
 */
async function waitForCorpus(element: HTMLElement, queries: QueryClient): Promise<Corpus> {
  const container = document.createElement("div");
  element.before(container);
  const root = createRoot(container);
  root.render(
    <QueryClientProvider client={queries}>
      <CorpusStatus />
    </QueryClientProvider>,
  );
  const corpus = await new Promise<Corpus>((resolve) => {
    const unsubscribe = queries.getQueryCache().subscribe(() => {
      const loaded = queries.getQueryData(corpusQuery.queryKey);
      if (!loaded) return;
      unsubscribe();
      resolve(loaded);
    });
  });
  root.unmount();
  container.remove();
  return corpus;
}
