import { chooseMessages, countOrNo, ENGLISH_EVENTS } from "./language.ts";

const en = {
  /** Headings of the sections. */
  headings: {
    timeline: "Timeline",
    events: "List of events",
    differences: "Where accounts differ",
    notes: "Notes",
  },
  pictureOf: (events: number) => `Timeline of ${countOrNo(events, ENGLISH_EVENTS)}`,
  edition: "Edition",
  contents: "Contents",
  /** An article of which the print has the whole text or only quotes. */
  articleText: (name: string, whole: boolean) => `${name}, ${whole ? "in full" : "the quoted passages"}`,
  appendix: (name: string) => `Appendix: ${name}`,
  article: "Article",
  /** Introduces the hash of a text, or of an article of which the print has only quotes. */
  hash: (name: string, whole: boolean) => `${name}, ${whole ? "SHA-256" : "SHA-256 of the whole text"}:`,
  howToRead: "How to read these pages",
  raisedNumbers: "Small raised numbers",
  raisedNumbersExplained:
    "point to the notes. A note gives the quote, its article, and its lines in the appendix.",
  eachStatement: "Each statement",
  eachStatementExplained:
    "begins with its type. Then it names the speaker, unless the article says it in its own voice.",
  eachDate: "After each date",
  eachDateExplained:
    "you find how it is known. Printed: an article prints it. Worked out: it follows from a word such as " +
    "“yesterday” and the article’s own date. Inferred: it follows from other facts. “On or before” a day means that only the latest possible day is " +
    "known.",
  types: "Types of statement",
  named: "People and organisations",
  /** Before the reasoning of a date. */
  dateKnown: "How the date is known:",
  notSaid: (articles: number) =>
    articles > 1 ? "What the articles leave out:" : "What the article leaves out:",
  /** Instead of a text that another event has already. */
  asFor: (title: string) => `as for the event “${title}”.`,
  noVerdict: "These pages do not say which is right.",
  agreed: "What they agree on:",
  /** Place of a quote in the appendix. */
  onLines: (lines: string) => `${lines.includes("–") ? "lines" : "line"} ${lines}`,
};

/** Text of the print edition. */
export const printMessages = chooseMessages({ en });
