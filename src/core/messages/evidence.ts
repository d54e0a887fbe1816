import { chooseMessages, count, formatNumber } from "./language.ts";

const POINTS = { one: "point", other: "points" };

const en = {
  placeAndTags: (place: string | undefined, tags: readonly string[]) =>
    [
      ...(place === undefined ? [] : [`Place: ${place}`]),
      ...(tags.length === 0 ? [] : [`${tags.length > 1 ? "Tags" : "Tag"}: ${tags.join(", ")}`]),
    ].join(" · "),
  /** Between the speaker of a claim and another person, who reports the words. */
  asReportedBy: ", as reported by",
  /** A claim of another type that a number of articles make in their own voice. */
  articleReports: (articles: number) => (articles > 1 ? "as the articles report" : "as the article reports"),
  /** A claim of a speaker whom a number of articles do not name. */
  unnamedSpeaker: (articles: number) =>
    articles > 1 ? "(the articles do not say by whom)" : "(the article does not say by whom)",
  /** State of an event on a day. */
  publicity: {
    "not-yet": "Had not happened by then",
    perhaps: "May have been public by then",
    public: "Was public by then",
  },
  /** A state or a number of events in it, all of which is inferred. */
  inferred: (state: string) => `${state} (inferred)`,
  /** A number of events in a state, for some of which that is inferred. */
  partlyInferred: (state: string, events: number) =>
    `${state} (inferred for ${formatNumber(events)} of them)`,
  /** `publicity` is the text for “perhaps”. */
  publicBy: (publicity: string, day: string) => `${publicity}; public by ${day} at the latest`,
  /** Numbers of events by what is known of them on a day. */
  publicityCounts: {
    public: (events: number) => count(events, { one: "was public", other: "were public" }),
    "perhaps-past": (events: number) => `${formatNumber(events)} had happened and may have been public`,
    perhaps: (events: number) => `${formatNumber(events)} may have happened, and may have been public`,
    "not-yet": (events: number) => `${formatNumber(events)} had not happened`,
  },
  /** Numbers of differences by their kind. */
  differences: {
    articles: (points: number) => `Articles differ on ${count(points, POINTS)}`,
    disputed: (points: number) => `${count(points, POINTS)} disputed`,
    within: (points: number) =>
      `${count(points, { one: "point differs", other: "points differ" })} within one article`,
    wording: (points: number) => `${count(points, POINTS)} in wording only`,
  },
};

/** Text about statements, their speakers, when they became public, and differences. */
export const evidenceMessages = chooseMessages({ en });
