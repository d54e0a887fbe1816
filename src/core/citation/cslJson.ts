import type { Corpus } from "../model/corpus.ts";
import { quote } from "../text/quote.ts";
import { type CitationSubject, findQuotes, formatSubject } from "./citation.ts";

/**
 * Builds a citation as CSL-JSON (citationstyles.org, schema 1.0): an entry with the permanent link and the
 * edition, and an item for each quoted article. An article has only a headline and a date, because its file
 * names neither author nor publisher.
 */
export function buildCslItems(
  corpus: Corpus,
  cited: CitationSubject,
  link: string,
): Record<string, unknown>[] {
  const entry = {
    id: cited.event.id,
    type: "entry",
    title: cited.event.title,
    "container-title": `On the Record: ${corpus.title}`,
    version: `sha256:${corpus.edition}`,
    URL: link,
    abstract: formatSubject(corpus, cited),
  };
  const sources = findQuotes(corpus, cited).map(({ article, quotes }) => ({
    id: article.id,
    type: "article",
    title: article.headline,
    issued: { "date-parts": [article.date.split("-").map(Number)] },
    note: quotes.map(({ exact }) => quote(exact)).join(" … "),
  }));
  return [entry, ...sources];
}
