import type { Actor } from "./actor.ts";
import type { Disagreement } from "./disagreement.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Link } from "./link.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** Version of the format of `corpus.json`; parseCorpus refuses any other. */
export const CORPUS_VERSION = 2;

/** An article without its text. The text is a file of its own, which the page fetches when it is needed. */
export interface ArticleRecord {
  id: string;
  /** Name of the file in the seeds folder. */
  file: string;
  /** URL of the text, byte for byte the file, relative to `corpus.json`. */
  url: string;
  /** Day of the date line, YYYY-MM-DD. */
  date: string;
  headline: string;
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  sha256: string;
}

/** An entry of a vocabulary that the case defines, with its label on the page. */
export interface LabelledId {
  id: string;
  label: string;
}

/** All compiled data of a case except the articles' texts: the content of `corpus.json`. */
export interface Corpus {
  format: "on-the-record/corpus";
  version: typeof CORPUS_VERSION;
  /** SHA-256 of the rest of the file; names the edition in citations. */
  edition: string;
  title: string;
  summary: string;
  /** Content warning: a sentence that the page shows before the case. */
  note?: string;
  articles: ArticleRecord[];
  /** In the order of the timeline's lanes. */
  stages: LabelledId[];
  /** Groups of actors, in the order of the filter. */
  groups: LabelledId[];
  actors: Actor[];
  excerpts: Excerpt[];
  /** In the order of sortEvents. */
  events: TimelineEvent[];
  disagreements: Disagreement[];
  links: Link[];
  /** Sentences that no event uses, each with the reason. */
  background: { excerpt: string; reason: string }[];
  /** Present ids of events by their former ids, so that old links keep working. */
  renamed: Record<string, string>;
  /** Reasons for the removal of events, by former id; old links show them. */
  retired: Record<string, string>;
  /** The filters and the numbers of events, if this is a part of its edition. */
  extract?: { filters: string[]; events: number; of: number };
}
