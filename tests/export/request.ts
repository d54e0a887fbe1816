import { readFileSync } from "node:fs";
import { compileSeeds } from "../../src/compile/compileCorpus.ts";
import type { ExportRequest } from "../../src/export/exportRequest.ts";

const compiled = compileSeeds("seeds");
if (Array.isArray(compiled)) throw new Error("the real seeds have problems");

/** The real corpus. */
export const corpus = compiled.corpus;
/** The articles' real texts, by id. */
export const texts = new Map(
  corpus.articles.map(({ id, file }) => [id, readFileSync(`seeds/${file}`, "utf8")]),
);

/** An export of all of the real corpus, with changes. */
export function requestOf(changes: Partial<ExportRequest> = {}): ExportRequest {
  return { corpus, events: corpus.events, filters: [], texts, page: "https://example.org/case/", ...changes };
}
