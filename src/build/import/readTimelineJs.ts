import { basename } from "node:path";
import { parse } from "parse5";
import { importMessages as messages } from "../../core/messages/imports.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import type { Problem } from "../../core/model/problem.ts";
import { isFields } from "../compile/oldWords.ts";
import {
  addEventDate,
  type DraftEvent,
  type ImportedFile,
  type ImportOptions,
  oneLine,
  startImport,
} from "./draftEvent.ts";
import { formatUnit, isUnread, readDate } from "./readDate.ts";

/** A slide of TimelineJS, from JSON or from a row of its sheet. */
export type Slide = Readonly<Record<string, unknown>>;

const slideText = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
const fieldsOf = (value: unknown): Slide => (isFields(value) ? value : {});

/** Returns the words of a text with markup, and the addresses of its links. */
export function readMarkup(markup: string): { words: string; links: string[] } {
  if (!/[<&]/.test(markup)) return { words: oneLine(markup), links: [] };
  const links: string[] = [];
  const visit = (node: object): string => {
    if ("value" in node && typeof node.value === "string") return node.value;
    const attributes = "attrs" in node ? (node.attrs as { name: string; value: string }[]) : [];
    const href = attributes.find(({ name }) => name === "href")?.value;
    if (href) links.push(href);
    const name = "tagName" in node ? node.tagName : "";
    const words = "childNodes" in node ? (node.childNodes as object[]).map(visit).join("") : "";
    if (name === "script" || name === "style") return "";
    return /^(?:p|div|br|li|h\d|blockquote)$/.test(String(name)) ? ` ${words} ` : words;
  };
  return { words: oneLine(visit(parse(markup))), links };
}

/** Formats a date of TimelineJS: a part that it does not have stays missing. "" if it has no year. */
function formatSlideDate(date: unknown): string {
  const { year, month, day, hour, minute } = fieldsOf(date);
  const parts = [year, month, day].map(slideText);
  const known = parts.slice(0, parts.indexOf("") === -1 ? 3 : parts.indexOf(""));
  if (known.length === 0) return "";
  const words = parts.filter(Boolean).join("-");
  // A year before the year 1 has another number in ISO 8601, so its text is kept.
  if (!/^\d{1,4}$/.test(known[0] ?? "")) return words;
  const [years = "", months, days] = known;
  const unit = formatUnit(years, months, days);
  if (unit === undefined) return words;
  const [hours, minutes] = [slideText(hour), slideText(minute) || "0"];
  const hasTime = known.length === 3 && hours !== "";
  return hasTime ? `${unit}T${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}` : unit;
}

/** Adds the event of a slide. */
export function addSlide(
  imported: ImportedFile,
  slide: Slide,
  place: string,
  origin: string,
  options: ImportOptions,
): void {
  const { headline, text } = fieldsOf(slide.text);
  const { words: title } = readMarkup(slideText(headline));
  const body = readMarkup(slideText(text));
  if (title === "") {
    imported.leftOut.push({ kind: "noTitle", place, found: body.words || slideText(slide.display_date) });
    return;
  }
  const event: DraftEvent = {
    ...{
      id: slideText(slide.unique_id),
      title,
      stage: oneLine(slideText(slide.group)),
      tags: [],
      notes: [origin],
    },
  };
  const ends = [formatSlideDate(slide.start_date), formatSlideDate(slide.end_date)] as const;
  addEventDate(imported, event, ends, place, options);
  addDisplayDate(imported, event, slideText(slide.display_date), place, options);
  if (body.words !== "") event.notes.push(body.words);
  for (const link of body.links) event.notes.push(messages.sourceNote(link));
  addMedia(imported, event, fieldsOf(slide.media), place);
  for (const key of ["background", "autolink"])
    if (slide[key] !== undefined && slide[key] !== "" && key === "background")
      imported.leftOut.push({ kind: "background", place, found: JSON.stringify(slide[key]) });
  imported.events.push(event);
}

/** Keeps the words that a slide shows for its date. A less exact date replaces the one in numbers. */
function addDisplayDate(
  imported: ImportedFile,
  event: DraftEvent,
  shown: string,
  place: string,
  options: ImportOptions,
): void {
  if (shown === "") return;
  event.notes.push(messages.shownDateNote(shown));
  const read = readDate(shown, "", options);
  if (!isUnread(read) && read.edtf === event.edtf) return;
  const isLessExact = !isUnread(read) && event.edtf?.startsWith(`${read.edtf}-`);
  if (isLessExact) event.edtf = read.edtf;
  imported.leftOut.push({ kind: "displayDate", place, found: `${shown} (${event.edtf ?? ""})` });
}

function addMedia(imported: ImportedFile, event: DraftEvent, media: Slide, place: string): void {
  const [url, credit, caption] = [media.url, media.credit, media.caption].map(slideText);
  if (url) {
    imported.leftOut.push({ kind: "media", place, found: url });
    event.notes.push(messages.mediaNote(url));
  }
  if (credit) event.notes.push(messages.creditNote(readMarkup(credit).words));
  if (caption) event.notes.push(messages.captionNote(readMarkup(caption).words));
}

/** Returns whether a value of JSON can be a timeline of TimelineJS. */
export const isTimelineJs = (value: unknown): value is Slide & { events: unknown[] } =>
  isFields(value) && Array.isArray(value.events) && !("format" in value);

/** Reads the JSON of TimelineJS. */
export function readTimelineJs(
  path: string,
  text: string,
  value: Slide,
  options: ImportOptions,
): ImportedFile {
  const imported = startImport("TimelineJS");
  const title = fieldsOf(value.title);
  imported.title = readMarkup(slideText(fieldsOf(title.text).headline)).words;
  const lead = readMarkup(slideText(fieldsOf(title.text).text)).words;
  if (lead !== "") imported.leftOut.push({ kind: "slide", place: "title", found: lead });
  const events = value.events as unknown[];
  for (const [i, slide] of events.entries()) {
    const place = `event ${i + 1}`;
    if (isFields(slide)) addSlide(imported, slide, place, `${basename(path)}, ${place}`, options);
    else imported.problems.push(notASlide(path, text, i, slide));
  }
  for (const [i, era] of (Array.isArray(value.eras) ? value.eras : []).entries()) {
    const { text: words, start_date, end_date } = fieldsOf(era);
    const dates = [start_date, end_date].map(formatSlideDate).join(" – ");
    const found = `${readMarkup(slideText(fieldsOf(words).headline)).words} (${dates})`;
    imported.leftOut.push({ kind: "era", place: `era ${i + 1}`, found });
  }
  if (events.length === 0)
    imported.problems.push({
      ...{ path, ...lineAndColumn(text, Math.max(0, text.indexOf('"events"'))) },
      ...{ wrong: "the timeline has no events", found: "[]", todo: "add an event" },
    });
  return imported;
}

const notASlide = (path: string, text: string, i: number, found: unknown): Problem => ({
  ...{ path, ...lineAndColumn(text, Math.max(0, text.indexOf('"events"'))) },
  wrong: `event ${i + 1} is not an object`,
  found: JSON.stringify(found) ?? "nothing",
  todo: "write a slide of TimelineJS: { start_date, text }",
});
