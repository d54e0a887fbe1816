import { chooseMessages, count, formatNumber } from "./language.ts";

const DIFFERENCES = { one: "difference", other: "differences" };

const en = {
  differencesLead: "Each version is shown word for word. The page does not say which is right.",
  /** Shown if the page lists one kind only. */
  onlyKind: (kind: string) => `Only one kind is shown: ${kind}.`,
  allDifferences: (differences: number) =>
    differences === 1 ? "Show the difference" : `Show all ${count(differences, DIFFERENCES)}`,
  /** Columns of a table of differences. */
  difference: "Difference",
  quotes: "Quotes",
  notQuoted: "Not quoted here",
  /** Heading of the differences between articles that are not in a table of their own. */
  articleDifferences: (tables: number) =>
    tables > 0 ? "Other differences between articles" : "Differences between articles",
  disputed: "Disputed statements",
  otherDisputed: "Other disputed statements",
  inOneArticle: (differences: number) => `${count(differences, DIFFERENCES)} within one article`,
  /** Differences in wording about the subject of a table. */
  moreInWording: (differences: number) =>
    `${count(differences, DIFFERENCES)} in wording only, on this subject`,
  inWordingOnly: (differences: number) => `${count(differences, DIFFERENCES)} in wording only`,
  wordingLead:
    "Here all accounts can be true: they use different words, or speak of different things. That is the editor’s judgement. Read each one below and decide for yourself.",
  whatDiffers: "What differs:",
  whatAgrees: "What they agree on:",
  eventsConcerned: "Events concerned",
  otherEventsConcerned: "Other events concerned",

  forEditors: "For editors",
  closeCoverage: "Close the list of sentences",
  sentenceUses: {
    evidence: { name: "used", meaning: "used: events are based on it" },
    background: { name: "background", meaning: "background, with the reason" },
    nothing: { name: "not read yet", meaning: "not read yet: less than half of it is quoted" },
  },
  /** Before words of a sentence that is used in part. */
  restNotQuoted: "Not quoted:",
  /** `covered`: sentences that are used, or background with a reason. */
  sentenceCounts: (covered: number, sentences: number) =>
    `${formatNumber(covered)} of ${count(sentences, { one: "sentence", other: "sentences" })} used or explained, ${formatNumber(sentences - covered)} not read yet`,

  everythingReported: (articles: number) =>
    articles === 1 ? "Everything the article reports" : "Everything the articles report",
  asOfDay: (day: string) => `At the end of ${day}`,
  asOfHint: "Move the slider back to see what was public on a given day.",
  asOfCounts: (states: string) => `Of the events shown: ${states}.`,
  showEverything: "Show everything again",
};
/** Text of parts that load after the first view: differences, list of sentences, as-of slider. */
export const sectionMessages = chooseMessages({ en });
