import { chooseMessages, count, countOrNo, ENGLISH_EVENTS, formatNumber } from "./language.ts";

const UNITS = {
  year: { one: "year", other: "years" },
  month: { one: "month", other: "months" },
  day: { one: "day", other: "days" },
  hour: { one: "hour", other: "hours" },
  minute: { one: "minute", other: "minutes" },
} as const;

/** Unit of a duration. */
export type DurationUnit = keyof typeof UNITS;

const events = (number: number) => count(number, ENGLISH_EVENTS);

const en = {
  /** `keys` is a sentence about the keys. */
  gestures: (keys: string) => `Ctrl or ⌘ with the wheel, or two fingers, zoom; then drag to move. ${keys}`,
  /** Numbers of events beyond the edges of the view, and in it. */
  earlier: (number: number) => `‹ ${formatNumber(number)} earlier`,
  later: (number: number) => `${formatNumber(number)} later ›`,
  inView: (number: number) => `${countOrNo(number, ENGLISH_EVENTS)} in view`,
  showAllTime: "Show the whole time",

  // Toolbar.
  scale: "Scale of time",
  scales: { folded: "Not to scale", linear: "To scale" },
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  showAll: "Show all",
  /** Name of the same button: the filters have a button "Show all", too. */
  showAllDates: "Show all dates",

  // Labels for screen readers.
  /** `keys` is a sentence about the keys. */
  plot: (keys: string) => `Timeline. ${keys}`,
  staticPlot: "Timeline. Each mark leads to its event in the list of events.",
  noEventsInView: (keys: string) => `Timeline: no events in view. ${keys}`,
  /** Position of an event among `all` events, and its stage. */
  position: (at: number, all: number, stage: string) =>
    `${formatNumber(at)} of ${formatNumber(all)}, ${stage}`,

  // Strip of the phone.
  strip: "Timeline: position in the list of events",
  /** On or before a day, in few letters. */
  by: (day: string) => `by ${day}`,
  years: (first: string, last: string) => `${first}–${last}`,
  stripPosition: (at: number, all: number, title: string) =>
    `${formatNumber(at)} of ${formatNumber(all)}: ${title}`,

  // Panels.
  units: { hour: "hours", day: "days", month: "months", year: "years" },
  /** Time of a panel from its first to its last unit. */
  span: (from: string, to: string) => `${from} – ${to}`,
  oneDay: "one day",
  onOrBefore: (day: string) => `On or before ${day}`,
  articleDay: (articles: number) => `date of the ${articles === 1 ? "article" : "articles"}; day not given`,

  panelName: (title: string, subtitle: string) => `${title}, ${subtitle}`,
  leftOut: "left out",
  /** An event and the statement that made it public, if no line joins them. */
  saidIn: (label: string) => `→ ${label}`,
  /** Time from an event to its statement, where its line has no room for it. */
  saidAfter: (duration: string) => `→ ${duration}`,
  leftOutNote: "no event shown starts or ends here",

  // Key to the shapes.
  key: {
    known: "known",
    within: "some time in here",
    by: "at or before its end",
    inferred: "inferred",
    line: "when it was said",
    articles: "the articles differ",
    otherDifference: "disputed, or differs within one article",
  },

  /** The same in fewer words, for a narrow drawing. */
  shortKey: {
    known: "known",
    within: "within",
    by: "by its end",
    inferred: "inferred",
    line: "when said",
    articles: "articles differ",
    otherDifference: "other difference",
  },

  // Clusters.
  cluster: (number: number) =>
    number === 1
      ? "1 event without enough room to show it; open it"
      : `${events(number)} too close together to show separately; open the list`,
  /** Statements for which the column has no room. */
  moreVoices: (number: number) => `and ${formatNumber(number)} more`,
  openList: "Open the list",
  events,
  zoomInOn: (number: number) =>
    number === 1 ? "Zoom in on this event" : `Zoom in on these ${events(number)}`,
  more: (number: number) => `and ${formatNumber(number)} more.`,

  // Durations.
  /** `quarters` is a fraction behind the number: "4¾ years". */
  duration: (number: number, unit: DurationUnit, quarters = "") =>
    quarters === "" ? count(number, UNITS[unit]) : `${number}${quarters} ${UNITS[unit].other}`,
  almost: (duration: string) => `almost ${duration}`,
  over: (duration: string) => `over ${duration}`,
  atMost: (duration: string) => `at most ${duration}`,
  about: (duration: string) => `about ${duration}`,
  sameDay: "the same day",
  sameMinute: "the same minute",
  /** `shortest` is only a number if both have the same unit. */
  durationRange: (shortest: string | number, longest: string) => `${shortest} to ${longest}`,
};
/** Text of the timeline, and durations. */
export const timelineMessages = chooseMessages({ en });
