import { formatDay, formatFullDay } from "../dates/formatDay.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import { startOfDay } from "../model/day.ts";

/** Describes what the annotation says of the case itself: publisher, contact, licence, last change. */
export function describeCase({ publisher, contact, licence, updated }: Corpus): string[] {
  return [
    ...(publisher === undefined ? [] : [`published by ${publisher}`]),
    ...(contact === undefined ? [] : [`contact: ${contact}`]),
    ...(licence === undefined ? [] : [`licence: ${licence}`]),
    ...(updated === undefined ? [] : [`updated ${formatDay(startOfDay(updated))}`]),
  ];
}

/**
 * Describes what is known of an article besides its text: author, publisher, date, the article of which it is
 * a later version, the day on which it was copied, and its licence. `nameOf` gives the name of an article.
 */
export function describeArticle(article: ArticleRecord, nameOf: (id: string) => string): string[] {
  const { author, publisher, editionOf, captured, licence } = article;
  return [
    ...(author === undefined ? [] : [`by ${author}`]),
    ...(publisher === undefined ? [] : [publisher]),
    `${article.dateIs ?? "dated"} ${formatFullDay(startOfDay(article.date))}`,
    ...(editionOf === undefined ? [] : [`a later version of “${nameOf(editionOf)}”`]),
    ...(captured === undefined ? [] : [`copied ${formatDay(startOfDay(captured))}`]),
    ...(licence === undefined ? [] : [`licence: ${licence}`]),
  ];
}
