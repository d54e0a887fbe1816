import { chooseMessages, count } from "./language.ts";

const en = {
  preparing: "Preparing the search…",
  notLoaded: "The search could not be loaded.",

  /** Matching events, whether no sentence matches, and whether the page has all sentences of the articles. */
  found: (events: number, noSentence: boolean, whole: boolean) => {
    const matches =
      events === 0 ? "No events match" : count(events, { one: "event matches", other: "events match" });
    if (!noSentence) return matches;
    return `${matches}${events === 0 ? ", and" : ";"} no ${whole ? "sentence in the articles" : "published sentence"} does.`;
  },
  /** Matching sentences, and those of them that no matching event quotes. */
  sentences: (all: number, unused: number) => {
    const sentences = `In the articles: ${count(all, { one: "sentence", other: "sentences" })}`;
    if (unused === 0) return sentences;
    return `${sentences}, ${unused === all ? "not" : `${unused} of them not`} quoted by the events found`;
  },
  unusedSentence: "not quoted by the events found",
  showAllSentences: (all: number) => `Show all ${count(all, { one: "sentence", other: "sentences" })}`,

  order: "Order of the list of events",
  orders: { time: "by date", relevance: "best match first" },
};
/** Text of the search, except the field. */
export const searchMessages = chooseMessages({ en });
