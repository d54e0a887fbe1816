import { longDay } from "../event/longDay.ts";
import type { ArticleRecord } from "./corpus.ts";

/** An article's day in words: "11 December 2021". */
export function articleDay({ date }: Pick<ArticleRecord, "date">): string {
  return longDay(Date.parse(`${date}T00:00:00Z`));
}
