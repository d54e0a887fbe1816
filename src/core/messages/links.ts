import { shortenForeign } from "./foreignText.ts";
import { chooseMessages, count } from "./language.ts";

/** Things that a link refers to. */
const targets = {
  event: "an event",
  excerpt: "a quote",
  article: "an article",
  actor: "a person or organisation",
  role: "a role",
  stage: "a stage",
  standing: "a type of statement",
  tag: "a tag",
  place: "a place",
  basis: "a kind of date",
  difference: "a kind of difference",
};

const en = {
  notHere: (target: keyof typeof targets, id: string) =>
    `This link refers to ${targets[target]} that is not on this page: “${shortenForeign(id)}”.`,
  /** `reason` is a sentence of the editor. */
  removedEvent: (id: string, reason: string) =>
    `The event “${shortenForeign(id)}” in this link is no longer on this page: ${reason}`,
  unknownSetting: (name: string, value: string) =>
    `This link has a setting that this page does not know: “${name}=${shortenForeign(value)}”.`,
  invalidDate: (value: string) => `This link contains an invalid date: “${shortenForeign(value)}”.`,
  invalidPeriod: (value: string) => `This link contains an invalid period: “${shortenForeign(value)}”.`,
  repeatedSetting: (name: string) =>
    `This link has the setting “${name}” more than once. The first one is used.`,
  /** The page is a copy of an edition that the device has stored. */
  editionSearch: {
    looking: "The copy of this page on your device cannot use all of this link. Looking for a newer edition…",
    failed:
      "The copy of this page on your device may be out of date, and no newer edition could be fetched. " +
      "Check your connection and reload the page.",
  },
  more: (notes: number) => `and ${count(notes, { one: "more note", other: "more notes" })}`,
  otherVersion: "This link was made for a different version of this page. Parts of it may be ignored.",
};
/** Name of a kind of thing that a link refers to. */
export type LinkTarget = keyof typeof targets;
/** Notes on parts of a link that the page could not use. */
export const linkMessages = chooseMessages({ en });
