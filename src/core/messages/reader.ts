import { chooseMessages, count, countOrNo, ENGLISH_EVENTS, formatNumber } from "./language.ts";

const en = {
  reader: "Reader",
  selectedEvent: "The selected event",
  close: "Close",
  /** Close the reader, where it covers the whole page. */
  backToEvents: "‹ Events",
  backToEvent: "‹ Back to the event",
  linkCopied: "Link copied.",
  /** Certainty of a date, after it: that of a day, or of the bounds of any other date. */
  certainty: {
    day: { printed: "as printed", "worked-out": "day worked out", inferred: "day inferred" },
    bounds: { printed: "as printed", "worked-out": "worked out", inferred: "inferred" },
  },
  /** The selected event is not among the events shown. */
  hidden: (shown: number) => `Hidden by your filters or search (${countOrNo(shown, ENGLISH_EVENTS)} shown).`,
  showAllEvents: "Show all events",
  /** Position of an event among others; `position` counts from 1. */
  position: (position: number, all: number) => `${formatNumber(position)} of ${formatNumber(all)}`,
  /** After the word “Event”, instead of its position: filters or the search hide it. */
  noPosition: "not shown",
  /** Subjects on which articles differ. */
  articlesDiffer: (subjects: readonly string[]) => `Articles differ: ${subjects.join(" · ")}`,
  readInArticle: "Read in the article",
  readInNamedArticle: (article: string) => `Read in the article “${article}”`,
  statements: "The statements in short",

  /** A type of statement, as a button that shows what it means. */
  meaning: "what this means",
  disclosure: "How it became known",
  /** True even if an article says so and the editor has not recorded it. */
  disclosureUnknown: "This page has no record of when this became public.",
  /** `dated` describes the date: "dated 11 December 2021". */
  reports: (article: string, dated: string) => `“${article}”, ${dated}, reports it.`,
  linkedEvents: "Linked events",
  editorsDecision: (reason: string) => `The editor’s decision: ${reason}`,

  cite: "Cite",
  citeStatement: "Cite this statement",
  citeQuote: "Cite this quote",
  citeEvent: "Cite this event",

  /** Opens a quote in its article. */
  readIn: (article: string, words: string) => `Read in “${article}”: ${words}`,
  /** Words of an article that events use. `titles` are those of the events. */
  usedWords: (words: string, titles: readonly string[]) =>
    `${words} — ${titles.length > 1 ? `${count(titles.length, ENGLISH_EVENTS)}: ` : ""}${titles.join("; ")}`,
  eventsOfWords: (events: number) => `${count(events, ENGLISH_EVENTS)} for these words`,
  /** Events by their use of the chosen words. */
  uses: {
    claim: "Events based on these words",
    date: "Events dated by these words",
    tie: "Events that use these words",
  },
  /** Opens another version of the article. */
  readVersion: (article: string) => `Read “${article}”`,
  markedPhrases: "every marked phrase shows its events",
  source: "source",
  archivedCopy: "archived copy",
  loadingArticle: "Loading the article…",
  articleOffline:
    "You are offline, and this article has not been loaded before. It will load when you are back online.",
};
/** Text of the reader and the links to quotes. */
export const readerMessages = chooseMessages({ en });
