import { chooseMessages, count } from "./language.ts";

const QUOTES = { one: "quote", other: "quotes" };
const MOVED_QUOTES = { one: "moved quote", other: "moved quotes" };

const en = {
  heading: "Quotes of changed articles",
  lead: "A newer text of an article no longer has these words, or has them at another place. Nothing changes before you decide. Undo takes a decision back.",
  keys: "Arrow keys move. Y uses the words or the place now. Shift and Y does so for all that only moved.",
  /** Sentence for a screen reader when an article was changed. */
  found: (quotes: number) => `${count(quotes, QUOTES)} of changed articles to decide`,
  /** Line above an open form. */
  waiting: (quotes: number) => `${count(quotes, QUOTES)} of changed articles: close this form to decide.`,
  states: { moved: "Moved", changed: "Changed", ambiguous: "In several places", gone: "Gone" },
  meanings: {
    moved: "The same words are there, beside other words.",
    changed: "Other words are at this place. Check that your own sentences below still fit.",
    ambiguous: "The article has these words several times now.",
    gone: "The article has no similar words. Quote others, or remove the quote.",
  },
  otherSentence:
    "The same words are there, but the rest of their sentence is another one. Check that they still fit.",
  unclear: "No words near them choose one place. Quote more words.",
  earlier: "Quoted",
  now: "In the article now",
  closest: "The most similar place now",
  nothing: "No similar words",
  usedIn: "Used in, with your own sentences:",
  use: { moved: "Use the new place", changed: "Use the new words", ambiguous: "Use this place" },
  keep: "Keep as it is",
  acceptAll: (quotes: number) => `Accept all ${count(quotes, MOVED_QUOTES)}`,
  used: (words: string) => `Quoted now: “${words}”`,
  usedAll: (quotes: number) => `${count(quotes, MOVED_QUOTES)} accepted`,
  kept: (words: string) => `Kept: “${words}”`,
  outdated: "The case was changed in the meantime. Look at the quote again.",
  steps: {
    reanchor: (words: string) => `Quote the new words “${words}”`,
    keep: (words: string) => `Keep the quote “${words}” as it is`,
  },
};
/** Text about the quotes of articles of which a newer text replaced the one before. */
export const movedQuoteMessages = chooseMessages({ en });
