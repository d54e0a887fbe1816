import { formatEventDate } from "../dates/formatEventDate.ts";
import { parseEdtf } from "../dates/parseEdtf.ts";
import { differenceMessages as messages } from "../messages/differences.ts";
import { fieldMessages } from "../messages/editorFields.ts";
import { quote } from "../text/quote.ts";
import { isSame } from "./findOperations.ts";
import { isJsonMap, type JsonMap } from "./jsonMap.ts";
import { pairItems } from "./pairItems.ts";
import { articlesOfQuote, QUOTE_KEYS } from "./quoteOfSpan.ts";

/** A value of an entry that changed, in full. */
export interface ValueChange {
  /** Name of the value: “Statement › Speaker”. */
  name: string;
  /** The value before and now; "" if there is none. */
  before: string;
  now: string;
}

/** Describes a date in words and as EDTF; only as EDTF if it cannot be read. */
function describeEdtf(edtf: string): string {
  try {
    return `${formatEventDate(parseEdtf(edtf))} (${edtf})`;
  } catch {
    return edtf;
  }
}

const nameOfKey = (key: string): string =>
  Object.hasOwn(fieldMessages, key) ? fieldMessages[key as keyof typeof fieldMessages].label : key;

/** Keys whose values are quotes. */
const KEYS_OF_QUOTES = ["excerpts", "described", "quote"];

/** Describes the value of a key in full, with the names of the keys in it. */
function describeFully(value: unknown, key: string): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => describeFully(item, key)).join("; ");
  if (key === "edtf" && typeof value === "string") return describeEdtf(value);
  if (!isJsonMap(value)) return String(value);
  const fields = Object.entries(value).map(([key, field]) =>
    messages.field(nameOfKey(key), describeFully(field, key)),
  );
  if (!KEYS_OF_QUOTES.includes(key)) return fields.join("; ");
  const [article = ""] = articlesOfQuote(value);
  const context = QUOTE_KEYS.flatMap((key) => (key === article ? [] : (value[key] ?? [])));
  return messages.quoteOf(quote(String(value[article])), [article, ...context].join(", "));
}

/** Names a value within another one. The EDTF of a date has the name of the date. */
function nameWithin(name: string, key: string): string {
  if (name === "" || key === "edtf") return name || nameOfKey(key);
  return messages.within(name, nameOfKey(key));
}

/** Lists what two values do not share, down to the parts that differ. */
function compareDeeply(name: string, before: unknown, now: unknown, key = ""): ValueChange[] {
  if (isSame(before, now)) return [];
  if (isJsonMap(before) && isJsonMap(now) && !KEYS_OF_QUOTES.includes(key)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...keys].flatMap((key) => compareDeeply(nameWithin(name, key), before[key], now[key], key));
  }
  if (Array.isArray(before) && Array.isArray(now)) {
    const pairs = pairItems(before, now);
    // The items are the same, in another order.
    if (pairs.length > 0) return pairs.flatMap(([old, present]) => compareDeeply(name, old, present, key));
  }
  return [{ name, before: describeFully(before, key), now: describeFully(now, key) }];
}

/** Lists the values that two contents of an entry do not share, in the order of the earlier one. */
export const compareContents = (before: JsonMap, now: JsonMap): ValueChange[] =>
  compareDeeply("", before, now);
