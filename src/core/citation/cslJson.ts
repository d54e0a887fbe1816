import { describeArticleDate } from "../dates/formatDay.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import type { Corpus } from "../model/corpus.ts";
import { quote } from "../text/quote.ts";
import { type CitationSubject, findQuotes, formatSubject } from "./citation.ts";

const formatCslDate = (day: string) => ({ "date-parts": [day.split("-").map(Number)] });

/**
 * Builds a citation as CSL-JSON (citationstyles.org, schema 1.0): an entry with the permanent link and the
 * edition, and an item for each quoted article. An article has an author, a publisher and an address only if
 * the annotation names them.
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
    "container-title": messages.container(corpus.title),
    version: `sha256:${corpus.edition}`,
    URL: link,
    abstract: formatSubject(corpus, cited),
    language: corpus.language,
    ...(corpus.publisher === undefined ? {} : { publisher: corpus.publisher }),
  };
  const sources = findQuotes(corpus, cited).map(({ article, quotes }) => {
    const { author, publisher, language, sourceUrl, captured, archived } = article;
    return {
      id: article.id,
      type: "article",
      title: article.headline,
      "title-short": article.short,
      // Only a date of publication has parts. Styles print any other date with its meaning.
      issued:
        article.dateIs === "published"
          ? formatCslDate(article.date)
          : { literal: describeArticleDate(article) },
      note: quotes.map(({ exact }) => quote(exact)).join(" … "),
      ...(author === undefined ? {} : { author: [{ literal: author }] }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(language === undefined ? {} : { language }),
      ...(sourceUrl === undefined ? {} : { URL: sourceUrl }),
      ...(captured === undefined ? {} : { accessed: formatCslDate(captured) }),
      ...(archived === undefined ? {} : { archive_location: archived }),
    };
  });
  return [entry, ...sources];
}
