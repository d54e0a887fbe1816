// The language of all interface text. Each area of the page has a file of messages beside this one.

let language = "en";
/** The language without region. It is kept, because the pages of 10,000 events read 200,000 messages. */
let primary = "en";

/** Languages that have a catalogue, without region. */
const languages = new Set(["en"]);

/** Sets the language of the interface (BCP 47). It is English if that language has no catalogue. */
export function setLanguage(tag: string): void {
  language = languages.has(primaryLanguage(tag)) ? tag : "en";
  primary = primaryLanguage(language);
  pluralRules = undefined;
  conjunction = undefined;
  numberFormat = undefined;
}

const primaryLanguage = (tag: string) => tag.split("-")[0] ?? "";

// Created on first use: on a phone, creating one Intl object takes several milliseconds.
let pluralRules: Intl.PluralRules | undefined;
let conjunction: Intl.ListFormat | undefined;
let numberFormat: Intl.NumberFormat | undefined;

/** Words for a count by plural category (CLDR). Languages without a category use `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Plural forms of "event" in English, which several areas count. */
export const ENGLISH_EVENTS: PluralForms = { one: "event", other: "events" };

/** Formats a number of things: "999", "2,000". Years are no such numbers. */
export function formatNumber(value: number): string {
  if (value < 1000) return `${value}`;
  numberFormat ??= new Intl.NumberFormat(language);
  return numberFormat.format(value);
}

/** Formats a count with its noun: "1 event", "2,000 events". */
export function count(value: number, forms: PluralForms): string {
  pluralRules ??= new Intl.PluralRules(language);
  return `${formatNumber(value)} ${forms[pluralRules.select(value)] ?? forms.other}`;
}

/** Formats a count within a sentence, where zero is a word: "no events", "1 event", "2 events". */
export function countOrNo(value: number, forms: PluralForms): string {
  return value === 0 ? `no ${forms.zero ?? forms.other}` : count(value, forms);
}

/**
 * Formats items as a list: "a, b and c". A list of one item needs no `Intl.ListFormat`: the first one takes
 * 96 ms to create on a phone (CPU four times slower), which was the slowest task of a search.
 */
export function list(items: Iterable<string>): string {
  const [first = "", ...others] = items;
  if (others.length === 0) return first;
  conjunction ??= new Intl.ListFormat(language, { type: "conjunction" });
  return conjunction.format([first, ...others]);
}

/**
 * Returns the messages of an area. Each property is read from the catalogue of the present language, or from
 * the English one.
 */
export function chooseMessages<M extends object>(
  catalogues: Readonly<Record<string, M>> & { readonly en: M },
): M {
  for (const tag of Object.keys(catalogues)) languages.add(tag);
  return new Proxy(catalogues.en, {
    get: (english, key) => Reflect.get(catalogues[primary] ?? english, key),
  });
}

/** Opening and closing quotation marks. A text with an `outer` mark at one end takes the `inner` ones. */
interface QuotationMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const marks: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
/** Quotation marks of the language. */
export const quotationMarks = chooseMessages({ en: marks });
