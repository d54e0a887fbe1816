import { chooseMessages, countOrNo, ENGLISH_EVENTS } from "./language.ts";

const en = {
  link: "Link",
  copyView: "Copy link to this view",
  copyEvent: "Copy link to the open event",
  viewCopied: "Link to this view copied.",
  eventCopied: "Link to this event copied.",
  copyBlocked: (text: string) => `Your browser blocked copying. Copy it from here: ${text}`,
  share: "Share…",
  shareFailed: (reason: string) => `Sharing did not work (${reason}). Copy the link instead.`,

  embed: "Embed",
  embedHeading: "Embed this view in another page",
  copyEmbed: "Copy embed code",
  embedCopied: "Embed code copied.",

  download: "Download",
  whichEvents: "Which events",
  shownEvents: (shown: number) =>
    shown === 1 ? "the event shown" : `${shown === 0 ? "" : "the "}${countOrNo(shown, ENGLISH_EVENTS)} shown`,
  allEvents: (all: number) =>
    all === 1 ? "the only event" : `${all === 0 ? "" : "all "}${countOrNo(all, ENGLISH_EVENTS)}`,
  picturesShowAll: "Pictures show the whole period.",
  picturesShowPart: (period: string) =>
    `Pictures show only the dates on screen, ${period}. All other files include every date.`,
  formats: {
    json: "JSON (full data)",
    events: "CSV, one row for each event",
    claims: "CSV, one row for each statement",
    annotations: "Web Annotation (JSON-LD)",
    calendar: "Calendar (iCalendar)",
    timelinejs: "TimelineJS (JSON)",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
  },
  saved: (file: string) => `Saved ${file}.`,
  saveFailed: (reason: string) => `The file could not be saved. ${reason}`,
  pictureTooLarge: "The picture is too large for this browser. Choose SVG instead.",
};
/** Text of the panel to share and download. */
export const shareMessages = chooseMessages({ en });
