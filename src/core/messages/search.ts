import { shortenForeign } from "./foreignText.ts";
import { chooseMessages, count, ENGLISH_EVENTS, formatNumber, list } from "./language.ts";

export const SENTENCES = { one: "sentence", other: "sentences" };
const areOrIs = (number: number) => (number === 1 ? "is" : "are");
const quoted = (words: readonly string[]) => list(words.map((word) => `“${shortenForeign(word)}”`));

/** An article may have all words of a query, but not in one sentence. */
const sentenceMatches = (whole: boolean, several: boolean, of = whole ? " of the articles" : "") =>
  `${several ? "single " : ""}${whole ? "" : "published "}sentence${of} ${several ? "has all of these words" : "matches"}.`;

const en = {
  results: "Search results",
  preparing: "Preparing the search…",
  notLoaded: "The search could not be loaded.",
  otherEdition: "The page has been updated since you opened it. Reload the page.",

  /** Matching sentences in a number of articles, of all articles. */
  sentencesFound: (sentences: number, articles: number, all: number) =>
    `${count(sentences, SENTENCES)} in ${formatNumber(articles)} of ${count(all, { one: "article", other: "articles" })}`,
  eventsFound: (events: number) => count(events, { one: "event matches", other: "events match" }),
  /** Nothing matches. `whole`: the page has all sentences of the articles. `several`: several words typed. */
  nothingFound: (whole: boolean, several: boolean) => `No event and no ${sentenceMatches(whole, several)}`,
  noSentence: (whole: boolean, several: boolean) => `No ${sentenceMatches(whole, several)}`,
  noEvent: "No event matches.",
  /** Matching sentences that matching events use, of all matching ones. */
  used: (used: number, all: number, events: number) => {
    const by = `used by ${count(events, ENGLISH_EVENTS)}`;
    if (used === all && all === 1) return `The sentence is ${by}.`;
    if (used === all) return `${all === 2 ? "Both" : `All ${formatNumber(all)}`} sentences are ${by}.`;
    return `${formatNumber(used)} of the sentences ${areOrIs(used)} ${by}.`;
  },
  usedByOthers: (sentences: number) =>
    `${formatNumber(sentences)} ${areOrIs(sentences)} used only in part, by events that do not match.`,
  unused: (sentences: number) => `${formatNumber(sentences)} ${areOrIs(sentences)} in no event.`,
  /** Matching events that use none of the matching sentences. */
  eventsWithoutSentence: (events: number) =>
    `${count(events, { one: "event matches", other: "events match" })} through other words.`,
  /** Matching events that the filters leave on the page, of all matching ones, if they are fewer. */
  leftByFilters: (left: number, events: number) => {
    if (left > 0)
      return `The filters in use leave ${formatNumber(left)} of the ${count(events, ENGLISH_EVENTS)} on the page.`;
    return events === 1
      ? "The filters in use hide the event on the page."
      : `The filters in use hide all ${count(events, ENGLISH_EVENTS)} on the page.`;
  },
  notIn: (articles: readonly string[], whole: boolean, several: boolean) =>
    `No ${sentenceMatches(whole, several, ` of ${quoted(articles)}`)}`,
  /** The words that the synonyms of the case added. */
  alsoSearched: (typed: string, words: readonly string[]) =>
    `The search for ${quoted([typed])} also looks for ${quoted(words)}.`,
  similar: (typed: string, words: readonly string[]) =>
    `${quoted([typed])} is not used here. The search looks for ${quoted(words)}.`,
  nowhere: (typed: string) => `${quoted([typed])} is not used here.`,

  article: "The article",
  unnamed: "Speaker not named",
  headline: "headline",
  unusedSentence: "in no event",
  moreSentences: (next: number, shown: number, all: number) =>
    `Show ${count(next, { one: "more sentence", other: "more sentences" })} (${formatNumber(shown)} of ${formatNumber(all)} shown)`,

  events: (events: number) => count(events, ENGLISH_EVENTS),
  moreEvents: (more: number) =>
    `${count(more, { one: "more event", other: "more events" })} in the list of events`,
  /** Introduces the text because of which an event matches. */
  matchesThrough: (typed: readonly string[], part: string) => `matches ${quoted(typed)} through ${part}:`,
  parts: {
    title: "its short title",
    quote: "a quote",
    claim: "a statement",
    name: "a name",
    alias: "another name",
    stage: "its stage",
    tag: "a tag",
    place: "its place",
    standing: "a type of statement",
    date: "a quote on which its date is based",
    silence: "a note on what the articles do not say",
  },
  /** After such a text: the article of a quote, type and speaker of a statement, whose other name it is. */
  of: (source: string) => ` (${source})`,

  order: "Order of the list of events:",
  orders: { time: "by date", relevance: "best match first" },
};
/** Text of the search, except the field. */
export const searchMessages = chooseMessages({ en });
