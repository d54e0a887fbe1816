import { formatFullDay } from "../../core/dates/formatDay.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import { startOfDay } from "../../core/model/day.ts";
import { formatUnit, readUnit, WEEKDAY_NAME } from "../import/readDate.ts";
import { type DatePoint, type DateProblem, isDateProblem, isUnit, neighbourOf } from "./datePoint.ts";
import { type DateContext, readRelativePoint } from "./readRelativePoint.ts";

const ABOUT_WORD = /^(?:(?:in )?or )?(?:about|around|approximately|roughly|circa|c\.|ca\.?)\s+/i;
/** Words that name a part of a time without its ends. */
const PART_WORD = /^(?:the )?(?:early|mid|late|(?:start|beginning|middle|end|close) of)[ -](?:in )?/i;
/** Words that name a part of a day, which may end on the next day if it is a night. */
const PART_OF_ONE_DAY = /^(?:the )?(night|morning|afternoon|evening) of /i;
const WEEKDAY_BEFORE = new RegExp(`^${WEEKDAY_NAME}\\.?,? (?=\\S* ?\\S+ )`, "i");
/** A time of day at the end, with its zone. A dot separates minutes only before “am” and “pm”. */
const DAY_AND_CLOCK =
  /^(.+?),? (?:at )?(\d{1,2})(?::(\d\d)|(?:[:.](\d\d))? ?(?=[ap]\.?m))(?: ?([ap])\.?m\.?)?(?: \(?(UTC|GMT|Z)?([+-]\d{1,2}(?::?\d\d)?)?\)?)?$/i;

/** Formats the zone of a clock: "UTC+1" and "+1" are "+01:00". */
function formatClockZone(name: string | undefined, offset: string | undefined): string | undefined {
  if (offset === undefined) return name === undefined ? undefined : "Z";
  const [, sign = "+", hours = "0", minutes = "00"] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** Reads a day with a time of day; undefined if the words have no time at their end. */
function readDayAndClock(words: string, context: DateContext): DatePoint | DateProblem | undefined {
  const [, dayWords = "", hours, minutes, dotted = "00", half, zone, offset] =
    DAY_AND_CLOCK.exec(words) ?? [];
  const day = hours === undefined ? undefined : readDatePoint(dayWords, context);
  if (!day || isDateProblem(day)) return day;
  const zoned = formatClockZone(zone, offset);
  if (zoned === undefined) return { problem: messages.noZone(words) };
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const minute = `${day.first}T${String(hour).padStart(2, "0")}:${minutes ?? dotted}${zoned}`;
  const isOneDay = day.first === day.last && !day.isPart;
  return isOneDay && isUnit(minute) ? { ...day, first: minute, last: minute } : undefined;
}

/** Reads a day, month, year or decade that needs no article. */
function readAbsolute(words: string): DatePoint | DateProblem | undefined {
  const [, decade] = /^(?:the )?(\d{3})0s$/.exec(words) ?? [];
  if (decade !== undefined) return { first: `${decade}0`, last: `${decade}9` };
  const text = words.replace(/^the /, "").replace(/^(\S+) (?:day )?of (?=\p{L})/u, "$1 ");
  const unit = readUnit(text, undefined);
  if (unit === "order") return { problem: messages.order(words) };
  if (unit === "missing day") return { problem: messages.missingDay(words) };
  if (isUnit(unit)) return { first: unit, last: unit };
  const day = WEEKDAY_BEFORE.test(text) ? readUnit(text.replace(WEEKDAY_BEFORE, ""), undefined) : "";
  if (/^\d{4}-\d\d-\d\d$/.test(day))
    return { problem: messages.otherWeekday(words, formatFullDay(startOfDay(day))) };
  return undefined;
}

/** Writes the years of another era as EDTF does: “44 BCE” is -0043, “850 CE” is 0850. */
const writeEra = (words: string): string =>
  words.replace(/(?<![\d-])(\d{1,4}) (BCE?|CE)$/, (whole, year: string, era: string) =>
    Number(year) === 0 ? whole : (formatUnit(era === "CE" ? year : 1 - Number(year)) ?? whole),
  );

/**
 * Reads words for one stretch of time, such as “June 2014”, “early 2014”, “about 10 December 2021”, “the
 * 1990s” or “last week”. Returns undefined if they are none. Nothing is added: a month stays a month, and a
 * part of a year without its ends stays the year.
 */
export function readDatePoint(text: string, context: DateContext): DatePoint | DateProblem | undefined {
  const words = text.trim().replace(/^(?:on|in|at|during|over) /i, "");
  const [about] = ABOUT_WORD.exec(words) ?? [];
  if (about !== undefined) return withMark(words.slice(about.length), context, { isApproximate: true });
  const [part] = PART_WORD.exec(words) ?? [];
  if (part !== undefined) return withMark(words.slice(part.length), context, { isPart: true });
  const [partOfDay = "", time] = PART_OF_ONE_DAY.exec(words) ?? [];
  if (time !== undefined) {
    const day = readDatePoint(words.slice(partOfDay.length), context);
    const isNight = time.toLowerCase() === "night" && day && "first" in day;
    return isNight ? { ...day, last: neighbourOf(day.last, "after") } : day;
  }
  const plain = writeEra(words);
  return readAbsolute(plain) ?? readDayAndClock(plain, context) ?? readRelativePoint(plain, context);
}

function withMark(words: string, context: DateContext, mark: Partial<DatePoint>) {
  const point = readDatePoint(words, context);
  return point && "first" in point ? { ...point, ...mark } : point;
}
