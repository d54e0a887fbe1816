import type { TextSpan } from "../model/article.ts";
import type { Basis, Precision } from "../model/eventDate.ts";
import type { ShownPassage } from "../model/problem.ts";
import type { JsonChange } from "./jsonChange.ts";

// Types that the editor in the browser and its server share. All values are JSON.

/** Path of a value in the annotation: keys of maps and numbers of list items. */
export type Path = readonly (string | number)[];

/** One edit of the annotation. */
export type Operation =
  /** Replaces the value at a path, or adds the key to its map. Maps on the way that are missing are added. */
  | { do: "set"; path: Path; value: unknown }
  /** Inserts an item before the one with the last number of the path; at the end if there is none. */
  | { do: "insert"; path: Path; value: unknown }
  | { do: "remove"; path: Path }
  /** Gives the last key of a path another name. */
  | { do: "rename"; path: Path; key: string }
  /** Gives the entry at a path of a part and an id another id, at every place that names it. */
  | { do: "renameEntry"; path: Path; key: string }
  /** Moves a list item, or a key with its value, so that it has this number among its siblings, from 0. */
  | { do: "move"; path: Path; to: number };

/** One step of an editor, which can be undone. */
export interface EditStep {
  /** The change in words: "Add the event “Anthony Walgate is killed”". */
  label: string;
  operations: readonly Operation[];
  /** Ids of suggestions that the person dismisses, and of moved quotes that fit as they are. */
  dismissed?: readonly string[];
}

/** An entry as it was when somebody began to change it. */
export interface EntryBefore {
  at: Path;
  /** The entry as the file had it; missing for a new one. */
  value?: unknown;
}

/** A problem of the case, with the path of the value that it is about. */
export interface EditProblem {
  /** Path of the value; empty for a problem of a whole file. */
  at: Path;
  /** File, line and column: "timeline.yaml:12:3". */
  place: string;
  wrong: string;
  found: string;
  todo: string;
  /** The closest passage of an article, at the first difference. */
  passage?: ShownPassage;
}

/** A quote of the annotation that is in its article exactly once. */
export interface PlacedQuote extends TextSpan {
  article: string;
  /** Path of the quote in the annotation. */
  at: Path;
}

/** An article of the case, without its text. */
export interface ListedArticle {
  id: string;
  /** Name of its file in the folder of the case. */
  file: string;
  /** Short name, or the headline. */
  name: string;
  language: string | undefined;
  /** Day of the date line, YYYY-MM-DD. */
  date: string;
  /** Number of its sentences, and those that no claim and no background entry quotes, in order. */
  sentences: number;
  unread: readonly TextSpan[];
}

/** An entry that the editor and another program changed since both knew the same text. */
export interface Conflict {
  at: Path;
  /** The entry as YAML in each version; "" where it was removed. */
  base: string;
  mine: string;
  theirs: string;
}

/** The state of a case that somebody edits. */
export interface EditState {
  /** Number that grows with each change of the case. */
  version: number;
  /** The annotation as a value, as the file has it. */
  annotation: Readonly<Record<string, unknown>>;
  articles: readonly ListedArticle[];
  quotes: readonly PlacedQuote[];
  /** Problems that prevent a build. Unfinished entries, which are drafts, have none. */
  problems: readonly EditProblem[];
  /** Labels of the steps that can be undone and redone, the next one first. */
  undo: readonly string[];
  redo: readonly string[];
  conflicts: readonly Conflict[];
  /** Warning that another window edits the same folder, or that articles cannot be copied; "" for none. */
  warning: string;
}

/** The body of an answer with a state: the state itself, or its change from the one that the window has. */
export type StateBody = EditState | { change: JsonChange | null };

/** A date that an editor typed, as EDTF. */
export type DateReading =
  | {
      edtf: string;
      /** Ends that are known less exactly than EDTF says. See seeds/README.md for both keys. */
      known?: { min?: Precision; max?: Precision };
      several?: true;
      /** The range in words: "in June 2014, day not given". */
      words: string;
      /** Bounds in milliseconds UTC; null if the date has none on that side. */
      min: number | null;
      max: number | null;
      /** Basis that the words suggest: worked out for relative words. */
      basis: Basis;
    }
  | { problem: string };

/** A mark that a person asks for. The server adds the edition. */
export interface CheckRequest {
  /** Id of the event. */
  id: string;
  /** Name of the person; "" if it is not given. */
  by: string;
  /** Day, YYYY-MM-DD. */
  day: string;
}

/** A kind of suggestion. */
export type SuggestionKind = "date" | "name" | "quotation" | "same";

/** A proposal of the program. All its quotes are verified words of articles. */
export interface Suggestion {
  /** Stable id of its content, for dismissals. */
  id: string;
  kind: SuggestionKind;
  /** The proposal in words. */
  title: string;
  /**
   * The words of the date, names or quotation, then their sentence if it has other words, too. For “same”,
   * one sentence of each article.
   */
  quotes: readonly (TextSpan & { article: string; words: string })[];
  /** Date of the sentence as EDTF, if it has one. */
  edtf?: string;
  /** Ids of known actors that the words name, and names that are new. */
  actors?: readonly string[];
  newName?: string;
  /** Id or name of the speaker of a quotation. */
  speaker?: string;
  /** Program that made it: "built in", or the name that its file gives. */
  source: string;
}

/** Words before and after quoted words in their sentence, or in a part of it. */
export interface SentenceContext {
  before: string;
  after: string;
}

/** A quote of the annotation that a newer text of its article does not have, or has in another sentence. */
export interface MovedQuote {
  /** Stable id of the quote in this state, for dismissals. */
  id: string;
  at: Path;
  article: string;
  /** The quoted words. */
  old: string;
  /** The rest of their sentence in the earlier text, if that is known. */
  context?: SentenceContext;
  /**
   * “moved” if the same words are once in the article, but in another sentence or beside other words,
   * “ambiguous” if they are there several times.
   */
  state: "moved" | "changed" | "ambiguous" | "gone";
  /** Proposed words of the new text, if there are any. */
  proposal?: TextSpan & { words: string; prefix?: string; suffix?: string; context: SentenceContext };
  /** Whether the quote is found as it is. A person decides whether it fits there. */
  isFound?: true;
}
