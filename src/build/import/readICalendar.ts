import { basename } from "node:path";
import ICAL from "ical.js";
import { importMessages as messages } from "../../core/messages/imports.ts";
import { DAY, isoDay, startOfDay } from "../../core/model/day.ts";
import { formatValue } from "../../core/model/problem.ts";
import {
  addEventDate,
  type DraftEvent,
  type ImportedFile,
  type ImportOptions,
  oneLine,
  startImport,
} from "./draftEvent.ts";
import { findOffset, isZone } from "./zones.ts";

/** Properties that a draft carries, or that say nothing about the event. */
const READ = new Set(
  "uid dtstamp dtstart dtend duration summary description location categories url created last-modified sequence transp status class rrule rdate exdate recurrence-id attach attendee organizer contact".split(
    " ",
  ),
);

const propertyText = (event: ICAL.Component, name: string) => {
  const value = event.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim() : "";
};

/** A time of a calendar: its day, and in EDTF with minutes if it has a time whose zone is known. */
interface CalendarTime {
  day: string;
  minute?: string;
  /** Time of day without a known zone. */
  clock?: string;
  zone?: string;
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** Returns the day of a calendar's time, and what its clock shows. */
function readClock({ year, month, day, hour, minute, isDate }: ICAL.Time) {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isDate ? { day: date } : { day: date, clock: `${pad(hour)}:${pad(minute)}` };
}

/** Reads the start or the end of an event. */
function readTime(event: ICAL.Component, name: string, { zone }: ImportOptions): CalendarTime | undefined {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return undefined;
  const { day, clock } = readClock(value);
  if (clock === undefined) return { day };
  const tzid = property.getFirstParameter("tzid");
  const own = value.zone === ICAL.Timezone.utcTimezone ? "Z" : typeof tzid === "string" ? tzid : undefined;
  // The calendar's own definition of a zone has priority over that of the computer.
  const defined = event.parent
    ?.getAllSubcomponents("vtimezone")
    .find((one) => propertyText(one, "tzid") === own);
  if (defined && own !== undefined) {
    const seconds = new ICAL.Timezone({ component: defined, tzid: own }).utcOffset(value);
    return { day, minute: `${day}T${clock}${formatSeconds(seconds)}` };
  }
  const given = own ?? zone;
  const offset = given !== undefined && isZone(given) ? findOffset(given, `${day}T${clock}`) : undefined;
  if (offset !== undefined) return { day, minute: `${day}T${clock}${offset}` };
  return own === undefined ? { day, clock } : { day, clock, zone: own };
}

function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds) / 60;
  const hours = Math.floor(size / 60);
  return seconds === 0 ? "Z" : `${seconds < 0 ? "-" : "+"}${pad(hours)}:${pad(Math.floor(size % 60))}`;
}

/** Returns the start and end of an event. The end of whole days is exclusive (RFC 5545, section 3.6.1). */
function readExtent(start: CalendarTime, end: CalendarTime | undefined): [start: string, end: string] {
  const first = start.minute ?? start.day;
  if (end === undefined) return [first, ""];
  const isWholeDay = start.clock === undefined && start.minute === undefined;
  if (!isWholeDay) return [first, end.minute ?? end.day];
  const last = isoDay(startOfDay(end.day) - DAY);
  return [first, last <= first ? "" : last];
}

/** Reads a calendar (RFC 5545) as drafts: one for each event. */
export function readICalendar(path: string, text: string, options: ImportOptions): ImportedFile {
  const imported = startImport("iCalendar");
  let calendars: ICAL.Component[];
  try {
    const parsed: unknown[] | undefined = text.trim() === "" ? undefined : ICAL.parse(text);
    const list = (
      parsed === undefined || Array.isArray(parsed[0]) ? (parsed ?? []) : [parsed]
    ) as unknown[][];
    calendars = list.map((jCal) => new ICAL.Component(jCal as never));
  } catch (error) {
    imported.problems.push(describeParserError(path, text, error));
    return imported;
  }
  const lines = text.split(/\r\n?|\n/);
  const starts = lines.flatMap((line, i) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [i + 1] : []));
  let count = 0;
  for (const calendar of calendars) {
    imported.title ??= propertyText(calendar, "x-wr-calname") || propertyText(calendar, "name") || undefined;
    for (const part of calendar.getAllSubcomponents()) {
      if (part.name === "vtimezone") continue;
      const place = part.name === "vevent" ? `line ${starts[count++] ?? 1}` : part.name;
      if (part.name === "vevent") addCalendarEvent(imported, part, path, place, options);
      else
        imported.leftOut.push({
          kind: "component",
          place,
          found: propertyText(part, "summary") || part.name,
        });
    }
  }
  if (count === 0) {
    const found = calendars.length === 0 ? "no calendar" : "no VEVENT";
    const todo = "export a calendar with events";
    imported.problems.push({ path, line: 1, col: 1, wrong: "the calendar has no events", found, todo });
  }
  return imported;
}

function describeParserError(path: string, text: string, error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  const quoted = /"([^"]*)"[^"]*$/.exec(message)?.[1];
  const lines = text.split(/\r\n?|\n/);
  const line = quoted === undefined ? -1 : lines.findIndex((one) => one.includes(quoted));
  const isCut = /^BEGIN:VCALENDAR/im.test(text) && !/^END:VCALENDAR/im.test(text);
  const at = line === -1 ? (isCut ? lines.length : 1) : line + 1;
  return {
    ...{
      path,
      line: at,
      col: 1,
      wrong: isCut ? "the calendar has no end" : "this is not a line of a calendar",
    },
    found: formatValue(quoted ?? lines[at - 1] ?? ""),
    todo: isCut ? "add END:VCALENDAR, or export it again" : "export the calendar again as iCalendar (.ics)",
  };
}

/** Adds the draft of an event, and lists what it cannot carry. */
function addCalendarEvent(
  imported: ImportedFile,
  event: ICAL.Component,
  path: string,
  place: string,
  options: ImportOptions,
): void {
  const { leftOut } = imported;
  const title = oneLine(propertyText(event, "summary"));
  const rule = event.getFirstPropertyValue("rrule") ?? event.getFirstPropertyValue("rdate");
  if (rule !== null || event.hasProperty("recurrence-id")) {
    leftOut.push({ kind: "recurring", place, found: rule === null ? title : `${title} (${String(rule)})` });
    return;
  }
  if (title === "") {
    leftOut.push({
      kind: "noTitle",
      place,
      found: propertyText(event, "description") || propertyText(event, "uid"),
    });
    return;
  }
  const draft: DraftEvent = {
    ...{ title, place: oneLine(propertyText(event, "location")), notes: [`${basename(path)}, ${place}`] },
    tags: event
      .getAllProperties("categories")
      .flatMap((one) => one.getValues().map((value) => oneLine(String(value))))
      .filter(Boolean),
  };
  const start = readTime(event, "dtstart", options);
  const end = readTime(event, "dtend", options) ?? endByDuration(event, start);
  addEventDate(imported, draft, start ? readExtent(start, end) : ["", ""], place, options);
  for (const { clock, zone, day } of [start, end].filter((one) => one !== undefined)) {
    if (clock === undefined) continue;
    draft.notes.push(
      zone === undefined
        ? messages.timeNote(`${day} ${clock}`)
        : messages.dateNote(`${day} ${clock} ${zone}`),
    );
    leftOut.push({
      kind: zone === undefined ? "time" : "unknownZone",
      place,
      found: `${clock} ${zone ?? ""}`.trim(),
    });
  }
  addCalendarNotes(imported, event, draft, place);
  imported.events.push(draft);
}

/** Returns the end of an event that has a duration and exact times. */
function endByDuration(event: ICAL.Component, start: CalendarTime | undefined): CalendarTime | undefined {
  const duration = event.getFirstPropertyValue("duration");
  const property = event.getFirstPropertyValue("dtstart");
  if (!(duration instanceof ICAL.Duration) || !(property instanceof ICAL.Time) || !start) return undefined;
  const end = property.clone();
  end.addDuration(duration);
  const { day, clock } = readClock(end);
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(start.minute ?? "")?.[0];
  if (clock === undefined) return { day };
  // Between two zones of a clock the offset of the end may be another one.
  return zone !== undefined && day === start.day ? { day, minute: `${day}T${clock}${zone}` } : { day };
}

/** Adds description, address, people and attachments as notes, and lists all other properties. */
function addCalendarNotes(
  imported: ImportedFile,
  event: ICAL.Component,
  draft: DraftEvent,
  place: string,
): void {
  const description = propertyText(event, "description");
  if (description !== "") draft.notes.push(description);
  if (propertyText(event, "url") !== "") draft.notes.push(messages.sourceNote(propertyText(event, "url")));
  for (const name of ["organizer", "attendee", "contact"])
    for (const property of event.getAllProperties(name)) {
      const common = property.getFirstParameter("cn");
      draft.notes.push(messages.personNote(String(common ?? property.getFirstValue())));
    }
  for (const property of event.getAllProperties("attach")) {
    const found =
      property.type === "binary" ? "a file inside the calendar" : String(property.getFirstValue());
    imported.leftOut.push({ kind: "media", place, found });
    if (property.type !== "binary") draft.notes.push(messages.mediaNote(found));
  }
  for (const { name } of event.getAllProperties())
    if (!READ.has(name)) imported.leftOut.push({ kind: "property", place, found: name.toUpperCase() });
  for (const part of event.getAllSubcomponents())
    imported.leftOut.push({ kind: "component", place, found: part.name });
}
