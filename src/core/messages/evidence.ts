import { chooseMessages } from "./language.ts";

const en = {
  /** Speaker of a claim, if another person reports the words. */
  reportedBy: (speaker: string, reporter: string) => `${speaker}, as reported by ${reporter}`,
  /** A claim of another type that a number of articles make in their own voice. */
  articleReports: (articles: number) => (articles > 1 ? "as the articles report" : "as the article reports"),
  /** A claim of a speaker whom a number of articles do not name. */
  unnamedSpeaker: (articles: number) =>
    articles > 1 ? "(the articles do not say by whom)" : "(the article does not say by whom)",
};

/** Text about statements and their speakers. */
export const evidenceMessages = chooseMessages({ en });
