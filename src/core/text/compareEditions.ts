import { range } from "d3";
import type { Article } from "../model/article.ts";
import { splitSentences } from "./sentences.ts";

/** A run of words that both texts have, or only the earlier or the later one. */
export interface ChangedRun {
  words: string;
  in: "both" | "earlier" | "later";
}

/** A sentence that two versions of an article do not share, as runs: changed, added or removed. */
export type ChangedSentence = ChangedRun[];

/** Share of equal words from which two sentences are versions of one sentence. */
const MIN_SIMILARITY = 0.4;

/** Compares two versions of an article. Returns the sentences that differ, in order, without equal ones. */
export function compareEditions(earlier: Article, later: Article): ChangedSentence[] {
  const sentencesOf = (article: Article) =>
    splitSentences(article).map(({ start, end }) => article.text.slice(start, end));
  const changes: ChangedSentence[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (const sentence of added) {
      // The first removed sentence that is similar enough; those before it have no later version.
      const comparisons = removed.map((one) => compareWords(one, sentence));
      const found = comparisons.findIndex((runs) => similarityOf(runs) >= MIN_SIMILARITY);
      if (found === -1) {
        changes.push([{ words: sentence, in: "later" }]);
        continue;
      }
      for (const words of removed.slice(0, found)) changes.push([{ words, in: "earlier" }]);
      changes.push(comparisons[found] ?? []);
      removed = removed.slice(found + 1);
    }
    for (const words of removed) changes.push([{ words, in: "earlier" }]);
    removed = [];
    added = [];
  };
  for (const { item, in: where } of compareLists(sentencesOf(earlier), sentencesOf(later))) {
    if (where === "both") flush();
    else (where === "earlier" ? removed : added).push(item);
  }
  flush();
  return changes;
}

/** Compares two texts word by word. */
export function compareWords(earlier: string, later: string): ChangedRun[] {
  const split = (text: string) => text.split(/(?<=\s)(?=\S)/);
  const runs: ChangedRun[] = [];
  for (const { item, in: where } of compareLists(split(earlier), split(later))) {
    const last = runs.at(-1);
    if (last?.in === where) last.words += item;
    else runs.push({ words: item, in: where });
  }
  return runs;
}

function similarityOf(runs: readonly ChangedRun[]): number {
  const lengthIn = (...where: ChangedRun["in"][]) =>
    runs.filter((run) => where.includes(run.in)).reduce((sum, { words }) => sum + words.length, 0);
  return lengthIn("both") / Math.max(lengthIn("both", "earlier"), lengthIn("both", "later"));
}

/** Compares two lists by their longest common subsequence, in time proportional to the product of lengths. */
function compareLists(earlier: readonly string[], later: readonly string[]) {
  // common[i][j]: length of the longest common subsequence of earlier[i…] and later[j…].
  const common = range(earlier.length + 1).map(() => new Uint16Array(later.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const row = common[i];
    for (let j = later.length - 1; row && j >= 0; j--)
      row[j] = earlier[i] === later[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const items: { item: string; in: ChangedRun["in"] }[] = [];
  let [i, j] = [0, 0];
  while (i < earlier.length || j < later.length) {
    const [before, after] = [earlier[i], later[j]];
    if (before !== undefined && before === after) {
      items.push({ item: before, in: "both" });
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      items.push({ item: before, in: "earlier" });
      i++;
    } else {
      items.push({ item: after ?? "", in: "later" });
      j++;
    }
  }
  return items;
}
