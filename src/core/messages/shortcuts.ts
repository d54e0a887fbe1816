import { chooseMessages } from "./language.ts";

const en = {
  /** Keys of each shortcut, and its action. Together they are a clause. */
  shortcuts: {
    close: { keys: "Escape", action: "closes the innermost open part" },
    focusSearch: { keys: "/", action: "goes to the search" },
    listShortcuts: { keys: "?", action: "lists all shortcuts" },
    stepInThread: { keys: "[ and ]", action: "move along linked events" },
    clearSearch: { keys: "Escape", action: "closes the results, then clears the search" },
    firstResult: { keys: "Enter", action: "goes to the first result" },
    moveInTimeline: { keys: "arrow keys", action: "move between events" },
    goToFirst: { keys: "Home", action: "goes to the first event" },
    goToLast: { keys: "End", action: "goes to the last event" },
    openEvent: { keys: "Enter", action: "opens an event" },
    zoom: { keys: "plus and minus", action: "zoom" },
    showWholeCase: { keys: "0", action: "shows everything" },
    moveInStrip: {
      keys: "arrow keys, Page Up and Page Down, Home and End",
      action: "move by events, by parts of the time, and to an end",
    },
    moveInArticle: { keys: "arrow keys, Home and End", action: "move between the marked phrases" },
    moveInList: { keys: "arrow keys up and down", action: "move between the entries" },
    moveInTable: { keys: "arrow keys, Home and End", action: "move between names and signs" },
  },
  clause: (keys: string, action: string) => `${keys} ${action}`,

  // The list of all shortcuts.
  list: "Keyboard shortcuts",
  closeList: "Close the list of shortcuts",
  scopes: {
    page: "Everywhere; in a text field only Escape",
    search: "In the search field",
    timeline: "In the timeline",
    strip: "In the timeline of a narrow page",
    article: "In an article",
    list: "In an open list",
    table: "In the table of people and events",
  },
};
/** Text about keys, for labels and for the list of all shortcuts. */
export const shortcutMessages = chooseMessages({ en });
