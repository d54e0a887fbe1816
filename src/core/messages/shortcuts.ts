import { chooseMessages } from "./language.ts";

const en = {
  stepInThread: "[ and ] move along linked events",
  moveInTimeline: "arrow keys move between events",
  goToFirst: "Home goes to the first event",
  openEvent: "Enter opens an event",
  zoom: "plus and minus zoom",
  showWholeCase: "0 shows everything",
};
/** Clauses about keys, for labels. */
export const shortcutMessages = chooseMessages({ en });
