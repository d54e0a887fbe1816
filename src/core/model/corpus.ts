import { shellMessages } from "../messages/shell.ts";
import type { Corpus } from "./corpusSchema.ts";
import { isCompleteCorpus } from "./isCompleteCorpus.ts";

export type { ArticleRecord, Corpus, Correction, LogoPicture, StandfirstClause } from "./corpusSchema.ts";

/** Version of the format of `corpus.json`; parseCorpus refuses any other. */
export const CORPUS_VERSION = 2;

/**
 * Number of articles up to which a visit stores and prints all of them. Of larger cases it downloads only the
 * articles that somebody opens: 2,000 articles took 10 s and failed with ERR_INSUFFICIENT_RESOURCES.
 */
export const MAX_ARTICLES_AHEAD = 20;

/**
 * Parses fetched JSON as a corpus. The build has checked what the entries say, so this checks only the
 * transfer: the format, the version, and that nothing is missing. Throws an Error whose message, for the
 * page, says what to do.
 */
export function parseCorpus(json: unknown): Corpus {
  const corpus = json as Partial<Corpus> | null;
  if (typeof corpus !== "object" || corpus === null || corpus.format !== "on-the-record/corpus") {
    throw new Error(shellMessages.otherData);
  }
  if (corpus.version !== CORPUS_VERSION) {
    throw new Error(shellMessages.otherVersion(corpus.version, CORPUS_VERSION));
  }
  if (!isCompleteCorpus(corpus)) throw new Error(shellMessages.incompleteData);
  return corpus;
}

/** Returns the standfirst of a case as one text. */
export function standfirstText({ standfirst }: Pick<Corpus, "standfirst">): string {
  return standfirst.map(({ text }) => text).join(" ");
}
