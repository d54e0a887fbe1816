import { QueryClient } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender as render } from "react-dom/static";
import { PRERENDER_LIMIT } from "../core/layout/limits.ts";
import type { Corpus } from "../core/model/corpus.ts";
import { StaticEventDetails } from "./events/StaticEventDetails.tsx";
import { Providers } from "./shell/Providers.tsx";
import { corpusQuery } from "./state/queries.ts";
import { STATIC_TIMELINE_SLOT } from "./timeline/dimensions.ts";
import { setMeasure } from "./timeline/measureLabel.ts";
import { StaticTimeline } from "./timeline/StaticTimeline.tsx";
import { staticHeights } from "./timeline/staticHeights.ts";
import { staticSlotHtml } from "./ui/StaticSlot.tsx";

/** The page before any script has run. */
export interface Prerendered {
  /** What stands in `#page`. */
  html: string;
  /** Rules that give the drawing the height, at every width, that it will have once script draws it. */
  css: string;
}

/** Renders the page for the build; `measure` gives a label's width in 500 13px Source Sans 3, in CSS pixels. */
export async function prerender(corpus: Corpus, measure: (text: string) => number): Promise<Prerendered> {
  if (corpus.events.length <= PRERENDER_LIMIT) setMeasure(measure);
  const queries = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(corpusQuery.queryKey, corpus);
  // Without a bound React would send large parts after the page and move them into place by an inline script.
  const { prelude } = await render(<Providers queries={queries} />, {
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => {
      throw error;
    },
  });
  const fillings = new Map([
    [STATIC_TIMELINE_SLOT, renderToStaticMarkup(<StaticTimeline corpus={corpus} />)],
  ]);
  for (const event of corpus.events.slice(0, PRERENDER_LIMIT))
    fillings.set(event.id, renderToStaticMarkup(<StaticEventDetails corpus={corpus} event={event} />));
  return {
    html: fillSlots(await new Response(prelude).text(), fillings),
    css: corpus.events.length > PRERENDER_LIMIT ? "" : buildHeightRules(corpus),
  };
}

/** Fills the still places by their names. Throws an Error where one is not on the page. */
function fillSlots(html: string, fillings: ReadonlyMap<string, string>): string {
  const left = new Set(fillings.keys());
  const full = html.replace(
    /<div class="still-place" data-still="([\w-]+)"><\/div>/g,
    (_place, name: string) => {
      left.delete(name);
      return staticSlotHtml(name, fillings.get(name));
    },
  );
  if (left.size > 0) throw new Error(`The rendered page has no place for ${[...left].join(", ")}.`);
  return full;
}

function buildHeightRules(corpus: Corpus): string {
  return staticHeights(corpus)
    .map(({ width, height }, i) => {
      const from = i === 0 ? 0 : width;
      return `@container drawing (min-width:${from}px){.still-drawing{height:${height}px}}`;
    })
    .join("\n");
}
