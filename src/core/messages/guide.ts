import { chooseMessages } from "./language.ts";

const en = {
  title: "How to read this page",
  lead: "Every statement about an event quotes an article. Open an event to read the exact words and their source.",
  statements: "Types of statement",
  statementsLead: "Each statement has a type and a speaker. The page does not decide who is right.",
  signs: "Signs in the timeline",
  basis: "How a date is known",
  /** Meaning of each basis of a date. */
  bases: {
    printed: "An article gives this date.",
    "worked-out": "It follows from words such as “on Friday” and the date of the article.",
    inferred: "It is the editor’s conclusion from an article. The reasons are beside it.",
  },
  maker: "Who made this page",
  noPublisher: "This page does not name its publisher.",
  software:
    "The program that made this page refuses a quote that is not in its article, character for character.",
  complaints: "Errors and complaints",
  complain: "Write to the contact of this page. Name the event and the words that are wrong.",
  noContact: "This page gives no contact for errors and complaints.",
};
/** Text of the page that explains how to read the case. */
export const guideMessages = chooseMessages({ en });
