import { chooseMessages } from "./language.ts";

const en = {
  // Facts about the case.
  publishedBy: (publisher: string) => `published by ${publisher}`,
  contact: (address: string) => `contact: ${address}`,
  licence: (licence: string) => `licence: ${licence}`,
  updated: (day: string) => `updated ${day}`,

  // Facts about an article.
  author: (author: string) => `by ${author}`,
  laterVersion: (article: string) => `a later version of “${article}”`,
  earlierVersion: (article: string) => `an earlier version of “${article}”`,
  copied: (day: string) => `copied ${day}`,
  /** Fact about an article of which the page does not have the whole text. */
  onlyQuotes: "Only quoted passages of this article are published",
};
/** Text about the origin of the case and its articles. */
export const provenanceMessages = chooseMessages({ en });
