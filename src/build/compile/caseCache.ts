import type { EntryMemo } from "./assemble.ts";
import type { EncodedEntries } from "./encodeCorpus.ts";
import type { ArticleCache } from "./readSeeds.ts";
import type { YamlCache } from "./readYaml.ts";

/** Parts of a case that an earlier compilation read: those that did not change are not read again. */
export interface CaseCache {
  yaml: YamlCache;
  articles: ArticleCache;
  /** Returns the entries of the corpus that were built from the same articles and actors as these. */
  entriesOf(sources: readonly object[]): EntryMemo["entries"];
  encoded: EncodedEntries;
}

/** Creates the cache for repeated compilations of one folder. */
export function createCaseCache(): CaseCache {
  let sources: readonly object[] = [];
  let entries: EntryMemo["entries"] = new WeakMap();
  return {
    yaml: new Map(),
    articles: new Map(),
    encoded: new WeakMap(),
    entriesOf(present) {
      const isSame = present.length === sources.length && present.every((one, i) => one === sources[i]);
      if (!isSame) entries = new WeakMap();
      sources = present;
      return entries;
    },
  };
}
