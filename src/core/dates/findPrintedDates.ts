import type { TextSpan } from "../model/article.ts";
import { monthNames } from "./monthNames.ts";

/** Parts of EDTF values. */
export interface DateParts {
  /** Days, `2024-06-03`, and months without a day, `2024-06`. */
  days: Set<string>;
  /** Times of day on a clock of 24 hours, `18:05`. */
  times: Set<string>;
  /** Zones: `Z` or `+01:00`. */
  zones: Set<string>;
}

/**
 * English words that may be directly before a date or time. Any other word, such as “before”, may make it a
 * bound. Other languages have no such words: “le” is also in “avant le 3 juin”, “um” in “bis um 18:05”.
 */
const PLAIN_WORDS = new Set(["on", "in", "at"]);
/** English words before a comma and a date that may make it a bound: “by Friday evening, 14 May 2024”. */
const BOUND_WORDS =
  /\b(?:before|after|by|until|till|since|from|due|about|around|circa|not|never|no|planned|expected|if|next)\b/i;
/** Words between two dates. They need no language: too many of them only ask for an explanation. */
const RANGE_WORDS = "or|and|to|until|till|oder|und|bis|ou|et|au|o|u|y|a|hasta|lub|i|do";

const OFFSET = String.raw`(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?`;
const TIME = /(?<=(?<![\p{L}\p{N}:.+\-−])|\dT)(?:[01]\d|2[0-3]):[0-5]\d(?!\d)/gu;
const ZONES = [
  new RegExp(String.raw`(?<!\p{L})(?:UTC|GMT)(?:\s?${OFFSET})?(?![\p{L}\p{N}])`, "gu"),
  new RegExp(String.raw`(?<=\d:\d{2}\s?)(?:Z|${OFFSET})(?![\p{L}\p{N}])`, "gu"),
];

/** Builds the patterns of dates in a language. */
function buildPatterns(language: string) {
  const numbers = monthNames(language);
  const months = [...numbers.keys()].filter((name) => /^\p{L}+$/u.test(name)).join("|") || "(?!)";
  const { format } = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => format(Date.UTC(2024, 0, day)));
  const whole = (pattern: string, end = "") =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}]${end})`, "giu");
  const [day, month, year] = [
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?`,
    `(?<month>${months})`,
    String.raw`(?<year>\d{4})`,
  ];
  return {
    numbers,
    dates: [
      whole(String.raw`${year}-(?<number>\d{2})-(?<day>\d{2})`, "(?<!T)"),
      whole(String.raw`${day}\s(?:de\s)?${month}\s(?:de\s)?${year}`),
      whole(String.raw`${month}\s${day},?\s${year}`),
      whole(String.raw`${month}\s(?:de\s)?${year}`),
    ],
    isEnglish: /^en\b/i.test(language),
    weekday: new RegExp(String.raw`(?<!\p{L})(?:${weekdays.join("|")})\.?,?\s*$`, "iu"),
    range: new RegExp(String.raw`^\s*(?:[-–—/]|(?:${RANGE_WORDS})\s)\s*(?:\d|${months})`, "iu"),
  };
}

type Patterns = ReturnType<typeof buildPatterns>;
const known = new Map<string, Patterns>();

/** Number of characters before and after a date that decide whether it is alone. */
const LENGTH_AROUND_DATE = 60;

/** Returns whether the words around a date or time let it be one alone: not “before”, not “1 to”. */
function isAlone(text: string, start: number, end: number, patterns: Patterns): boolean {
  if (patterns.range.test(text.slice(end, end + LENGTH_AROUND_DATE))) return false;
  const line = text.slice(Math.max(0, start - LENGTH_AROUND_DATE), start).replace(/^.*[\r\n]/s, "");
  const before = line.replace(patterns.weekday, "");
  if (/\d{4}-\d{2}-\d{2}[ T]$/.test(before)) return true;
  // “the 1st, 2nd and 3 June”, “1–3 June”
  if (/\p{N}\p{L}*[\s.]*[-–—/&,+]?\s*$/u.test(before)) return false;
  const [, word, comma] = /(?:(\p{L}+)|([,،、，]))[ \t\u00a0\u202f]*$/u.exec(before) ?? [];
  if (comma !== undefined) return patterns.isEnglish && !BOUND_WORDS.test(line);
  return word === undefined || (patterns.isEnglish && PLAIN_WORDS.has(word.toLowerCase()));
}

/**
 * Finds the days, months, times and zones that some words of an article print in full. It leaves out those
 * that may be a bound, an approximation or a part of a range: an explanation must say what they mean.
 */
export function findPrintedDates(
  { text, language = "en" }: { text: string; language?: string | undefined },
  { start, end }: TextSpan,
): DateParts {
  const patterns = known.get(language) ?? buildPatterns(language);
  known.set(language, patterns);
  const found: DateParts = { days: new Set(), times: new Set(), zones: new Set() };
  const words = text.slice(start, end);
  const matchesOf = (pattern: RegExp) =>
    [...words.matchAll(pattern)].filter((match) => {
      const at = start + match.index;
      return isAlone(text, at, at + match[0].length, patterns);
    });
  for (const pattern of patterns.dates)
    for (const { groups = {} } of matchesOf(pattern)) {
      const month = groups.number ?? patterns.numbers.get(groups.month?.toLowerCase() ?? "");
      const day = groups.day === undefined ? "" : `-${groups.day.padStart(2, "0")}`;
      found.days.add(`${groups.year}-${month}${day}`);
    }
  for (const [time] of matchesOf(TIME)) found.times.add(time);
  for (const pattern of ZONES)
    for (const { groups = {} } of words.matchAll(pattern)) {
      const { sign, hours = "", minutes = "00" } = groups;
      const offset = `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
      found.zones.add(sign === undefined || offset === "+00:00" ? "Z" : offset);
    }
  return found;
}
