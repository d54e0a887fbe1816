import { createHash } from "node:crypto";
import { corpusJsonSchema } from "../../core/model/corpusSchema.ts";
import { formatNote } from "../../core/model/problem.ts";
import { buildSearchFiles } from "../../core/search/searchFiles.ts";
import {
  type CompiledCase,
  type CompileOptions,
  type CompileResult,
  compileSeeds,
} from "../compile/compileCorpus.ts";
import { formatProblems } from "../compile/formatProblems.ts";
import { describeDrafts } from "../compile/readDrafts.ts";
import { BuildMistake } from "./buildMistake.ts";

/** A file of a site: its path and its content. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];

/** Contents of files, by their path in the site. */
export type SiteFiles = Map<string, string | Uint8Array>;

/** Folder of the parts of the search index. Browsers keep them, because their names have a hash. */
const SEARCH_FOLDER = "assets/search-";

/** Returns the first 12 hexadecimal digits of a content's SHA-256, for the name of a file in `assets/`. */
export const shortHash = (content: string) => createHash("sha256").update(content).digest("hex").slice(0, 12);

/** All problems of a case, as the message of an error. Nothing was built. */
export class CaseProblems extends BuildMistake {}

/** Compiles a seeds folder and passes each note to `warn`. Throws `CaseProblems` if there are any. */
export function compileOrThrow(
  dir: string,
  warn: (note: string) => void,
  options: CompileOptions = {},
): CompiledCase & Pick<CompileResult, "counts" | "drafts"> {
  const { compiled, problems, notes, counts, drafts } = compileSeeds(dir, options);
  for (const note of notes) warn(formatNote(note));
  if (compiled !== null) {
    if (drafts.length > 0) warn(`${dir}: ${describeDrafts(drafts)}`);
    return { ...compiled, counts, drafts };
  }
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const list = formatProblems(problems).join("\n");
  const error = new CaseProblems(`${dir} has ${count}; nothing was built:\n${list}`);
  // Editors need the places in their files, not the place in our code.
  error.stack = "";
  throw error;
}

/**
 * Builds the files of a case that the page fetches: corpus, schema, articles and search index, the largest
 * first. The index has only words that are published.
 */
export function* buildCaseFiles({ corpus, json, articles, files }: CompiledCase): Generator<SiteFile> {
  yield ["corpus.json", json];
  yield ["corpus.schema.json", JSON.stringify(corpusJsonSchema(), null, 2)];
  yield* files;
  const nameFile = (content: string) => `${SEARCH_FOLDER}${shortHash(content)}.json`;
  yield* buildSearchFiles(corpus, articles, nameFile);
}
