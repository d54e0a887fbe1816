import { describeArticle } from "../../core/evidence/provenance.ts";
import { printMessages as messages } from "../../core/messages/print.ts";
import {
  type Article,
  dateLineOf,
  isGap,
  showGaps,
  splitAtGaps,
  type TextSpan,
} from "../../core/model/article.ts";
import { isolateDirection, languageOf } from "../../core/text/direction.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** The printed lines of each article, by article id. */
export type PrintedLines = ReadonlyMap<string, readonly PrintedLine[]>;

/** A line of an article in print. */
export interface PrintedLine extends TextSpan {
  /** Number of the line in its article, from 1. */
  number: number;
  /** Whether a paragraph begins with it. */
  begins: boolean;
}

/**
 * Splits an article's date line, headline and paragraphs into lines of at most `maxLength` UTF-16 code
 * units, so that a line has the same number on every paper size. Breaks after white space, or inside a
 * word that is longer than a line, but never inside a surrogate pair. A gap is one line.
 */
export function splitLines(article: Article, maxLength: number): PrintedLine[] {
  const { text, headline, paragraphs } = article;
  const lines: PrintedLine[] = [];
  for (const paragraph of [dateLineOf(article), headline, ...paragraphs]) {
    for (const part of splitAtGaps(text, paragraph)) {
      let start = part.start;
      while (start < part.end) {
        const end = findLineEnd(text, start, part.end, maxLength);
        lines.push({ start, end, number: lines.length + 1, begins: start === paragraph.start });
        start = end;
      }
    }
  }
  return lines;
}

function findLineEnd(text: string, start: number, end: number, maxLength: number): number {
  if (end - start <= maxLength || isGap(text.slice(start, end))) return end;
  const candidate = text.slice(start, start + maxLength + 1);
  const space = candidate.search(/\s\S*$/);
  if (space > 0) return start + space + 1;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(start + maxLength - 1));
  return start + (splitsPair && maxLength > 1 ? maxLength - 1 : maxLength);
}

/** Formats the numbers of the lines that overlap a span: "12", "12–14", or "" if there are none. */
export function formatLineNumbers(lines: readonly PrintedLine[], { start, end }: TextSpan): string {
  const overlapping = lines.filter((line) => line.start < end && line.end > start);
  const [first, last] = [overlapping[0]?.number, overlapping.at(-1)?.number];
  if (first === undefined) return "";
  return first === last ? `${first}` : `${first}–${last}`;
}

/** Builds the element id of a printed article from its id. */
export const printedArticleId = (id: string) => `print-article-${id}`;

/** Prints the published text of an article in numbered lines. */
export function PrintedArticle({ article, lines }: { article: Article; lines: readonly PrintedLine[] }) {
  const { article: recordOf, articleName } = useCorpus();
  const record = recordOf(article.id);
  if (!record) return null;
  const facts = [...describeArticle(record, articleName), record.sourceUrl, record.archived, record.file];
  return (
    <section className="print-article" id={printedArticleId(article.id)}>
      <h2>{messages.appendix(isolateDirection(record.short))}</h2>
      <p className="print-soft">
        {messages.article} {facts.filter((fact) => fact !== undefined).join(" · ")}
      </p>
      <ol {...languageOf(record)}>
        {lines.map(({ start, end, number: line, begins }) => (
          <li key={start} value={line} className={begins ? "starts-paragraph" : undefined}>
            {showGaps(article.text.slice(start, end)).trim()}
          </li>
        ))}
      </ol>
    </section>
  );
}
