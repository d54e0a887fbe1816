import type { Article, TextSpan } from "../../core/model/article.ts";
import { splitSequence } from "../../core/search/normalizeText.ts";
import { splitSentences } from "../../core/text/sentences.ts";

/** Two sentences of different articles that seem to be about the same thing. */
export interface SamePair {
  one: TextSpan;
  other: TextSpan & { article: string };
  /** Similarity from 0 to 1. */
  similarity: number;
}

interface Weighted extends TextSpan {
  article: string;
  weights: Map<string, number>;
}

/** Similarity from which a pair is suggested. On the real case, most pairs above it are in one event. */
const MIN_SIMILARITY_OF_PAIR = 0.2;
/** Fewest words that two sentences share. */
const MIN_SHARED = 3;

/** Greatest number of sentences with a word by which similar ones are looked for, or a tenth of all. */
const MAX_WITH_WORD = 50;

/** Returns a word without the ending that often differs: “murders” and “murdered”. */
const stemOf = (word: string) => (word.length > 5 ? word.replace(/(?:ings?|ed|es|s)$/, "") : word);

function countWordsOf({ text }: Article, { start, end }: TextSpan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitSequence(text.slice(start, end)).map(stemOf))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Weights the words of all sentences by term frequency and inverse document frequency, at length 1. */
function weighSentences(articles: readonly Article[]): Weighted[] {
  const all = articles.flatMap((article) =>
    splitSentences(article).map((span) => ({
      ...span,
      article: article.id,
      counts: countWordsOf(article, span),
    })),
  );
  const frequency = new Map<string, number>();
  for (const { counts } of all)
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return all.map(({ counts, ...sentence }) => {
    const weights = [...counts].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(all.length / (frequency.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return { ...sentence, weights: new Map(weights.map(([word, weight]) => [word, weight / length])) };
  });
}

function compareSentences(one: Weighted, other: Weighted): number {
  let [sum, shared] = [0, 0];
  for (const [word, weight] of one.weights) {
    const product = weight * (other.weights.get(word) ?? 0);
    sum += product;
    if (product > 0) shared++;
  }
  return shared >= MIN_SHARED ? sum : 0;
}

/**
 * Finds for each sentence of an article the most similar one of the other articles. The measure is the cosine
 * of TF-IDF vectors: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), chapter 6.
 * Names, numbers and rare words have the greatest weights, because few sentences have them.
 */
export function findSameThings(article: Article, articles: readonly Article[]): SamePair[] {
  const weighted = weighSentences(articles);
  const byWord = new Map<string, Weighted[]>();
  for (const sentence of weighted.filter((one) => one.article !== article.id))
    for (const word of sentence.weights.keys()) {
      const list = byWord.get(word);
      if (list) list.push(sentence);
      else byWord.set(word, [sentence]);
    }
  const withWord = (word: string) => {
    const list = byWord.get(word) ?? [];
    // A frequent word alone makes no two sentences similar.
    return list.length <= Math.max(MAX_WITH_WORD, weighted.length / 10) ? list : [];
  };
  return weighted
    .filter((one) => one.article === article.id)
    .flatMap((one) => {
      const candidates = new Set([...one.weights.keys()].flatMap(withWord));
      const compared = [...candidates].map((other) => ({ other, similarity: compareSentences(one, other) }));
      const best = compared.toSorted((a, b) => b.similarity - a.similarity)[0];
      if (!best || best.similarity < MIN_SIMILARITY_OF_PAIR) return [];
      const { article: id, start, end } = best.other;
      return [
        {
          one: { start: one.start, end: one.end },
          other: { article: id, start, end },
          similarity: best.similarity,
        },
      ];
    });
}
