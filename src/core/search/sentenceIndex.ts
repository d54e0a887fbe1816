import { bisectRight } from "d3";
import type { Article, TextSpan } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { allExcerptsOf } from "../model/timelineEvent.ts";
import { splitSentences } from "../text/sentences.ts";

/** A sentence of an article, and what of the corpus touches it. Offsets in UTF-16 code units. */
export interface IndexedSentence extends TextSpan {
  /** Id of the article. */
  article: string;
  text: string;
  /** Ids of the excerpts that share words with it. */
  excerpts: readonly string[];
  /** Ids of the events that rest on one of these. */
  events: ReadonlySet<string>;
}

/** All sentences of the articles, in the articles' order. Its cost grows with the excerpts, not with their square. */
export function buildSentenceIndex(corpus: Corpus, articles: readonly Article[]): IndexedSentence[] {
  const resting = new Map<string, string[]>();
  for (const event of corpus.events) {
    for (const id of allExcerptsOf(event)) {
      const events = resting.get(id);
      if (events) events.push(event.id);
      else resting.set(id, [event.id]);
    }
  }
  return articles.flatMap((article) => {
    const sentences = splitSentences(article).map(({ start, end }) => ({
      article: article.id,
      start,
      end,
      text: article.text.slice(start, end),
      excerpts: [] as string[],
      events: new Set<string>(),
    }));
    const starts = sentences.map(({ start }) => start);
    for (const { id, article: of, start, end } of corpus.excerpts) {
      if (of !== article.id) continue;
      for (let i = Math.max(0, bisectRight(starts, start) - 1); (starts[i] ?? end) < end; i++) {
        const sentence = sentences[i];
        if (!sentence || sentence.end <= start) continue;
        sentence.excerpts.push(id);
        for (const event of resting.get(id) ?? []) sentence.events.add(event);
      }
    }
    return sentences;
  });
}
