import { chooseMessages, countOrNo, ENGLISH_EVENTS } from "./language.ts";

const en = {
  link: "Link",
  copyView: "Copy link to this view",
  copyEvent: "Copy link to the open event",
  viewCopied: "Link to this view copied.",
  eventCopied: "Link to this event copied.",
  share: "Share…",

  embed: "Embed",
  embedHeading: "Embed this view in another page",
  copyEmbed: "Copy embed code",
  embedCopied: "Embed code copied.",
  copyFrameUrl: "Copy the frame’s address",
  frameUrlCopied: "Address of the frame copied.",

  download: "Download",
  whichEvents: "Which events",
  shownEvents: (shown: number) =>
    shown === 1 ? "the event shown" : `${shown === 0 ? "" : "the "}${countOrNo(shown, ENGLISH_EVENTS)} shown`,
  allEvents: (all: number) =>
    all === 1 ? "the only event" : `${all === 0 ? "" : "all "}${countOrNo(all, ENGLISH_EVENTS)}`,
  picturesShowAll: "Pictures show the whole period.",
  picturesShowPart: (period: string) =>
    `Pictures show only the dates on screen, ${period}. All other files include every date.`,
  groups: {
    tables: "Tables",
    calendar: "Calendar",
    references: "Reference managers",
    data: "Data",
    pictures: "Pictures",
  },
  formats: {
    xlsx: "Spreadsheet (XLSX)",
    events: "CSV, one row for each event",
    claims: "CSV, one row for each statement",
    calendar: "Calendar (iCalendar)",
    ris: "RIS",
    bibtex: "BibTeX",
    csl: "CSL-JSON",
    json: "JSON (full data)",
    annotations: "Web Annotation (JSON-LD)",
    timelinejs: "TimelineJS (JSON)",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
  },
  copyCalendar: "Copy address to subscribe",
  calendarCopied: "Calendar address copied. It has all events.",
  reading: "Reading the articles…",
  making: "Making the file…",
  progress: "Progress of the file",
  cancel: "Cancel",
  canceled: "Canceled.",
  saved: (file: string) => `Saved ${file}.`,
  savedInPage: (file: string) =>
    `Saved ${file}. Your browser refused to make it in the background, so this page did it.`,
  saveFailed: (reason: string) => `The file could not be saved. ${reason}`,
  pictureTooLarge: "The picture is too large for this browser. Choose SVG instead.",
};
/** Text of the panel to share and download. */
export const shareMessages = chooseMessages({ en });
