import type { UrlView } from "../store.ts";
import type { CorpusAccess } from "../useCorpus.tsx";

/** One URL parameter and the part of the view that it holds. */
export interface UrlField {
  name: string;
  /** Returns the parameter's value; null for the initial value. */
  serialize(view: UrlView): string | null;
  /**
   * Parses a value. `known` has the ids that a link may name, `current` is the view parsed so far. `warn`
   * reports what the case does not have. Never throws.
   */
  parse(value: string, known: CorpusAccess, warn: (note: string) => void, current: UrlView): Partial<UrlView>;
  /** Whether a change is a step that Back undoes. Without it every change is one. */
  pushesHistory?(before: UrlView, after: UrlView): boolean;
}
