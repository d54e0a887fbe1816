import { formatDay, formatFullDay } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { provenanceMessages } from "../messages/provenance.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import { startOfDay } from "../model/day.ts";
import { isolateDirection } from "../text/direction.ts";

/** Describes what the annotation says of the case itself: publisher, contact, licence, last change. */
export function describeCase({ publisher, contact, licence, updated }: Corpus): string[] {
  return [
    ...(publisher === undefined ? [] : [provenanceMessages.publishedBy(publisher)]),
    ...(contact === undefined ? [] : [provenanceMessages.contact(contact)]),
    ...(licence === undefined ? [] : [provenanceMessages.licence(licence)]),
    ...(updated === undefined
      ? []
      : [provenanceMessages.updated(formatDay(startOfDay(updated.slice(0, 10))))]),
  ];
}

/**
 * Describes what is known of an article besides its text: author, publisher, date, the article of which it is
 * a later version, the day on which it was copied, its licence, and whether only quotes of it are published.
 * `nameOf` gives the name of an article.
 */
export function describeArticle(article: ArticleRecord, nameOf: (id: string) => string): string[] {
  const { author, publisher, editionOf, captured, licence, quotesSha256 } = article;
  return [
    ...(author === undefined ? [] : [provenanceMessages.author(author)]),
    ...(publisher === undefined ? [] : [publisher]),
    dateMessages.articleDay[article.dateIs ?? "unknown"](formatFullDay(startOfDay(article.date))),
    ...(editionOf === undefined
      ? []
      : [provenanceMessages.laterVersion(isolateDirection(nameOf(editionOf)))]),
    ...(captured === undefined ? [] : [provenanceMessages.copied(formatDay(startOfDay(captured)))]),
    ...(licence === undefined ? [] : [provenanceMessages.licence(licence)]),
    ...(quotesSha256 === undefined ? [] : [provenanceMessages.onlyQuotes]),
  ];
}
