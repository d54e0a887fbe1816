import type { Corpus } from "../model/corpus.ts";
import { quote } from "../text/quotationMarks.ts";
import { type CitationSubject, formatQuoteLocation, quotesOf } from "./citation.ts";

/** The fields of CSL-JSON (citationstyles.org, schema 1.0) that the page fills. */
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
 * A citation as CSL-JSON: the page's entry with its permanent link and edition, and an item for each article it quotes.
 * Of an article only what its file prints is given: headline and date, no author and no publisher.
 */
export function buildCslItem(corpus: Corpus, cited: CitationSubject, link: string): CslItem[] {
  const entry: CslItem = {
    id: cited.event.id,
    type: "entry",
    title: cited.event.title,
    "container-title": `On the Record: ${corpus.title}`,
    version: `sha256:${corpus.edition}`,
    URL: link,
    abstract: formatQuoteLocation(corpus, cited),
  };
  const sources = quotesOf(corpus, cited).map(({ article, quotes }): CslItem => {
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
