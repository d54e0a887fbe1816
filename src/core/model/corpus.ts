export type { ArticleRecord, Corpus, LabelledId } from "./corpusSchema.ts";

/** Version of the format of `corpus.json`; parseCorpus refuses any other. */
export const CORPUS_VERSION = 2;
