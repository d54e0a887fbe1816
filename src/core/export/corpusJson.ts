import { findUsedExcerpts } from "../evidence/excerptUsage.ts";
import type { Corpus } from "../model/corpus.ts";
import type { ExportPart } from "./exportRequest.ts";

/** Returns the corpus reduced to the requested events and what they need; the same object for all events. */
export function subsetCorpus({ corpus, events, filters }: ExportPart): Corpus {
  if (events.length === corpus.events.length) return corpus;
  const ids = new Set(events.map(({ id }) => id));
  const disagreements = corpus.disagreements
    .filter((disagreement) => disagreement.events.some((id) => ids.has(id)))
    .map((disagreement) => ({ ...disagreement, events: disagreement.events.filter((id) => ids.has(id)) }));
  const links = corpus.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const named = new Set(
    events.flatMap(({ actors, claims }) => [
      ...actors.map(({ actor }) => actor),
      ...claims.flatMap(({ speaker, reportedBy }) => [speaker, reportedBy ?? speaker]),
    ]),
  );
  const corrections = corpus.corrections?.filter(({ event }) => ids.has(event)) ?? [];
  const actors = corpus.actors.filter(({ id }) => named.has(id));
  const { corrections: _all, ...whole } = corpus;
  const part = {
    ...{ ...whole, actors, events: [...events], disagreements, links },
    ...(corrections.length > 0 ? { corrections } : {}),
  };
  const used = findUsedExcerpts(part);
  return {
    ...part,
    excerpts: corpus.excerpts.filter(({ id }) => used.has(id)),
    background: [],
    extract: { filters: [...filters], events: events.length, of: corpus.events.length },
  };
}

/** Formats the requested events as a corpus file. */
export function corpusJson(request: ExportPart): string {
  return `${JSON.stringify(subsetCorpus(request), null, 2)}\n`;
}
