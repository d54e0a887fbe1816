import { ascending, greatest } from "d3";
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
  isHeadline: boolean;
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
      isHeadline: span.start === article.headline.start,
      counts: countWordsOf(article, span),
    })),
);

/** Counts the sentences with each word. */
function countSentences(all: readonly CountedSentence[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { counts } of all)
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return frequencies;
}

/** Builds a function that returns the similarity of two sentences, from 0 to 1. */
function buildComparison(all: readonly CountedSentence[], frequencies: ReadonlyMap<string, number>) {
  const weightsOf = cachePerObject(({ counts }: CountedSentence) => {
    const weights = [...counts].map(([word, count]) => {
      const frequency = frequencies.get(word) ?? 1;
      return [word, (1 + Math.log(count)) * Math.log(all.length / frequency)] as const;
    });
    return { weights: new Map(weights), length: Math.hypot(...weights.map(([, weight]) => weight)) || 1 };
  });
  return (one: CountedSentence, other: CountedSentence): number => {
    const [a, b] = [weightsOf(one), weightsOf(other)];
    let [sum, shared] = [0, 0];
    for (const [word, weight] of a.weights) {
      const product = weight * (b.weights.get(word) ?? 0);
      sum += product;
      if (product > 0) shared++;
    }
    return shared >= MIN_SHARED ? sum / (a.length * b.length) : 0;
  };
}

/**
 * Finds for each sentence of an article the most similar one of the other articles, if it is also the most
 * similar one of that sentence. Headlines are left out: they repeat their own article. The measure is the
 * cosine of TF-IDF vectors: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008),
 * chapter 6. Names, numbers and rare words have the greatest weights, because few sentences have them.
 */
export function findSameThings(article: Article, articles: readonly Article[]): SamePair[] {
  const all = articles.flatMap(countedSentencesOf);
  const frequencies = countSentences(all);
  const compare = buildComparison(all, frequencies);

  /** Finds the most similar sentence of another article for each of some sentences. */
  const findBest = (sentences: readonly CountedSentence[]) => {
    // A frequent word alone makes no two sentences similar.
    const words = sentences.flatMap(({ counts }) => [...counts.keys()]);
    const rare = words.filter((word) => (frequencies.get(word) ?? 0) <= MAX_WITH_WORD);
    const withWord = new Map(rare.map((word): [string, CountedSentence[]] => [word, []]));
    for (const sentence of all) for (const word of sentence.counts.keys()) withWord.get(word)?.push(sentence);
    const found = sentences.map((one) => {
      const candidates = new Set([...one.counts.keys()].flatMap((word) => withWord.get(word) ?? []));
      const compared = [...candidates]
        .filter((other) => other.article !== one.article)
        .map((other) => ({ other, similarity: compare(one, other) }));
      return [one, greatest(compared, (a, b) => ascending(a.similarity, b.similarity))] as const;
    });
    return new Map(found);
  };
  const best = [...findBest(countedSentencesOf(article))].flatMap(([one, found]) =>
    found && found.similarity >= MIN_SIMILARITY_OF_PAIR ? [{ one, ...found }] : [],
  );
  const back = findBest([...new Set(best.map(({ other }) => other))]);
  return best
    .filter(({ one, other }) => back.get(other)?.other === one && !one.isHeadline && !other.isHeadline)
    .map(({ one, other, similarity }) => ({
      one: { start: one.start, end: one.end },
      other: { article: other.article, start: other.start, end: other.end },
      similarity,
    }));
}
