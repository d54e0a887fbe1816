import { importMessages as messages } from "../../core/messages/imports.ts";
import type { Problem } from "../../core/model/problem.ts";
import { type DateOptions, isUnread, readDate } from "./readDate.ts";
import type { ExportedCase } from "./readExport.ts";

/** An event of a file. It has no source words yet. */
export interface DraftEvent {
  /** Id that the file gives, if it has the form of an id. */
  id?: string | undefined;
  title: string;
  /** Date in EDTF. */
  edtf?: string | undefined;
  /** Labels. */
  stage?: string | undefined;
  place?: string | undefined;
  tags: string[];
  /** Texts for the editor that have no other field. */
  notes: string[];
}

/** A kind of what an import does not carry. */
export type LeftOutKind = keyof typeof messages.leftOut;

/** Something that is not in the draft, or not as it is in the file. */
export interface LeftOut {
  kind: LeftOutKind;
  /** Place in the file: "row 12". */
  place: string;
  found: string;
}

/** Result of reading a file or folder. If it has a problem, nothing is written. */
export interface ImportedFile {
  /** Name of the format: "CSV". */
  format: string;
  /** Title of the case, if the file has one. */
  title?: string | undefined;
  events: DraftEvent[];
  /** The whole case, if the file is our own export. It has no drafts then. */
  exported?: ExportedCase;
  leftOut: LeftOut[];
  /** Lines that say how the file was read. */
  remarks: string[];
  problems: Problem[];
}

/** Options of an import. */
export interface ImportOptions extends DateOptions {
  /** Columns or keys by the field that they have, as the editor gives them. */
  map: ReadonlyMap<Field, readonly string[]>;
  /** Sheet of a workbook. */
  sheet?: string | undefined;
  /** Folder with the articles of our own export. */
  articles?: string | undefined;
}

/** Fields of an event in a table or front matter. */
export const FIELDS = [
  ...(["id", "title", "date", "end", "time", "endTime", "stage", "tags", "place"] as const),
  ...(["text", "source", "credit", "media"] as const),
] as const;
/** A field of an event in a table or front matter. */
export type Field = (typeof FIELDS)[number];
/** Values of an event in a table or front matter. */
export type FieldValues = Partial<Record<Field, readonly string[]>>;

/** Creates a result to which events are added. */
export const startImport = (format: string): ImportedFile => ({
  ...{ format, events: [], leftOut: [], remarks: [], problems: [] },
});

/** Returns a text on one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Adds the date of an event. What cannot be read is a note of the event, and listed. */
export function addEventDate(
  { leftOut }: Pick<ImportedFile, "leftOut">,
  event: DraftEvent,
  [text, end]: readonly [start: string, end: string],
  place: string,
  options: DateOptions,
): void {
  const words = [text, end].filter((one) => one !== "").join(" – ");
  if (words === "") {
    leftOut.push({ kind: "noDate", place, found: event.title });
    return;
  }
  const read = text === "" ? "text" : readDate(text, end, options);
  if (isUnread(read)) {
    leftOut.push({ kind: UNREAD_KINDS[read], place, found: words });
    event.notes.push(messages.dateNote(words));
    return;
  }
  event.edtf = read.edtf;
  if (read.time === undefined) return;
  leftOut.push({ kind: "time", place, found: words });
  event.notes.push(messages.timeNote(read.time));
}

const UNREAD_KINDS = {
  order: "dateOrder",
  text: "dateText",
  "missing day": "dateMissing",
  reversed: "dateReversed",
} as const;

/** Adds the event of a row or front matter. A row without title is listed. */
export function addRecord(
  imported: ImportedFile,
  values: FieldValues,
  place: string,
  origin: string,
  options: DateOptions,
): void {
  const first = (field: Field) => oneLine(values[field]?.find((one) => one.trim() !== "") ?? "");
  const all = (field: Field) => (values[field] ?? []).map((one) => one.trim()).filter((one) => one !== "");
  const title = first("title");
  if (title === "") {
    const found = oneLine(Object.values(values).flat().join(" "));
    if (found !== "") imported.leftOut.push({ kind: "noTitle", place, found });
    return;
  }
  const event: DraftEvent = {
    ...{ id: first("id"), title, stage: first("stage"), place: first("place") },
    tags: all("tags").flatMap((list) => list.split(/[;,]/).map(oneLine).filter(Boolean)),
    notes: [origin],
  };
  const at = (day: string, time: string) => (day === "" || time === "" ? day : `${day} ${time}`);
  // An end time without an end day is on the first day.
  const end = first("end") || (first("endTime") === "" ? "" : first("date"));
  const ends = [at(first("date"), first("time")), at(end, first("endTime"))] as const;
  addEventDate(imported, event, ends, place, options);
  for (const text of all("text")) event.notes.push(text);
  for (const text of all("source")) event.notes.push(messages.sourceNote(text));
  for (const text of all("credit")) event.notes.push(messages.creditNote(text));
  for (const text of all("media")) {
    event.notes.push(messages.mediaNote(text));
    imported.leftOut.push({ kind: "media", place, found: text });
  }
  imported.events.push(event);
}
