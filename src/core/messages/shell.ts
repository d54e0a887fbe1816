import { chooseMessages, count, countOrNo, ENGLISH_EVENTS, formatNumber } from "./language.ts";
import { PROGRAM_NAME } from "./program.ts";

const en = {
  // Names of sections, used as headings and in links to them.
  onThisPage: "On this page",
  timeline: "Timeline",
  timelineKey: "Key to the timeline",
  eventList: "All events",
  differences: "Where accounts differ",
  people: "People and organisations",
  // Shorter names of sections in the navigation.
  eventsShort: "Events",
  differencesShort: "Differences",
  peopleShort: "People",
  coverage: "How each sentence is used",
  filters: "Filters",
  /** Label of the names that filter. */
  showOnly: "Show only",
  articles: "Articles",

  skipLinks: "Skip links",
  skipToTimeline: "Skip to the timeline",
  skipToEventList: "Skip to all events",
  skipToReader: "Skip to the reader",

  contentNote: "Content note",

  shareAndDownload: "Share and download",
  share: "Share",
  switchTheme: "Switch between light and dark",
  /** Introduces the number of the edition. */
  edition: "Edition",
  madeWith: `Made with ${PROGRAM_NAME}`,
  /** Buttons that move to the previous and the next event, and the event. */
  steps: { name: "Event", previous: "Previous event", next: "Next event" },
  dismiss: "Dismiss",
  done: "Done",

  /** All events of the case, the number of articles they are from, and the date if all have the same. */
  eventsFrom: (events: number, articles: number, dated: string | null) =>
    `${countOrNo(events, ENGLISH_EVENTS)} from ${countOrNo(articles, { one: "article", other: "articles" })}${dated === null ? "" : ` ${dated}`}`,
  eventsShown: (shown: number, all: number) =>
    `${formatNumber(shown)} of ${count(all, { one: "event", other: "events" })}`,
  /** Removes all filters and the search. */
  clear: "Clear",
  openFullPage: "Open the full page",

  search: "Search",
  /** A word, because the field has a cross that clears it. */
  closeSearch: { label: "Close", name: "Close the search" },
  searchLabel: "Search events and articles",
  searchPlaceholder: "Search",
  searchHint: "Words in quotation marks are found exactly so: “exact words”",
  /** Menu of the phone, with everything that has no room in the first view. */
  more: "More",
  back: "Back",
  about: "About this page",
  theme: "Light or dark",
  /** `title` of a menu, and the number of its options that are chosen. */
  menu: (title: string, chosen: number) => (chosen > 0 ? `${title} (${chosen} chosen)` : title),

  loadingTimeline: "Loading the timeline…",
  loadingFilters: "Loading the filters…",
  loading: "Loading…",
  noEvents: "There are no events on this page yet.",
  noEventsShown: "No events are shown.",

  /** Parts of the page, each as the start of a sentence. */
  parts: {
    page: "This page",
    skipLinks: "The skip links",
    navigation: "The navigation",
    header: "The title and the filters",
    timeline: "The timeline",
    timelineKey: "The key to the timeline",
    eventList: "The list of events",
    noResults: "The reason why no events are shown",
    filters: "The filters",
    activeFilters: "The list of active filters",
    searchResults: "The search results",
    share: "The options to share and download",
    reader: "The reader",
    actorCard: "The details of this person or organisation",
    coverage: "The list of sentences",
    shortcuts: "The list of shortcuts",
    belowEventList: "The differences and the list of names",
    footer: "The page footer",
    print: "The print version",
  },
  couldNotBeLoaded: (part: string) => `${part} could not be loaded`,
  couldNotBeShown: (part: string) => `${part} could not be shown`,
  partMissing:
    "Part of this page could not be fetched. You may be offline, or the page may have been updated since you opened it.",
  technicalReason: (message: string) => `Technical reason: ${message}`,
  restWorks: "The rest of the page works.",
  reloadAdvice:
    "Reload the page: your filters and selection will be kept. If that does not help, start from the beginning.",
  reload: "Reload the page",
  startAgain: "Start from the beginning",
  openData: "Open the data (corpus.json)",
  tryAgain: "Try again",

  timelineNotLoaded: "The timeline could not be loaded",
  timelineLoading: "The timeline is still loading",
  offline: "You are offline. The timeline will load when you are back online.",
  slow: "The connection or the server is slow. The timeline will appear when the data arrive.",
  unreachable: (file: string) =>
    `“${file}” could not be loaded. You may be offline, or the server may be down. Try again in a moment.`,
  serverError: (file: string, status: number) =>
    `“${file}” could not be loaded: the server answered with error ${status}. Try again later.`,
  incompleteFile: (file: string) => `“${file}” did not load completely. Try again.`,
  incompleteData: "The data did not load completely. Try again, or reload the page.",
  otherData:
    "The server sent something other than the data of this page. Reload the page. If that does not help, try again later.",
  otherVersion: (data: unknown, page: number) =>
    `The data have version ${data}, but this page needs version ${page}. One of them may have been updated. Reload the page.`,
  otherArticle:
    "The text of this article is not the one that the quotes were taken from. The page may have been updated. Reload the page.",

  newEdition: "A newer edition of this page is ready.",
  showNewEdition: "Show it",
  notNow: "Not now",
};
/** Name of a part of the page, for error messages. */
export type PagePart = keyof typeof en.parts;
/** Text of the page around its features: header, footer, skip links, warnings, loading and errors. */
export const shellMessages = chooseMessages({ en });

/** Names a list of events: "All events", or "3 of 29 events" if filters or a search hide some. */
export const describeListedEvents = (shown: number, all: number) =>
  shown < all ? shellMessages.eventsShown(shown, all) : shellMessages.eventList;
