import { chooseMessages, count } from "./language.ts";

const EVENTS = { one: "event", other: "events" };

const en = {
  /** Number of the events that a file or print contains, and the filters that chose them. */
  part: (shown: number, all: number, filters: readonly string[]) => {
    const events = `${shown} of ${count(all, EVENTS)}`;
    return filters.length > 0 ? `${events}, filtered by: ${filters.join("; ")}` : events;
  },
  /** Name of an article on the page, its headline in quotation marks, and its date. */
  article: (name: string, headline: string, dated: string) => `${name}: ${headline}, ${dated}`,
  articles: (articles: readonly string[]) => `Articles: ${articles.join("; ")}.`,
  edition: (edition: string) => `Edition ${edition}`,
  /** Characters of an article that a quote has; the last one is not part of it. */
  place: (source: string, file: string, start: number, end: number) =>
    `${source} (${file}, characters ${start}–${end})`,
  /** A quote in its quotation marks, and its place. */
  quote: (words: string, place: string) => `${words} ${place}`,
  /** A statement after its type and speaker. */
  statement: (attribution: string, text: string) => `${attribution}: ${text}`,
  /** A statement with its type and speaker at the end. */
  citedStatement: (text: string, attribution: string) => `${text} [${attribution}]`,
  citedEvent: (title: string, date: string, basis: string) => `${title} (${date}; date ${basis}).`,
  citedArticle: (dated: string) => `article ${dated}`,
  container: (title: string) => `On the Record: ${title}`,
  /** Before each quote of a citation there is the quote itself. */
  citedQuote: (words: string, place: string) => `${words} — ${place}.`,
  date: (date: string, edtf: string) => `Date: ${date} (${edtf}).`,
  dateKnown: (basis: string, reasoning: string) => `How the date is known: ${basis}. ${reasoning}`,
  /** A kind of difference, and the title of one. */
  difference: (kind: string, title: string) => `${kind}: ${title}`,
  editorDecision: (reason: string) => `the editor’s decision: ${reason}`,
  /** Events whose date has an open end. A calendar has no place for them. */
  openDatesOmitted: (events: number) =>
    `${count(events, EVENTS)} left out because the first or last possible day is not known.`,
  undatedOmitted: (events: number) => `${count(events, EVENTS)} left out because no possible day is known.`,
  /** Text alternative of the picture for a shared link. */
  pictureOf: (title: string) => `${title}: the events as marks on a timeline`,
  thisEvent: "This event on the page",
  /** Speakers in a table. */
  speakers: { article: "the article", unnamed: "not named" },
};

/** Text of all files that readers download, of pictures and of citations. */
export const exportMessages = chooseMessages({ en });
