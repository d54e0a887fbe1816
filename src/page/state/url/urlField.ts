import type { UrlView } from "../store.ts";

type IdSet = Pick<ReadonlySet<string>, "has">;

/** The ids that a link may name. */
export interface KnownIds {
  events: IdSet;
  excerpts: IdSet;
  articles: IdSet;
  actors: IdSet;
  stages: IdSet;
  /** Former ids of events, with their present ids. */
  renamed: ReadonlyMap<string, string>;
  /** Ids of removed events, with the reason. */
  retired: ReadonlyMap<string, string>;
}

/** One URL parameter and the part of the view that it holds. */
export interface UrlField {
  name: string;
  /** Returns the parameter's value; null for the initial value. */
  serialize(view: UrlView): string | null;
  /**
   * Parses a value. `current` is the view parsed before it; `warn` reports what the case does not have. Never
   * throws.
   */
  parse(value: string, known: KnownIds, warn: (note: string) => void, current: UrlView): Partial<UrlView>;
  /** Whether a change is a step that Back undoes. Without it every change is one. */
  pushesHistory?(before: UrlView, after: UrlView): boolean;
}
