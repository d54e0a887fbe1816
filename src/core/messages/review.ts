import { chooseMessages, count, ENGLISH_EVENTS, list } from "./language.ts";

const en = {
  parts: {
    title: "title or short label",
    date: "date",
    people: "people",
    statements: "statements",
    other: "other parts",
  },
  unchecked: "never checked",
  /** A mark: its day, the name of a person and the edition, if it has them. */
  checked: (day: string, by = "", edition = "") =>
    ["checked", by && `by ${by}`, `on ${day}`, edition && `in edition ${edition}`].filter(Boolean).join(" "),
  changed: (mark: string, parts: readonly string[]) => `${mark}, changed since: ${list(parts)}`,
  note: (text: string) => `note: ${text}`,
  summary: (events: number, unchecked: number, changed: number) =>
    `review: ${count(events, ENGLISH_EVENTS)}, ${unchecked} never checked, ${changed} changed since they were checked`,
  /** Problem of an event of a case that has no edition. */
  noEdition: (problems: number) => ({
    wrong: "the case cannot be built, so it has no edition against which an event is checked",
    found: count(problems, { one: "problem", other: "problems" }),
    todo: "solve the problems first, and mark the event then",
  }),
  step: (title: string) => `Mark “${title}” as checked`,

  // The list in the editor.
  heading: "Review",
  name: "Your name",
  nameHint: "It is in the file beside each event that you check, with the day and the edition.",
  mark: "Mark as checked",
  marked: (title: string) => `Checked: ${title}`,
  before: "When checked",
  now: "Now",
  noRecord: "The words of that time are not on this computer: the editor was not open here then.",
  nothing: "(nothing)",
  comment: "Comment",
  commentOn: (title: string) => `Comment on ${title}`,
  comments: "Comments, never published",
  otherComments: "Comments on other entries, never published",
};
/** Text about the review of events, for editors only. */
export const reviewMessages = chooseMessages({ en });
