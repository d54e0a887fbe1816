import type { ArticleRecord } from "../model/corpus.ts";
import { weekdayOf } from "./formatCalendar.ts";
import { longDay } from "./formatDay.ts";

const timeOf = ({ date }: Pick<ArticleRecord, "date">) => Date.parse(`${date}T00:00:00Z`);

/** An article's day in words: "11 December 2021". */
export function articleDay(record: Pick<ArticleRecord, "date">): string {
  return longDay(timeOf(record));
}

/** An article's day in words, with the day of the week: "Saturday 11 December 2021". */
export function fullArticleDay(record: Pick<ArticleRecord, "date">): string {
  return `${weekdayOf(new Date(timeOf(record)))} ${articleDay(record)}`;
}
