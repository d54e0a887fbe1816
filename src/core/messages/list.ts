import { chooseMessages, count, ENGLISH_EVENTS, formatNumber } from "./language.ts";

/** Counts the entries that a button adds to the list, of those that remain on its side. */
const entries = (shown: number, remaining: number, side: string) => {
  if (remaining === 1) return `the ${side} event`;
  return shown === remaining
    ? `the ${side} ${count(shown, ENGLISH_EVENTS)}`
    : `${formatNumber(shown)} of the ${side} ${count(remaining, ENGLISH_EVENTS)}`;
};

const en = {
  showEarlier: (shown: number, remaining: number) => `Show ${entries(shown, remaining, "previous")}`,
  showLater: (shown: number, remaining: number) => `Show ${entries(shown, remaining, "next")}`,
  /** A page without script has only the first events. A link to all of them follows. */
  firstEvents: (shown: number, all: number) =>
    `These are the first ${formatNumber(shown)} of ${count(all, ENGLISH_EVENTS)}. All events:`,
  /** `date`: in words, of every event of one card: "Each between June 2014 and September 2015". */
  each: (date: string) => `Each ${date}`,
  /** The way in which a date is known that no article prints. */
  dateBasis: { "worked-out": "date worked out", inferred: "date inferred" },
  concerned: "Who it concerns",
  /** The list of claims, date and silences of an event in a page without script. */
  staticDetails: "Statements and quotes",
  quotesOnPeople: "Quotes on the people and organisations",
  quotesOnLinks: "Quotes on linked events",
  howDated: "How the date is known",
  /** Heading of the silences of a number of articles. */
  leftOut: (articles: number) =>
    articles === 1 ? "What the article leaves out" : "What the articles leave out",

  asOf: "What was public on a given day",
};
/** Text of the list of events. */
export const listMessages = chooseMessages({ en });
