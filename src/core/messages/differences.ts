import { chooseMessages } from "./language.ts";

const en = {
  /** Names of entries, by the part of the annotation. */
  entries: {
    events: (title: string) => `Event ${title}`,
    actors: (title: string) => `Person ${title}`,
    articles: (title: string) => `Article ${title}`,
    disagreements: (title: string) => `Difference ${title}`,
    background: (title: string) => `Background ${title}`,
    corrections: (title: string) => `Correction ${title}`,
  } as Readonly<Partial<Record<string, (title: string) => string>>>,
  link: (from: string, to: string) => `Link from ${from} to ${to}`,
  /** An entry of another part, with the key of the part. */
  otherEntry: (part: string, title: string) => `${title} in ${part}`,
  caseName: "The case",
  /** Names of keys that are not clear on their own. */
  keys: {
    described: "quote",
    excerpts: "quote",
    claims: "statement",
    silences: "silence",
    sides: "side",
    aliases: "other name",
    tags: "tag",
    notes: "note",
    events: "event",
    checked: "check mark",
    draft: "draft mark",
    standfirst: "clause of the summary",
  } as Readonly<Partial<Record<string, string>>>,
  keysOfDate: {
    edtf: "date",
    basis: "basis of the date",
    known: "precision of the date",
    several: "number of the date",
    reasoning: "reasoning of the date",
    excerpts: "quote of the date",
  } as Readonly<Partial<Record<string, string>>>,
  role: (role: string) => `person (${role})`,
  added: (name: string) => `${name} added`,
  removed: (name: string) => `${name} removed`,
  changedEntry: (name: string, change: string) => `${name}: ${change}`,
  addedValue: (part: string, value: string) => `${part} added: ${value}`,
  removedValue: (part: string, value: string) => `${part} removed: ${value}`,
  changedValue: (part: string, before: string, after: string) => `${part} changed from ${before} to ${after}`,
  /** A list with the same values in another order. */
  otherOrder: (name: string) => `${name}: order changed`,
  /** A value that is the same in words, and differs in a part that they do not show. */
  changedWithin: (part: string, value: string) => `${part} changed in its details: ${value}`,
  /** A value in full, for a review: its name, a quote, and a value within another one. */
  field: (name: string, value: string) => `${name}: ${value}`,
  quoteOf: (words: string, article: string) => `${words} (${article})`,
  within: (name: string, part: string) => `${name} › ${part}`,
};
/** Text about what differs between two versions of an annotation. */
export const differenceMessages = chooseMessages({ en });
