import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { PROGRAM_NAME } from "../messages/program.ts";
import type { Corpus } from "../model/corpus.ts";
import { DAY, isoDay, MINUTE, startOfDay } from "../model/day.ts";
import { type EventDate, localTime } from "../model/eventDate.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { describeDateBasis, describeExcerpt, describeMarkedDisagreements } from "./describeEvent.ts";
import { describeProvenance, type ExportPart, editionTime, mapEach } from "./exportRequest.ts";

/** First and last day that an entry can have: years have four digits in RFC 5545. */
const [EARLIEST, LATEST] = [startOfDay("0001-01-01"), startOfDay("9999-12-30")];

/** Returns whether a calendar can hold an event: both ends of its date are known and in its years. */
export function hasCalendarDays({ date: { min, max } }: TimelineEvent): boolean {
  return min !== null && max !== null && min.time >= EARLIEST && max.time <= LATEST;
}

/** Property of a calendar with the edition of its case. */
const EDITION_PROPERTY = "X-ON-THE-RECORD-EDITION";

/**
 * Returns the time of a calendar in milliseconds UTC: that of the edition, and always later than that of the
 * calendar of another edition that it replaces. Programs keep an old entry whose time does not grow.
 */
export function calendarTime(corpus: Corpus, earlier: string | undefined): number {
  const own = editionTime(corpus);
  // Long lines are folded (RFC 5545, section 3.1).
  const unfolded = (earlier ?? "").replace(/\r?\n[ \t]/g, "");
  const [, edition] = new RegExp(`^${EDITION_PROPERTY}:(.+?)\\s*$`, "m").exec(unfolded) ?? [];
  const [, ...digits] = /^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/m.exec(unfolded) ?? [];
  const [year = 0, month = 1, ...rest] = digits.map(Number);
  if (edition === undefined || digits.length === 0) return own;
  const before = Date.UTC(year, month - 1, ...rest);
  return Math.max(own, edition === corpus.edition ? before : before + MINUTE);
}

/**
 * Formats the events as entries of a calendar (RFC 5545), with times in UTC if the date has minutes, else as
 * whole days. If the time or day is not known, the entry covers all that are possible, and its summary states
 * this. Dates with an open end are omitted; the description counts them. `stamp` is the time of the entries.
 */
export function formatICalendar(part: ExportPart, stamp: number = editionTime(part.corpus)): string {
  const { corpus, events } = part;
  const dated = events.filter(hasCalendarDays);
  const omitted = events.length - dated.length;
  const note = omitted > 0 ? ` ${messages.openDatesOmitted(omitted)}` : "";
  const entries = mapEach(dated, part, (event) => foldLines(buildCalendarEntry(event, part, stamp)));
  const head = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${PROGRAM_NAME}//Timeline//EN`,
    `${EDITION_PROPERTY}:${corpus.edition}`,
    `X-WR-CALNAME:${escapeText(corpus.title)}`,
    `X-WR-CALDESC:${escapeText(describeProvenance(part) + note)}`,
  ];
  return `${foldLines(head)}${entries.join("")}END:VCALENDAR\r\n`;
}

const foldLines = (lines: readonly string[]) => lines.map((line) => `${foldLine(line)}\r\n`).join("");

/**
 * Builds the part of identifiers after the @. It names the page, or the case if the page has no address: two
 * cases on one host have other identifiers, and a newer edition has the same ones. It ends after 180
 * characters, because RFC 7986 advises 255 in all.
 */
function buildUidScope(corpus: Corpus, page: string): string {
  const { host, pathname } = page === "" ? { host: corpus.title, pathname: "" } : new URL(page);
  const folder = pathname.replace(/\/[^/]*$/, "");
  return encodeURIComponent(host + folder).slice(0, 180);
}

function buildCalendarEntry(event: TimelineEvent, { corpus, page }: ExportPart, stamp: number): string[] {
  const { date } = event;
  const when = formatEventDate(date);
  const isExactDay = date.form === "day" && !date.min?.approximate;
  const { excerpt, place, stage, tag } = indexCorpus(corpus);
  const description = [
    `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${describeDateBasis(date)}`,
    ...event.claims.flatMap((claim) => [
      messages.statement(describeAttribution(corpus, claim), claim.text),
      ...claim.excerpts.flatMap((id) => excerpt(id) ?? []).map((one) => describeExcerpt(corpus, one)),
    ]),
    ...describeMarkedDisagreements(corpus, event.id),
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${buildUidScope(corpus, page)}`,
    `DTSTAMP:${formatTime(stamp)}`,
    `LAST-MODIFIED:${formatTime(stamp)}`,
    // Some programs replace an entry only if this number is greater. Minutes grow with the time of edition.
    `SEQUENCE:${Math.max(0, Math.floor(stamp / MINUTE))}`,
    ...formatCalendarExtent(date),
    `SUMMARY:${escapeText(isExactDay ? event.title : `${event.title} (${when})`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escapeText(place(event.place).label)}`]),
    `CATEGORIES:${[stage(event.stage), ...event.tags.map(tag)].map(({ label }) => escapeText(label)).join(",")}`,
    ...(page === "" ? [] : [`URL:${buildPermalink(page, event.id)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Formats a time in UTC: "20211210T180500Z". */
function formatTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

function formatCalendarExtent({ min, max }: EventDate): string[] {
  if (!min || !max) return [];
  if (min.precision === "minute" && max.precision === "minute") {
    return [`DTSTART:${formatTime(min.time)}`, `DTEND:${formatTime(max.time + 1)}`];
  }
  const formatDate = (time: number) => isoDay(time).replaceAll("-", "");
  return [
    `DTSTART;VALUE=DATE:${formatDate(localTime(min))}`,
    `DTEND;VALUE=DATE:${formatDate(localTime(max) + DAY)}`,
  ];
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** Folds a line after at most 75 octets of UTF-8 (RFC 5545, section 3.1), never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = [];
  for (let start = 0; start < line.length; ) {
    // A space begins each line but the first.
    const part = takeOctets(line.slice(start, start + 75), start === 0 ? 75 : 74);
    parts.push(part);
    start += part.length;
  }
  return parts.join("\r\n ");
}

/**
 * Returns the longest start of a text that has at most `limit` octets in UTF-8. A `TextEncoder` for each
 * character took 57 % of an export.
 */
function takeOctets(text: string, limit: number): string {
  if (isAscii(text)) return text.slice(0, limit);
  let [end, octets] = [0, 0];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
