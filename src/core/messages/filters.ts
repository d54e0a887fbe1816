import { shortenForeign } from "./foreignText.ts";
import { chooseMessages, count, ENGLISH_EVENTS, formatNumber } from "./language.ts";

const en = {
  activeFilters: "Filters in use",
  removeFilter: (filter: string) => `Remove filter: ${filter}`,
  asOf: (day: string) => `What was public by ${day}`,
  removeAsOf: (chip: string) => `${chip}: show everything instead`,

  // Choice of people and organisations. More than one is chosen.
  ofThoseChosen: "Of those chosen",
  anyOfThem: "any of them",
  allTogether: "all together",

  // Headings of the facets.
  role: "Role",
  roleOf: (name: string) => `Role of ${name}`,
  roleOfAny: "Role of any of those chosen",
  roleOfEach: "Role of each of those chosen",
  stage: "Stage",
  standing: "Type of statement",
  standingMeanings: "Meaning of each type",
  tag: "Tag",
  place: "Place",
  basis: "How the date is known",
  basedOn: "Based on",
  differences: "Differences",
  leaveOut: "Leave out events with",
  /** Number of options in use. */
  chosen: (options: number) => `${formatNumber(options)} chosen`,
  /** Label and placeholder of a field that searches a list of options. */
  findIn: (list: string) => `Find in: ${list}`,
  find: "Type to find",
  noneFound: "Nothing in this list matches.",
  /** Options that are not shown. */
  moreOptions: (options: number) => `${formatNumber(options)} more: type to find them.`,

  // The period.
  dates: "Dates",
  from: "from",
  to: "to",
  useTimelineDates: "Dates shown on the timeline",
  anyDate: "Any date",
  possibly: "Possibly in this period",
  certainly: "Certainly in this period",
  reversed: "The last day is before the first. The filter has not changed.",
  periodMeaning: "Choose dates to see the events that may fall between them.",
  certainMeaning:
    "Shows only events that must fall in this period. An event with an open or approximate date (“on or before” a day, “about” a day) is left out.",
  inPeriod: (possible: number, certain: number) =>
    possible === 0
      ? "No event is possibly in this period."
      : `${count(possible, { one: "event is", other: "events are" })} possibly in this period, ${certain === 0 ? "none" : formatNumber(certain)} certainly.`,
  noEarliestDate: (open: number) =>
    `${count(open, { one: "event has", other: "events have" })} no earliest date.`,

  // The result.
  noneMatchesFilters: (filters: number) =>
    filters === 1 ? "No event matches this filter." : "No event matches all these filters.",
  noneMatchesSearch: (query: string) => `No event matches the search “${shortenForeign(query)}”.`,
  noneMatchesBoth: (query: string) =>
    `No event matches both the search “${shortenForeign(query)}” and the filters.`,
  removeToSee: (filter: string, events: number) =>
    `Remove the filter “${filter}” to see ${count(events, ENGLISH_EVENTS)}`,
  clearSearch: "Clear the search",
  showAllEvents: (all: number) => (all === 1 ? "Show the event" : `Show all ${count(all, ENGLISH_EVENTS)}`),

  // Descriptions of filters in use.
  without: (name: string) => `without ${name}`,
  roleFilter: (role: string) => `role: ${role}`,
  roleFilterOf: (name: string, role: string) => `${name}: ${role}`,
  thoseChosen: "those chosen",
  tagFilter: (tag: string) => `tag: ${tag}`,
  placeFilter: (place: string) => `place: ${place}`,
  basisFilter: (basis: string) => `date ${basis.toLowerCase()}`,
  articleFilter: (article: string) => `based on “${article}”`,
  differenceFilter: (kind: string) => `difference: ${kind.toLowerCase()}`,
  range: (first: string, last: string) => `${first} to ${last}`,
  possiblyIn: (period: string) => `possibly in the period ${period}`,
  certainlyIn: (period: string) => `certainly in the period ${period}`,
  togetherFilter: "all of these together",
  searchFilter: (query: string) => `search for “${shortenForeign(query)}”`,
};
/** Text of the filters, except the menus that are always visible. */
export const filterMessages = chooseMessages({ en });
