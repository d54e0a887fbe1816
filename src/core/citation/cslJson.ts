import type { Corpus } from "../model/corpus.ts";
import { quote } from "../text/quote.ts";
import { type CitationSubject, findQuotes, formatSubject } from "./citation.ts";

/** An item of CSL-JSON (citationstyles.org, schema 1.0), with the fields that the page uses. */
export interface CslItem {
  id: string;
  type: "article" | "entry";
  title: string;
  issued?: { "date-parts": [[number, number, number]] };
  "container-title"?: string;
  version?: string;
  URL?: string;
  abstract?: string;
  note?: string;
}

/**
 * Builds a citation as CSL-JSON: an entry with the permanent link and the edition, and an item for each
 * quoted article. An article has only a headline and a date, because its file names neither author nor
 * publisher.
 */
export function buildCslItems(corpus: Corpus, cited: CitationSubject, link: string): CslItem[] {
  const entry: CslItem = {
    id: cited.event.id,
    type: "entry",
    title: cited.event.title,
    "container-title": `On the Record: ${corpus.title}`,
    version: `sha256:${corpus.edition}`,
    URL: link,
    abstract: formatSubject(corpus, cited),
  };
  const sources = findQuotes(corpus, cited).map(({ article, quotes }): CslItem => {
    const [year = 0, month = 0, date = 0] = article.date.split("-").map(Number);
    return {
      id: article.id,
      type: "article",
      title: article.headline,
      issued: { "date-parts": [[year, month, date]] },
      note: quotes.map(({ exact }) => quote(exact)).join(" … "),
    };
  });
  return [entry, ...sources];
}
