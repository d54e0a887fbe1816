import type { ArticleRecord } from "../model/corpus.ts";
import { weekdayOf } from "./formatCalendar.ts";
import { formatDay } from "./formatDay.ts";

const dayStart = ({ date }: Pick<ArticleRecord, "date">) => Date.parse(`${date}T00:00:00Z`);

/** An article's day in words: "11 December 2021". */
export function formatArticleDay(record: Pick<ArticleRecord, "date">): string {
  return formatDay(dayStart(record));
}

/** An article's day in words, with the day of the week: "Saturday 11 December 2021". */
export function formatArticleDayFull(record: Pick<ArticleRecord, "date">): string {
  return `${weekdayOf(new Date(dayStart(record)))} ${formatArticleDay(record)}`;
}
