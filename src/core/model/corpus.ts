import type { Actor } from "./actor.ts";
import type { Disagreement } from "./disagreement.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Link } from "./link.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** The version of the format below; a reader refuses any other. */
export const CORPUS_VERSION = 2;

/** What the corpus knows of an article without its text, which lies beside it at `url`, byte for byte. */
export interface ArticleRecord {
  id: string;
  /** The file's name in the seeds folder. */
  file: string;
  /** Where its text lies, relative to the corpus. */
  url: string;
  /** The day the article bears, YYYY-MM-DD. */
  date: string;
  headline: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
}

/** A word of the case's own vocabulary, with the page's label for it. */
export interface LabelledId {
  id: string;
  label: string;
}

/** Everything the page shows but the articles' texts: what the build writes to `corpus.json`. */
export interface Corpus {
  format: "on-the-record/corpus";
  version: typeof CORPUS_VERSION;
  /** SHA-256 of everything else in this file: the edition that a citation names. */
  edition: string;
  title: string;
  summary: string;
  /** What in it may be hard to read, in a sentence that stands before it. */
  note?: string;
  articles: ArticleRecord[];
  /** In the order in which the timeline draws them. */
  stages: LabelledId[];
  /** In the order in which the filter lists them. */
  groups: LabelledId[];
  actors: Actor[];
  excerpts: Excerpt[];
  /** In time order. */
  events: TimelineEvent[];
  disagreements: Disagreement[];
  links: Link[];
  /** Sentences that no event rests on, with the reason. */
  background: { excerpt: string; reason: string }[];
  /** Former ids of events, with the present ones: old links lead on. */
  renamed: Record<string, string>;
  /** Ids of events that were taken away, with the reason that old links show. */
  retired: Record<string, string>;
  /** Where this is not the whole corpus of its edition: what it was narrowed to, in words, and to how many events of how many. */
  extract?: { filters: string[]; events: number; of: number };
}
