import { QueryClient } from "@tanstack/react-query";
import { prerender as render } from "react-dom/static";
import { PRERENDER_LIMIT } from "../core/layout/limits.ts";
import { setLanguage } from "../core/messages/language.ts";
import type { Corpus } from "../core/model/corpus.ts";
import { App } from "./App.tsx";
import { StaticEventDetails } from "./events/StaticEventDetails.tsx";
import { StaticParts } from "./shared/StaticParts.ts";
import { corpusQuery } from "./state/queries.ts";
import { setMeasure } from "./timeline/measureLabel.ts";
import { computeHeights, StaticTimeline } from "./timeline/StaticTimeline.tsx";

/** The prerendered page. */
export interface Prerendered {
  /** Content of `#page`. */
  html: string;
  /** Rules that give the static timeline the height of the interactive one, at each width. */
  css: string;
}

/**
 * Renders the page for the build; `measure` gives a label's width in 500 13px Source Sans 3, in CSS pixels.
 */
export async function prerender(corpus: Corpus, measure: (text: string) => number): Promise<Prerendered> {
  setLanguage(corpus.language);
  if (corpus.events.length <= PRERENDER_LIMIT) setMeasure(measure);
  const queries = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(corpusQuery.queryKey, corpus);
  // By default React appends large Suspense boundaries and moves them into place by an inline script.
  const { prelude } = await render(
    <StaticParts value={{ Timeline: StaticTimeline, EventDetails: StaticEventDetails }}>
      <App queries={queries} />
    </StaticParts>,
    {
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error;
      },
    },
  );
  return {
    html: await new Response(prelude).text(),
    css: corpus.events.length > PRERENDER_LIMIT ? "" : buildHeightRules(corpus),
  };
}

function buildHeightRules(corpus: Corpus): string {
  return computeHeights(corpus)
    .map(({ width, height }, i) => {
      const from = i === 0 ? 0 : width;
      return `@container drawing (min-width:${from}px){.static-timeline{height:${height}px}}`;
    })
    .join("\n");
}
