import type { UrlView } from "./view.ts";

/** Says whether there is an entry of that id. */
type IdSet = Pick<ReadonlySet<string>, "has">;

/** What the case has, to be asked whether a link's ids are there. */
export interface KnownIds {
  events: IdSet;
  excerpts: IdSet;
  articles: IdSet;
  actors: IdSet;
  stages: IdSet;
  /** Events' former ids, with their present ones. */
  renamed: ReadonlyMap<string, string>;
  /** Ids of events that are no more, with the reason. */
  retired: ReadonlyMap<string, string>;
}

/** One fact of the view as a parameter. */
export interface UrlField {
  name: string;
  /** The part of the view it stands for, as it is before anything is chosen. */
  initial: Partial<UrlView>;
  /** The parameter's value; null for what is as at first. */
  serialize(view: UrlView): string | null;
  /** What a value says of the view, given what was read before; tells what it can't use. Never throws. */
  parse(value: string, known: KnownIds, tell: (note: string) => void, so: UrlView): Partial<UrlView>;
  /** Whether a change from one view to another is a step that Back undoes, or part of a continuous move. */
  pushesHistory(before: UrlView, after: UrlView): boolean;
}
