import type { OffsetProblem } from "../../core/model/problem.ts";

/** A part of a source on its own: a paragraph, a heading, a line of a list. It has no line breaks. */
export interface Block {
  kind: "heading" | "paragraph" | "caption" | "dropped";
  text: string;
  /** Reason why it is dropped: "navigation". */
  why?: string;
}

/** A date that a source gives for itself, in its own clock. */
export interface SourceDate {
  /** The day, YYYY-MM-DD. */
  day: string;
  /** Time of day with its zone, as in a date line: "10:00 +02:00". */
  clock?: string | undefined;
}

/** Facts that a source gives about itself outside its text. */
export interface SourceFacts {
  /** Dates of publication. There is no date if two are on different days. */
  dates: SourceDate[];
  /** Dates in other forms, as they are written. Nobody knows whether 04/06/2024 is in April or June. */
  unclearDates: string[];
  /** Meaning of the dates, if the format gives it. */
  dateIs?: "published" | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** The content of a source, whatever its format. */
export interface SourceText {
  /** Name of the format, with the encoding of a text: "HTML, UTF-8". */
  format: string;
  headline?: string | undefined;
  blocks: Block[];
  /** The whole text, if it is already in the form of an article: date line and paragraphs. */
  article?: string;
  facts: SourceFacts;
  /** Sentences for the editor about the conversion. */
  remarks: string[];
}

/** A reason why a source cannot be read. */
export type SourceProblem = Pick<OffsetProblem, "wrong" | "found" | "todo">;

/** Options of reading a source. */
export interface ReadOptions {
  /** Encoding that the editor names. */
  encoding?: string | undefined;
  /** Whether each line of a plain text is a paragraph. */
  keepLines?: boolean;
}

/** Returns whether reading failed. */
export function isSourceProblem(read: SourceText | SourceProblem): read is SourceProblem {
  return "wrong" in read;
}

/** Returns facts of a source that gives none. */
export const noFacts = (): SourceFacts => ({ dates: [], unclearDates: [] });

/** White space that layout collapses. No-break spaces are characters of the text. */
const COLLAPSIBLE = /[ \t\r\n\f]+/g;

/** Collapses white space to single spaces, and trims it. */
export const collapseSpace = (text: string) => text.replace(COLLAPSIBLE, " ").replace(/^ | $/g, "");

/** Says when and by whom a file was made. A program wrote both, so neither is a fact of the article. */
export function describeOrigin(format: string, day: string | undefined, author = ""): string[] {
  const parts = [
    ...(day ? [` on ${day}`] : []),
    ...(author.trim() ? [` by “${collapseSpace(author)}”`] : []),
  ];
  const facts = [...(day ? ["day"] : []), ...(author.trim() ? ["author"] : [])].join(" or ");
  if (parts.length === 0) return [];
  return [`the ${format} was made${parts.join("")}; that need not be the ${facts} of the article`];
}

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Adds a date of publication to the facts. It keeps the clock of its source. */
export function addDate(facts: SourceFacts, text: string): void {
  const [, day, time, zone = ""] = ISO_DATE.exec(text.trim()) ?? [];
  if (day === undefined) facts.unclearDates.push(text.trim());
  else facts.dates.push({ day, clock: time && `${time} ${zone}`.trim() });
}
