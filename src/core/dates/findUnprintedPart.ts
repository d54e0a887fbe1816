import { monthNames } from "./monthNames.ts";

/** Words of an article that give a date. */
export interface DateWords {
  text: string;
  /** Language of the article. */
  language?: string | undefined;
  /** Day of the article, YYYY-MM-DD. Its year counts as printed for a month or day without a year. */
  articleDay: string;
}

/** A year, month or day of an EDTF value, without its time of day. */
const DATED_UNIT = /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^./]*)?/g;
/** Last digits of a year: ’21, 10.12.21, 2020/21. */
const SHORT_YEAR = /[’'./–-](\d{2})(?!\p{N})/gu;

/** Returns the numbers in a text, also in the digits of another script. */
function numbersIn(text: string): Set<number> {
  const digits = text.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => `${digitValue(digit)}`);
  return new Set((digits.match(/\d+/g) ?? []).map(Number));
}

/** Returns the value of a decimal digit. In each script, the ten digits follow each other. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Names of months in a language, and in English: the language of an article may not be given. */
const monthsOf = new Map<string, [name: string, month: string][]>();

const isInEnglish = ({ language = "en" }: DateWords) => /^en\b/i.test(language);

/** Fewest letters of a short name of a month, such as “Dec”. */
const MIN_NAME_LENGTH = 3;

/** Returns whether words name a month, by its full name, the beginning of it, or its number. */
function hasMonth(one: DateWords, numbers: Set<number>, month: string): boolean {
  const { text, language = "en" } = one;
  const names = monthsOf.get(language) ?? [...monthNames(language), ...monthNames("en")];
  monthsOf.set(language, names);
  const lower = text.toLowerCase();
  const words = (lower.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= MIN_NAME_LENGTH);
  const own = names.filter(([name, of]) => of === month && /\p{L}/u.test(name));
  // Other languages join endings and small words to a name: “kesäkuussa”. “The Mayor” has no month.
  const isNamed = ([name]: [string, string]) =>
    words.some((word) => name.startsWith(word)) || (!isInEnglish(one) && lower.includes(name));
  return numbers.has(Number(month)) || own.some(isNamed);
}

/**
 * Finds a bound of an EDTF value of which the words do not print each part: its year in digits, its month by
 * name or number, its day as a number. It finds no wrong combination: “June 2014 and May 2015” print 2014-05.
 * Words in another language than English that have no number may write it in letters: 三月四日. They print all.
 */
export function findUnprintedPart(
  edtf: string,
  words: readonly DateWords[],
  known: Readonly<Partial<Record<"min" | "max", "month" | "year">>> = {},
): string | undefined {
  const read = words.map((one) => ({ one, numbers: numbersIn(one.text) }));
  if (read.some(({ one, numbers }) => numbers.size === 0 && !isInEnglish(one))) return undefined;
  const units = [...edtf.replaceAll("~", "").matchAll(DATED_UNIT)];
  const isPrinted = ([, year = "", month, day]: RegExpMatchArray, i: number) => {
    const precision = known[i === 0 && units.length > 1 ? "min" : "max"];
    const hasYear = read.some(
      ({ one, numbers }) =>
        numbers.has(Number(year)) ||
        [...one.text.matchAll(SHORT_YEAR)].some(([, digits]) => year.endsWith(digits ?? year)) ||
        (month !== undefined && one.articleDay.startsWith(year)),
    );
    if (!hasYear) return false;
    if (month === undefined || precision === "year") return true;
    if (!read.some(({ one, numbers }) => hasMonth(one, numbers, month))) return false;
    return day === undefined || precision === "month" || read.some(({ numbers }) => numbers.has(Number(day)));
  };
  return units.find((unit, i) => !isPrinted(unit, i))?.[0];
}
