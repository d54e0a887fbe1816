import { chooseMessages, count } from "./language.ts";

const UNITS = {
  year: { one: "year", other: "years" },
  month: { one: "month", other: "months" },
  day: { one: "day", other: "days" },
  hour: { one: "hour", other: "hours" },
  minute: { one: "minute", other: "minutes" },
} as const;

/** Unit of a duration. */
export type DurationUnit = keyof typeof UNITS;

const events = (number: number) => count(number, { one: "event", other: "events" });

const en = {
  hint: "Click an event to read its words.",

  // Toolbar.
  scale: "Scale of time",
  scales: { folded: "Not to scale", linear: "To scale" },
  lanes: "Group events by",
  lanesBy: { stage: "Stages", actor: "People and organisations" },
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
  position: (at: number, all: number, stage: string) => `${at} of ${all}, ${stage}`,

  // Strip of the phone.
  strip: "Timeline: position in the list of events",
  /** On or before a day, in few letters. */
  by: (day: string) => `by ${day}`,
  years: (first: string, last: string) => `${first}–${last}`,
  stripPosition: (at: number, all: number, title: string) => `${at} of ${all}: ${title}`,

  // Axis. An axis break has two lines of text.
  axisBreak: (duration: string) => [`${duration},`, "shortened"] as const,
  /** `shortened`: unit of the shortest axis break. `busy`: unit of widened times. Else null. */
  scaleNote: (shortened: "year" | "month" | null, busy: "day" | "hour" | "minute" | null) => {
    if (shortened === null) return busy === null ? "" : `Busy ${UNITS[busy].other} widened`;
    const widened = busy === null ? "" : `, busy ${UNITS[busy].other} widened`;
    return `Some ${UNITS[shortened].other} shortened${widened}`;
  },

  // Panels.
  units: { hour: "hours", day: "days", month: "months", year: "years" },
  /** Time of a panel from its first to its last unit. */
  span: (from: string, to: string) => `${from} – ${to}`,
  oneDay: "one day",
  onOrBefore: (day: string) => `On or before ${day}`,
  articleDay: (articles: number) => `date of the ${articles === 1 ? "article" : "articles"}; day not given`,

  // Key to the shapes.
  key: {
    shapes: {
      day: "a known day",
      within: "one day in this period, not known which",
      several: "double ends: one or more days in this period",
      period: "lasted this long",
      approximate: "torn or wavy: approximate",
      by: "on or before this day",
    },
    /** `note` is the note on the scale. */
    scaleChange: (note: string) => `the scale of time changes here. ${note}.`,
    cluster: "this many events, click to list them",
    differences: {
      articles: "articles differ",
      disputed: "disputed",
      within: "differs within one article",
    },
  },

  // Clusters.
  cluster: (number: number) =>
    number === 1
      ? "1 event without enough room to show it; open it"
      : `${events(number)} too close together to show separately; open the list`,
  events,
  zoomInOn: (number: number) => `Zoom in on these ${events(number)}`,
  more: (number: number) => `and ${number} more.`,

  // Durations.
  duration: (number: number, unit: DurationUnit) => count(number, UNITS[unit]),
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
