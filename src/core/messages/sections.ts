import { chooseMessages, count, list } from "./language.ts";

const DIFFERENCES = { one: "difference", other: "differences" };

const en = {
  differencesLead: "Each version is shown word for word, side by side. The page does not say which is right.",
  differenceKind: "Kind of difference",
  allKinds: "All",
  differencesBySubject: (differences: number) => `${count(differences, DIFFERENCES)}, by subject`,
  inWordingOnly: (differences: number) => `${count(differences, DIFFERENCES)} in wording only`,
  wordingLead:
    "Here all accounts can be true: they use different words, or speak of different things. That is the editor’s judgement. Read each one below and decide for yourself.",
  whatDiffers: "What differs:",
  whatAgrees: "What they agree on:",
  eventsConcerned: "Events concerned",
  otherEventsConcerned: "Other events concerned",

  closeCard: "Close this card",
  /** Introduces how a number of articles describe an actor. */
  described: (articles: number) =>
    articles === 1 ? "As the article describes them" : "As the articles describe them",
  alsoCalled: (names: readonly string[]) => `Also called ${list(names)}`,
  /** Claims that are attributed to the actor, but only by somebody else. */
  reportedStatements: "Their statements, as reported by others",
  statementsAbout: "Said about these events",

  forEditors: "For editors",
  closeCoverage: "Close the list of sentences",
  sentenceUses: {
    evidence: { name: "used", meaning: "used: events are based on it" },
    background: { name: "background", meaning: "background, with the reason" },
    nothing: { name: "not used", meaning: "not used: a problem" },
  },
  sentenceCounts: (sentences: number, used: number, background: number, unused: number) =>
    `${count(sentences, { one: "sentence", other: "sentences" })}: ${used} used, ${background} background, ${unused} not used`,

  everythingReported: (articles: number) =>
    articles === 1 ? "Everything the article reports" : "Everything the articles report",
  asOfDay: (day: string) => `At the end of ${day}`,
  asOfHint: "Move the slider back to see what was public on a given day.",
  asOfCounts: (states: string) => `Of the events shown: ${states}.`,
  showEverything: "Show everything again",
};
/** Text of parts that load after the first view: differences, people, list of sentences, as-of slider. */
export const sectionMessages = chooseMessages({ en });
