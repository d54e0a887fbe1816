import { MINUTE } from "../../core/model/day.ts";

/** Whether a text is a zone: an offset such as "+01:00", "Z", or a name such as "Europe/London". */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return parseZoneOffset(zone) !== undefined;
  }
}

/** Parses a fixed offset from UTC in minutes; undefined for the name of a zone. */
function parseZoneOffset(zone: string): number | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = /^([+-])(0\d|1[0-4]):?([0-5]\d)?$/.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -offset : offset;
}

/** Formats an offset in minutes: "Z", "+01:00". */
function formatOffset(offset: number): string {
  const digits = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(offset);
  return offset === 0
    ? "Z"
    : `${offset < 0 ? "-" : "+"}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Returns by how many minutes the clocks of a named zone are ahead of UTC at a time. */
function offsetAt(zone: string, time: number): number {
  const fields = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" } as const;
  const clock =
    CLOCKS.get(zone) ??
    new Intl.DateTimeFormat("en", {
      ...fields,
      ...{ minute: "2-digit", second: "2-digit", hourCycle: "h23", era: "short", timeZone: zone },
    });
  CLOCKS.set(zone, clock);
  const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return Math.round((shown - Math.floor(time / MINUTE) * MINUTE) / MINUTE);
}

/**
 * Finds the offset of a zone for a time on its clocks, `2024-06-01T18:05`. Returns undefined if the clocks
 * show this time twice or never, because they are put back or forward.
 */
export function findOffset(zone: string, clockTime: string): string | undefined {
  const fixed = parseZoneOffset(zone);
  if (fixed !== undefined) return formatOffset(fixed);
  const time = Date.parse(`${clockTime}Z`);
  // Each change of a zone's clocks is within a day of one of these two.
  const near = new Set([-1, 1].map((days) => offsetAt(zone, time + days * 24 * 60 * MINUTE)));
  const fitting = [...near].filter((offset) => offsetAt(zone, time - offset * MINUTE) === offset);
  const [offset] = fitting;
  return fitting.length === 1 && offset !== undefined ? formatOffset(offset) : undefined;
}
