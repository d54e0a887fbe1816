import { chooseMessages } from "./language.ts";

const en = {
  title: "Corrections",
  lead: "Each entry says what this page had wrong, and what is right.",
  corrected: (day: string) => `Corrected ${day}`,
  wrong: "Wrong:",
  right: "Right:",
  /** Correction of an event that was removed later, by its id. */
  removedEvent: (id: string) => `Removed event: ${id}`,
  feed: "Feed of the corrections (Atom)",
  feedTitle: (title: string) => `Corrections: ${title}`,

  // Link at a quote to a mail or a form for errors.
  report: "Report an error here",
  reportTitle: (event: string) => `Error in “${event}”`,
  /** End of the prepared text. The person goes on writing after it. */
  whatIsWrong: "What is wrong:",
};
/** Text about corrections, and about errors that readers report. */
export const correctionMessages = chooseMessages({ en });
