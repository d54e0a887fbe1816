import { chooseMessages } from "./language.ts";

const en = {
  /** Title of the page of an event. */
  title: (event: string, title: string) => `${event} · ${title}`,
  /** Text alternative of the picture for a shared link to an event. */
  cardOf: (event: string) => `${event}: the date and the first quote`,
  /** Link to the event on the page of the case. */
  readInTimeline: "Read it in the timeline",
  /** Date of an event and how it is known, then its first statement after its type and speaker. */
  description: (date: string, certainty: string, statement: string) => `${date} (${certainty}). ${statement}`,
  /** A statement and the articles that it rests on, in quotation marks. */
  statement: (statement: string, articles: readonly string[]) => `${statement} (${articles.join("; ")})`,
};
/** Text of the page that each event has of its own. */
export const eventPageMessages = chooseMessages({ en });
