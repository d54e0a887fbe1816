import { chooseMessages, count, countOrNo, ENGLISH_EVENTS, formatNumber, list } from "./language.ts";

const en = {
  findActor: "Find a person or organisation",
  /** Number of people and organisations that the search found. */
  found: (found: number, all: number) =>
    found === 0
      ? "No name matches."
      : `${formatNumber(found)} of ${count(all, { one: "name", other: "names" })}`,
  /** After the number of an actor’s events; not visible. */
  eventsUnit: (events: number) => (events === 1 ? "event" : "events"),
  /** Button below the most frequent actors of a group: how many it adds, of those that remain. */
  showMore: (added: number, remaining: number) =>
    added === remaining
      ? `Show ${formatNumber(remaining)} more`
      : `Show ${formatNumber(added)} of ${formatNumber(remaining)} more`,
  /** A page without script has only the most frequent actors of a group. A link to all of them follows. */
  mostFrequent: (shown: number, all: number) =>
    `These are the ${formatNumber(shown)} most frequent of ${formatNumber(all)}. All:`,

  // The matrix.
  matrix: "People and events",
  name: "Name",
  events: "Events",
  group: (group: string, members: number) => `${group}, ${formatNumber(members)}`,
  /** Meaning of a sign: the roles that it shows. */
  roles: (roles: readonly string[]) => roles.join(", "),
  matrixHint: "Point at a sign, or move with the arrow keys, to read its event. A click opens it.",
  panelHint:
    "A number counts the events of a part of the timeline. An event is in the part in which its date begins. A click shows these events.",
  /** A cell: who has which roles in which event, and when that was. */
  cell: (name: string, roles: readonly string[], event: string, when: string) =>
    `${name} (${list(roles)}): ${event}, ${when}`,
  /** A column: its number, and its event with date. */
  column: (number: number, event: string, when: string) => `${number}: ${event}, ${when}`,
  countedCell: (events: number, name: string, roles: readonly string[], period: string) =>
    `${count(events, ENGLISH_EVENTS)}, ${period}: ${name} (${list(roles)})`,
  countedColumn: (period: string, events: number) => `${period}: ${countOrNo(events, ENGLISH_EVENTS)}`,
  /** On a phone, in place of the matrix. */
  widerWindow: "In a wider window, a table shows people and events together.",

  // The card of an actor.
  /** When a statement was made. `day` is the last day on which it can have been. */
  saidBy: (day: string) => `said on or before ${day}`,
  saidOnUnknownDay: "day not given",
  /** Range of a date. */
  span: (first: string, last: string) => `${first} to ${last}`,
  orLater: (date: string) => `${date} or later`,
  orEarlier: (date: string) => `${date} or earlier`,
  /** `period` is the time of what the statement is about. */
  saidAbout: (said: string, period: string) => `${said}, concerning ${period}`,
  closeCard: "Close this card",
  showOnly: (events: number) =>
    events === 1 ? "Show only this event" : `Show only these ${count(events, ENGLISH_EVENTS)}`,
  /** Introduces how a number of articles describe an actor. */
  described: (articles: number) =>
    articles === 1 ? "As the article describes them" : "As the articles describe them",
  alsoCalled: (names: readonly string[]) => `Also called ${list(names)}`,
  /** Claims that are attributed to the actor, but only by somebody else. */
  reportedStatements: "Their statements, as reported by others",
  statementsAbout: "Said about these events",
};
/** Text of the list of people and organisations, the matrix and the cards. */
export const peopleMessages = chooseMessages({ en });
