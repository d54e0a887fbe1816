import { reviewMessages as messages } from "../messages/review.ts";
import { cachePerObject } from "../model/cache.ts";
import { writeOut } from "./entryForm.ts";
import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";

/** Parts of an event that a review compares, in the order of their codes. */
export const REVIEWED_PARTS = ["title", "date", "people", "statements", "other"] as const;
export type ReviewedPart = (typeof REVIEWED_PARTS)[number];

/** The code of an event's content: eight hexadecimal digits for each part. */
export const CHECKED_CONTENT = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){4}$/;

/** A SHA-256 in hexadecimal digits: the name of an edition. */
export const EDITION_HASH = /^[0-9a-f]{64}$/;
/** Digits of an edition that are shown, as `compare` does. */
const SHOWN_DIGITS = 12;

/** Mark that a person has checked an event. */
export interface Checked {
  /** Name of the person, if it was given. */
  by?: string;
  /** Day, YYYY-MM-DD. */
  day: string;
  /** Edition of the case that the person saw; marks of earlier versions have none. */
  edition?: string;
  content: string;
}

/** An event in the list of a review. */
export interface EventReview {
  id: string;
  title: string;
  state: "unchecked" | "checked" | "changed";
  checked?: Checked;
  /** Parts that changed since it was checked. */
  changes: readonly ReviewedPart[];
}

/** Keys of an event by part. All others are in “other”. */
const PART_OF_KEY: Readonly<Partial<Record<string, ReviewedPart>>> = {
  title: "title",
  label: "title",
  date: "date",
  actors: "people",
  claims: "statements",
};
/** Keys that are no content. */
const REVIEW_KEYS = ["notes", "checked", "draft"];

/** Formats a value with its keys in order, so that equal values have equal texts. */
function formatSorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatSorted).join()}]`;
  if (!isJsonMap(value)) return JSON.stringify(value) ?? "";
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${formatSorted(value[key])}`).join()}}`;
}

/** Computes a 32-bit code of a text (FNV-1a). It finds changes; it is no protection against intent. */
function codeOf(text: string): string {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return (code >>> 0).toString(16).padStart(8, "0");
}

/** Returns the fields of an event that are its content, with short forms written out. */
export const contentOf = (event: JsonMap): JsonMap =>
  Object.fromEntries(Object.entries(writeOut(event)).filter(([key]) => !REVIEW_KEYS.includes(key)));

/** Computes the code of an event's content: short and long forms of the file have the same. */
export const codeOfContent = cachePerObject((event: JsonMap): string => {
  const fields = Object.entries(contentOf(event));
  const partOf = (key: string) => PART_OF_KEY[key] ?? "other";
  return REVIEWED_PARTS.map((part) =>
    codeOf(formatSorted(Object.fromEntries(fields.filter(([key]) => partOf(key) === part)))),
  ).join("-");
});

/** Reads the mark of an event; undefined if it has none of valid form. */
export function readChecked(event: JsonMap): Checked | undefined {
  const [by, day, edition, content] = ["by", "day", "edition", "content"].map((key) => {
    const value = fieldOf(event.checked, key);
    return typeof value === "string" ? value : undefined;
  });
  if (day === undefined || content === undefined || !CHECKED_CONTENT.test(content)) return undefined;
  return { ...(by !== undefined && { by }), day, ...(edition !== undefined && { edition }), content };
}

/** Lists the events of an annotation, without drafts, with what changed since each was checked. */
export function reviewEvents(annotation: unknown): EventReview[] {
  const events = fieldOf(annotation, "events");
  return Object.entries(isJsonMap(events) ? events : {}).flatMap(([id, event]): EventReview[] => {
    if (!isJsonMap(event) || event.draft === true) return [];
    const entry = { id, title: String(event.title ?? id) };
    const checked = readChecked(event);
    if (!checked) return [{ ...entry, state: "unchecked", changes: [] }];
    const [then, now] = [checked.content.split("-"), codeOfContent(event).split("-")];
    const changes = REVIEWED_PARTS.filter((_, i) => then[i] !== now[i]);
    return [{ ...entry, state: changes.length > 0 ? "changed" : "checked", checked, changes }];
  });
}

/** Describes the review of an event: who checked which edition, when, and the parts that changed since. */
export function describeReview({ checked, changes }: EventReview): string {
  if (!checked) return messages.unchecked;
  const { by, day, edition } = checked;
  const mark = messages.checked(day, by, edition?.slice(0, SHOWN_DIGITS));
  if (changes.length === 0) return mark;
  return messages.changed(
    mark,
    changes.map((part) => messages.parts[part]),
  );
}
