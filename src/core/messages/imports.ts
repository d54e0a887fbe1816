import { chooseMessages, count, ENGLISH_EVENTS, formatNumber } from "./language.ts";

const IMPORTED_DRAFTS = { one: "draft", other: "drafts" };

const en = {
  /** Kinds of what an import does not carry, each with advice. */
  leftOut: {
    dateText: ["dates that are not read", "write 2024-06-01, 2024-06, 1850, or 1850~ for about 1850"],
    dateOrder: ["dates whose day and month could change places", "give --dates DMY or MDY"],
    dateMissing: ["dates that do not exist", "correct them"],
    dateReversed: ["dates whose end is before their start", "correct them"],
    noDate: ["events without a date", "add one if a source gives it"],
    noTitle: ["rows and entries without a title", "add one, or leave them out"],
    time: ["times of day without a zone", "give --zone Europe/London; they are in notes"],
    unknownZone: ["times in an unknown zone", "write the offset, such as +01:00; they are in notes"],
    media: ["pictures, films and sounds", "their addresses are in notes"],
    era: ["eras", "a case has none"],
    background: ["backgrounds and colours", "a case has none"],
    displayDate: ["dates whose words differ from their numbers", "compare them; the words are in notes"],
    recurring: ["repeated events", "add the dates that a source gives"],
    component: ["alarms, tasks and other parts of the calendar", "a case has none"],
    property: ["properties of the calendar’s events", "a case has none"],
    column: ["columns", "name their field with --map"],
    firstOfMonth: ["first days of a month", "compare them: a sheet may show only the month"],
    keys: ["keys", "name their field with --map"],
    skipped: ["files in other formats", "import them by name if their format is one of those in --help"],
    slide: ["text of the title slide", "write a standfirst with quotes"],
    term: ["stages, tags and places that the case does not have", "they are in notes"],
  } as const,
  /** Notes of a draft. */
  dateNote: (words: string) => `Date in the source: ${words}`,
  shownDateNote: (words: string) => `Date as shown: ${words}`,
  timeNote: (words: string) => `Time in the source, without a zone: ${words}`,
  sourceNote: (words: string) => `Source: ${words}`,
  creditNote: (words: string) => `Credit: ${words}`,
  captionNote: (words: string) => `Caption: ${words}`,
  mediaNote: (words: string) => `Media: ${words}`,
  quoteNote: (words: string) => `Quote: “${words}”`,
  stageNote: (words: string) => `Stage: ${words}`,
  placeNote: (words: string) => `Place: ${words}`,
  tagNote: (words: string) => `Tag: ${words}`,
  personNote: (words: string) => `Person: ${words}`,
  /** Output of the command. */
  drafts: (drafts: number) => count(drafts, IMPORTED_DRAFTS),
  files: (files: number) => count(files, { one: "file", other: "files" }),
  notCarried: (what: string, all: number, places: string, rest: number, todo: string) =>
    `not carried: ${what} (${formatNumber(all)}): ${places}${rest > 0 ? `, and ${formatNumber(rest)} more` : ""}; ${todo}`,
  /** Result of importing our own export. */
  wholeCase: (events: number, articles: number) =>
    `a new case with ${count(events, ENGLISH_EVENTS)} and ${count(articles, { one: "article", other: "articles" })}`,
  sameEdition: (edition: string) => `complete: it compiles to the same edition, ${edition}`,
  otherEdition: (parts: readonly string[]) =>
    `it compiles to another edition; different: ${parts.join(", ") || "nothing"}`,
  notInExport: "not carried: “strict”, comments, and articles’ names in braces, which are in words now",
  standfirst: (files: string) => `Imported from ${files}. The drafts have no source words yet.`,
  title: (file: string) => `Draft of ${file}`,
};

/** Text of the command `import`. */
export const importMessages = chooseMessages({ en });
