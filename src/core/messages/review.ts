import { chooseMessages, count, ENGLISH_EVENTS, list } from "./language.ts";

const en = {
  parts: {
    title: "title",
    date: "date",
    people: "people",
    statements: "statements",
    other: "other parts",
  },
  unchecked: "never checked",
  checked: (by: string, day: string) => `checked by ${by} on ${day}`,
  changed: (by: string, day: string, parts: readonly string[]) =>
    `changed since ${by} checked it on ${day}: ${list(parts)}`,
  note: (text: string) => `note: ${text}`,
  summary: (events: number, unchecked: number, changed: number) =>
    `review: ${count(events, ENGLISH_EVENTS)}, ${unchecked} never checked, ${changed} changed since they were checked`,
};
/** Text about the review of events, for editors only. */
export const reviewMessages = chooseMessages({ en });
