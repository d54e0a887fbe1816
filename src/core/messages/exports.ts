import { chooseMessages, count, ENGLISH_EVENTS, formatNumber } from "./language.ts";

const en = {
  /** Number of the events that a file or print contains, and the filters that chose them. */
  part: (shown: number, all: number, filters: readonly string[]) => {
    const events = `${formatNumber(shown)} of ${count(all, ENGLISH_EVENTS)}`;
    return filters.length > 0 ? `${events}, filtered by: ${filters.join("; ")}` : events;
  },
  /** Name of an article on the page, its headline in quotation marks, its date, and its file. */
  article: (name: string, headline: string, dated: string, file: string) =>
    `${name}: ${headline}, ${dated} (${file})`,
  articles: (articles: readonly string[]) => `Articles: ${articles.join("; ")}.`,
  edition: (edition: string) => `Edition ${edition}`,
  /** Characters of an article that a quote has; the last one is not part of it. */
  place: (source: string, file: string, start: number, end: number) =>
    `${source} (${file}, characters ${start}–${end})`,
  /** A quote in its quotation marks, and its place. */
  quote: (words: string, place: string) => `${words} — ${place}.`,
  /** A statement after its type and speaker. */
  statement: (attribution: string, text: string) => `${attribution}: ${text}`,
  /** A statement with its type and speaker at the end. */
  citedStatement: (text: string, attribution: string) => `${text} [${attribution}]`,
  citedEvent: (title: string, date: string, basis: string) => `${title} (${date}; date ${basis}).`,
  citedArticle: (dated: string) => `article ${dated}`,
  archivedCopy: (address: string) => `Archived copy: ${address}`,
  /** The page as the work that has the entry: its title after the name of its site. */
  container: (title: string, name?: string) => (name === undefined ? title : `${name}: ${title}`),
  date: (date: string, edtf: string) => `Date: ${date} (${edtf}).`,
  dateKnown: (basis: string, reasoning: string) => `How the date is known: ${basis}. ${reasoning}`,
  /** A kind of difference, and the title of one. `subject`: what it is about, like other differences. */
  difference: (kind: string, title: string, subject?: string) =>
    `${kind}${subject === undefined ? "" : ` (${subject})`}: ${title}`,
  /** Two events, and the relation of the first to the second. */
  linked: (from: string, relation: string, to: string) => `Linked events: “${from}” – ${relation} – “${to}”.`,
  /** A clause of the summary below the title. */
  standfirst: (clause: string) => `Summary of the case: ${clause}`,
  /** A quote in which an article says who somebody is. */
  describes: (name: string) => `Says who ${name} is.`,
  /** A quote that no event uses, with the editor’s reason. */
  background: (reason: string) => `Not used by an event: ${reason}`,
  editorDecision: (reason: string) => `the editor’s decision: ${reason}`,
  /** Events whose date has an open end. A calendar has no place for them. */
  openDatesOmitted: (events: number) =>
    `${count(events, ENGLISH_EVENTS)} left out because the first or last possible day is not known.`,
  undatedOmitted: (events: number) =>
    `${count(events, ENGLISH_EVENTS)} left out because no possible day is known.`,
  /** Text alternative of the picture for a shared link. */
  pictureOf: (title: string) => `${title}: the events as marks on a timeline`,
  /** Explanations of the shapes in a picture; each is there only if the picture has the shape. */
  shapes: {
    known: "Solid: a known day or time.",
    within: "Brackets: at some time between them.",
    by: "Bracket at the right end only: on or before that day, or at or before that time.",
    inferred: "Dashed: inferred.",
    line: "Arrow: when it was said.",
    cluster: "Number in a box: that many events, too close together to show.",
    articles: "≠: articles differ.",
    otherDifference: "Ring: disputed, or differs within one article.",
  },
  /** Name of a mark in a picture, for screen readers. */
  eventName: (title: string, date: string) => `${title}, ${date}`,
  clusterName: (events: readonly string[]) => `${count(events.length, ENGLISH_EVENTS)}: ${events.join("; ")}`,
  wholePeriod: (period: string) => `The whole period: ${period}.`,
  partOfPeriod: (period: string) => `Part of the period: ${period}.`,
  toScale: "To scale",
  notToScale: "Not to scale: each panel has its own scale",
  groupedByStage: "Grouped by stage.",
  reachIntoPeriod: (events: number) =>
    `${events === 0 ? "None" : formatNumber(events)} of these ${events < 2 ? "is" : "are"} at least partly in the period shown.`,
  asOf: (day: string, counts: string) =>
    `At the end of ${day}: ${counts}. Faint, label in italics: had not happened. ` +
    "Half faint: may have happened, or may have been public.",
  selected: (title: string, date: string) => `Marked: ${title} (${date}).`,
  /** Names of the sheets of a workbook. */
  sheets: { events: "Events", statements: "Statements", about: "About" },
  thisEvent: "This event on the page",
  /** Speaker of a claim that the article makes in its own voice, in a table. */
  articleSpeaks: "the article",
};

/** Text of all files that readers download, of pictures and of citations. */
export const exportMessages = chooseMessages({ en });
