import type { Article, TextSpan } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { splitSequence } from "../../core/search/normalizeText.ts";
import { splitProse } from "./sentenceWords.ts";

/** Two sentences of different articles that seem to be about the same thing. */
export interface SamePair {
  one: TextSpan;
  other: TextSpan & { article: string };
  /** Similarity from 0 to 1. */
  similarity: number;
}

/** A sentence with the number of each of its words. */
interface CountedSentence extends TextSpan {
  article: string;
  counts: Map<string, number>;
}

/** Similarity from which a pair is suggested. On the real case, most pairs above it are in one event. */
const MIN_SIMILARITY_OF_PAIR = 0.2;
/** Fewest words that two sentences share. */
const MIN_SHARED = 3;

/** Greatest number of sentences with a word by which similar ones are looked for. */
const MAX_WITH_WORD = 50;

/** Returns a word without the ending that often differs: “murders” and “murdered”. */
const stemOf = (word: string) => (word.length > 5 ? word.replace(/(?:ings?|ed|es|s)$/, "") : word);

function countWordsOf({ text }: Article, { start, end }: TextSpan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of splitSequence(text.slice(start, end)).map(stemOf))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const countedSentencesOf: (article: Article) => readonly CountedSentence[] = cachePerObject(
  (article: Article) =>
    splitProse(article).map((span) => ({
      ...span,
      article: article.id,
      counts: countWordsOf(article, span),
    })),
);

/** Counts the sentences with each word, and finds those of other articles with each word of an article. */
function indexWords(own: readonly CountedSentence[], all: readonly CountedSentence[]) {
  const frequencies = new Map<string, number>();
  for (const { counts } of all)
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  // A frequent word alone makes no two sentences similar.
  const words = own.flatMap(({ counts }) => [...counts.keys()]);
  const rare = words.filter((word) => (frequencies.get(word) ?? 0) <= MAX_WITH_WORD);
  const others = new Map(rare.map((word): [string, CountedSentence[]] => [word, []]));
  for (const sentence of all)
    if (sentence.article !== own[0]?.article)
      for (const word of sentence.counts.keys()) others.get(word)?.push(sentence);
  return { frequencies, others };
}

/**
 * Finds for each sentence of an article the most similar one of the other articles. The measure is the cosine
 * of TF-IDF vectors: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), chapter 6.
 * Names, numbers and rare words have the greatest weights, because few sentences have them.
 */
export function findSameThings(article: Article, articles: readonly Article[]): SamePair[] {
  const all = articles.flatMap(countedSentencesOf);
  const own = countedSentencesOf(article);
  const { frequencies, others } = indexWords(own, all);
  const weigh = ({ counts }: CountedSentence) => {
    const weights = [...counts].map(([word, count]) => {
      const frequency = frequencies.get(word) ?? 1;
      return [word, (1 + Math.log(count)) * Math.log(all.length / frequency)] as const;
    });
    return { weights: new Map(weights), length: Math.hypot(...weights.map(([, weight]) => weight)) || 1 };
  };
  const weighed = new Map<CountedSentence, ReturnType<typeof weigh>>();
  const weightsOf = (sentence: CountedSentence) => {
    const known = weighed.get(sentence) ?? weigh(sentence);
    weighed.set(sentence, known);
    return known;
  };
  const compare = (one: CountedSentence, other: CountedSentence) => {
    const [a, b] = [weightsOf(one), weightsOf(other)];
    let [sum, shared] = [0, 0];
    for (const [word, weight] of a.weights) {
      const product = weight * (b.weights.get(word) ?? 0);
      sum += product;
      if (product > 0) shared++;
    }
    return shared >= MIN_SHARED ? sum / (a.length * b.length) : 0;
  };
  return own.flatMap((one) => {
    const candidates = new Set([...one.counts.keys()].flatMap((word) => others.get(word) ?? []));
    const compared = [...candidates].map((other) => ({ other, similarity: compare(one, other) }));
    const best = compared.toSorted((a, b) => b.similarity - a.similarity)[0];
    if (!best || best.similarity < MIN_SIMILARITY_OF_PAIR) return [];
    const { article: id, start, end } = best.other;
    const other = { article: id, start, end };
    return [{ one: { start: one.start, end: one.end }, other, similarity: best.similarity }];
  });
}
