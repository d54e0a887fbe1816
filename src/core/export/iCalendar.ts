import { buildPermalink } from "../citation/permalink.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { DAY, isoDay, startOfDay } from "../model/day.ts";
import { BASIS_LABELS } from "../model/eventDate.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";
import { describeProvenance, type ExportRequest } from "./exportRequest.ts";

/** RFC 5545 dates have four digits of a year. */
const [EARLIEST, LATEST] = [startOfDay("0001-01-01"), startOfDay("9999-12-30")];

/** Whether a calendar can hold the date: both ends known, and in its years. What has an open end is left out. */
export function hasCalendarDays({ date: { min, max } }: TimelineEvent): boolean {
  return min !== null && max !== null && min.time >= EARLIEST && max.time <= LATEST;
}

/**
 * The events as whole-day entries of a calendar (RFC 5545). A day that is not known is never made one: the entry lies
 * over all days on which it may have been, and says so in its summary. Dates with an open end are left out; the
 * calendar's description says how many.
 */
export function formatICalendar(request: ExportRequest): string {
  const { corpus, events } = request;
  const fitting = events.filter(hasCalendarDays);
  const left = events.length - fitting.length;
  const note = left > 0 ? ` Left out, for no first day or no last day is known: ${left}.` : "";
  const stamp =
    corpus.articles
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? "1970-01-01";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//On the Record//Timeline//EN",
    `X-WR-CALNAME:${escapeText(corpus.title)}`,
    `X-WR-CALDESC:${escapeText(describeProvenance(request) + note)}`,
    ...fitting.flatMap((event) => buildCalendarEntry(event, request, `${stamp.replaceAll("-", "")}T000000Z`)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function buildCalendarEntry(event: TimelineEvent, { corpus, page }: ExportRequest, stamp: string): string[] {
  const { date } = event;
  const when = formatEventDate(date);
  const excerpts = event.claims
    .flatMap(({ excerpts }) => excerpts)
    .flatMap((id) => indexCorpus(corpus).excerpt(id) ?? []);
  const words = [...new Set(excerpts)].map(
    ({ article, start, end, exact }) => `${quote(exact)} (${article} ${start}–${end})`,
  );
  const description = [
    `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${BASIS_LABELS[date.basis]}: ${date.reasoning}`,
    ...words,
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${new URL(page).hostname || "on-the-record"}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${formatCalendarDay(date.min?.time ?? 0)}`,
    `DTEND;VALUE=DATE:${formatCalendarDay((date.max?.time ?? 0) + DAY)}`,
    `SUMMARY:${escapeText(date.form === "day" && !date.min?.approximate ? event.title : `${event.title} (${when})`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${escapeText(indexCorpus(corpus).stage(event.stage)?.label ?? event.stage)}`,
    `URL:${buildPermalink(page, "event", event.id)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function formatCalendarDay(time: number): string {
  return isoDay(time).replaceAll("-", "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** A content line in pieces of at most 75 octets of UTF-8, none of which cuts a character (section 3.1). */
function foldLine(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
