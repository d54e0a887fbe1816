// The language of all interface text. Each area of the page has a file of messages beside this one.

let language = "en";

/** Languages that have a catalogue, without region. */
const languages = new Set(["en"]);
/** Functions that give the messages of an area the texts of the present language. */
const choices: (() => void)[] = [];

/** Sets the language of the interface (BCP 47). It is English if that language has no catalogue. */
export function setLanguage(tag: string): void {
  language = languages.has(primaryLanguage(tag)) ? tag : "en";
  for (const choose of choices) choose();
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
 * Returns the messages of an area. They change with the language: each is from the catalogue of the present
 * one, or from the English one.
 */
export function chooseMessages<M extends object>(
  catalogues: Readonly<Record<string, M>> & { readonly en: M },
): M {
  for (const tag of Object.keys(catalogues)) languages.add(tag);
  const messages = { ...catalogues.en };
  // With a proxy that chose at each reading, the pages of 10,000 events took 0.1 of 0.8 s longer.
  const choose = () => Object.assign(messages, catalogues.en, catalogues[primaryLanguage(language)]);
  choices.push(choose);
  return choose();
}

/** Opening and closing quotation marks. A text with an `outer` mark at one end takes the `inner` ones. */
interface QuotationMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const marks: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };
/** Quotation marks of the language. */
export const quotationMarks = chooseMessages({ en: marks });
