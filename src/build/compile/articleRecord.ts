import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Annotation } from "./annotationSchema.ts";
import { type ArticleFile, formatSha256 } from "./readSeeds.ts";

/** Returns the address of an article in the site, by the name of its file. */
export const articleUrl = (file: string) => `articles/${file}`;

/** Builds the record of an article in the corpus. `quotes` is its published text, if that has quotes only. */
export function buildArticleRecord(
  { article, file, short, sha256 }: ArticleFile,
  entry: Annotation["articles"][string] | undefined,
  quotes: Buffer | undefined,
): ArticleRecord {
  const headline = article.text.slice(article.headline.start, article.headline.end);
  const facts: Partial<Annotation["articles"][string]> = { ...entry };
  const { url, "date-is": dateIs, "edition-of": editionOf, ...same } = facts;
  for (const key of ["file", "short", "publish", "dateline"] as const) delete same[key];
  return {
    ...{ id: article.id, file, url: articleUrl(file), date: article.date, headline, short, sha256 },
    ...(quotes ? { quotesSha256: formatSha256(quotes) } : {}),
    ...same,
    ...(url === undefined ? {} : { sourceUrl: url }),
    ...(dateIs === undefined ? {} : { dateIs }),
    ...(editionOf === undefined ? {} : { editionOf }),
  };
}
