import type { Article } from "../../core/model/article.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { PrintedLine } from "./lines.ts";

interface PrintedArticleProps {
  /** Its place in the corpus, from 1. */
  number: number;
  article: Article;
  record: ArticleRecord | undefined;
  lines: readonly PrintedLine[];
}

/** The id of a printed article, by its place in the corpus, from 1. */
export const articleId = (number: number) => `print-article-${number}`;

/** An article in full, its lines numbered. */
export function PrintedArticle({ number, article, record, lines }: PrintedArticleProps) {
  return (
    <section className="print-article" id={articleId(number)}>
      <h2>Appendix: article {number}</h2>
      <p className="print-soft">
        Dated {article.date} · {record?.file} · SHA-256 <code>{record?.sha256}</code>
      </p>
      <ol>
        {lines.map(({ start, end, number: line, begins }) => (
          <li key={start} value={line} className={begins ? "starts-paragraph" : undefined}>
            {article.text.slice(start, end).trimEnd()}
          </li>
        ))}
      </ol>
    </section>
  );
}
