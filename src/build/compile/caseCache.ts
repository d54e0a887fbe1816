import type { EventMemo } from "./assemble.ts";
import type { ArticleCache } from "./readSeeds.ts";
import type { YamlCache } from "./readYaml.ts";

/** Parts of a case that an earlier compilation read: those that did not change are not read again. */
export interface CaseCache {
  yaml: YamlCache;
  articles: ArticleCache;
  /** Returns the events that were built from the same articles and actors as these. */
  eventsOf(sources: readonly object[]): EventMemo["events"];
}

/** Creates the cache for repeated compilations of one folder. */
export function createCaseCache(): CaseCache {
  let sources: readonly object[] = [];
  let events: EventMemo["events"] = new WeakMap();
  return {
    yaml: new Map(),
    articles: new Map(),
    eventsOf(present) {
      const isSame = present.length === sources.length && present.every((one, i) => one === sources[i]);
      if (!isSame) events = new WeakMap();
      sources = present;
      return events;
    },
  };
}
