import { sort } from "d3";
import { findUsedExcerpts } from "../../core/evidence/excerptUsage.ts";
import { type Article, GAP, type TextSpan } from "../../core/model/article.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { ArticleFile } from "./readSeeds.ts";

type Entries = Parameters<typeof findUsedExcerpts>[0] & Pick<Corpus, "excerpts" | "background">;

/**
 * Builds the published texts, by article id, of the articles of which only quotes are published. Returns them
 * with the excerpts and background entries of the case, without those that quote other words of the articles.
 */
export function publishQuotes(
  entries: Entries,
  articles: ReadonlyMap<string, ArticleFile>,
  list: Annotation["articles"],
) {
  const texts = new Map<string, Buffer>();
  if (!Object.values(list).some(({ publish }) => publish === "quotes"))
    return { texts, excerpts: entries.excerpts, background: entries.background };
  const used = findUsedExcerpts(entries);
  const hidden = new Set<string>();
  for (const [id, { article }] of articles) {
    if (list[id]?.publish !== "quotes") continue;
    const own = entries.excerpts.filter((excerpt) => excerpt.article === id);
    const quotes = own.filter((excerpt) => used.has(excerpt.id));
    const parts = findPublishedParts(article, quotes);
    texts.set(id, Buffer.from(blankOutside(article.text, parts)));
    for (const { id, start, end } of own)
      if (!parts.some((part) => part.start <= start && part.end >= end)) hidden.add(id);
  }
  return {
    texts,
    excerpts: entries.excerpts.filter(({ id }) => !hidden.has(id)),
    background: entries.background.filter(({ excerpt }) => !hidden.has(excerpt)),
  };
}

/**
 * Finds the first line, the quotes, and the sentences that share words with a quote. Parts with only white
 * space between them are one.
 */
export function findPublishedParts(article: Article, quotes: readonly TextSpan[]): TextSpan[] {
  const firstLine = { start: 0, end: article.text.search(/[\r\n]|$/) };
  const sentences = splitSentences(article).filter((sentence) =>
    quotes.some((quote) => quote.start < sentence.end && quote.end > sentence.start),
  );
  const parts: TextSpan[] = [];
  for (const { start, end } of sort([firstLine, ...sentences, ...quotes], (part) => part.start)) {
    const last = parts.at(-1);
    if (last && article.text.slice(last.end, start).trim() === "") last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}

/** Replaces each UTF-16 code unit outside these parts, except line breaks, so that offsets stay the same. */
export function blankOutside(text: string, parts: readonly TextSpan[]): string {
  const blank = (start: number, end?: number) => text.slice(start, end).replace(/[^\r\n]/g, GAP);
  const kept = parts.map(
    ({ start, end }, i) => blank(parts[i - 1]?.end ?? 0, start) + text.slice(start, end),
  );
  return kept.join("") + blank(parts.at(-1)?.end ?? 0);
}
