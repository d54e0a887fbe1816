import { describeArticleDate } from "../dates/formatDay.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";
import { type CitationSubject, findQuotes, formatSubject } from "./citation.ts";
import { buildPermalink } from "./permalink.ts";

/** A date of a CSL item: year, month and day, or words if the date is not one of publication. */
type CslDate = { "date-parts": [number, number, number][] } | { literal: string };

/** An item of CSL-JSON (citationstyles.org, schema 1.0). Facts that are not known are absent. */
export interface CslItem {
  id: string;
  /** Types that reference managers have. Zotero reads `article` as a preprint, and does not know `entry`. */
  type: "webpage" | "article-newspaper";
  title: string;
  "title-short"?: string;
  "container-title"?: string;
  author?: { literal: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  publisher?: string;
  language?: string;
  URL?: string;
  archive_location?: string;
  version?: string;
  abstract?: string;
  note?: string;
}

/** Address of the page, and the day on which the reader copies from it, YYYY-MM-DD. */
export interface CitedPage {
  page: string;
  today: string;
}

/**
 * Builds the items of a citation: an entry with the permanent link and the edition, and each quoted article
 * with its quotes. An article is a web page if its address is known.
 */
export function buildCslItems(corpus: Corpus, cited: CitationSubject, cite: CitedPage): CslItem[] {
  return [
    { ...buildEntryItem(corpus, cited.event, cite), abstract: formatSubject(corpus, cited) },
    ...findQuotes(corpus, cited).map(({ article, quotes }) => buildArticleItem(corpus, article, quotes)),
  ];
}

/** Builds the items of several events, and those of all articles that they quote, each once. */
export function buildReferences(
  corpus: Corpus,
  events: readonly TimelineEvent[],
  cite: CitedPage,
): CslItem[] {
  const quoted = new Set(
    events.flatMap((event) => findQuotes(corpus, { event }).map(({ article }) => article)),
  );
  return [
    ...events.map((event) => buildEntryItem(corpus, event, cite)),
    ...corpus.articles.filter((one) => quoted.has(one)).map((one) => buildArticleItem(corpus, one, [])),
  ];
}

const formatCslDate = (day: string): CslDate => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { "date-parts": [[year, month, date]] };
};

function buildEntryItem(corpus: Corpus, event: TimelineEvent, { page, today }: CitedPage): CslItem {
  const { title, name, edition, language, publisher, updated } = corpus;
  return {
    id: event.id,
    type: "webpage",
    title: event.title,
    "container-title": messages.container(title, name),
    version: `sha256:${edition}`,
    URL: buildPermalink(page, event.id),
    accessed: formatCslDate(today),
    abstract: formatSubject(corpus, { event }),
    language,
    ...(updated === undefined ? {} : { issued: formatCslDate(updated.slice(0, 10)) }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function buildArticleItem(corpus: Corpus, article: ArticleRecord, quotes: readonly Excerpt[]): CslItem {
  const { id, headline, short, author, publisher, language, sourceUrl, captured, archived } = article;
  return {
    // Citation keys name one thing only.
    id: indexCorpus(corpus).event(id) ? `${id}-article` : id,
    type: sourceUrl === undefined ? "article-newspaper" : "webpage",
    title: headline,
    "title-short": short,
    // Only a date of publication has parts. Styles print any other date with its meaning.
    issued:
      article.dateIs === "published"
        ? formatCslDate(article.date)
        : { literal: describeArticleDate(article) },
    ...(quotes.length === 0 ? {} : { note: quotes.map(({ exact }) => quote(exact)).join(" … ") }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publisher === undefined || sourceUrl !== undefined ? {} : { "container-title": publisher }),
    ...(language === undefined ? {} : { language }),
    ...(sourceUrl === undefined ? {} : { URL: sourceUrl }),
    ...(captured === undefined ? {} : { accessed: formatCslDate(captured) }),
    ...(archived === undefined ? {} : { archive_location: archived }),
  };
}
