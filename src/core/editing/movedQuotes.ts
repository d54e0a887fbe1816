import { fieldOf } from "./jsonMap.ts";
import { valueAt } from "./jsonPath.ts";
import type { MovedQuote, Operation, Path } from "./protocol.ts";

/** Quotes of the same words with the same state. They are decided together. */
export interface MovedWords extends Omit<MovedQuote, "at"> {
  /** Paths of the quotes. */
  places: readonly Path[];
}

/** Whether a path is that of words of a `dateline`, which are a text without prefix and suffix. */
export const isDateline = (path: Path): boolean => path.at(-2) === "dateline";

/** Groups moved quotes by their words and states, in order. */
export function groupMovedQuotes(moved: readonly MovedQuote[]): MovedWords[] {
  const groups = new Map<string, MovedWords & { places: Path[] }>();
  for (const { at, ...quote } of moved) {
    // Quotes of the same words with other prefixes have other places.
    const key = JSON.stringify([quote.id, quote.proposal?.start]);
    const group = groups.get(key) ?? { ...quote, places: [] };
    group.places.push(at);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Returns the operations that replace quotes by the proposed words. Leaves out quotes that another program
 * changed or moved in the annotation since they were listed.
 */
export function buildReanchoring(annotation: unknown, words: readonly MovedWords[]): Operation[] {
  return words.flatMap(({ article, old, proposal, places, isFound }) => {
    if (proposal === undefined || isFound) return [];
    const { prefix, suffix } = proposal;
    const value = { [article]: proposal.words, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    const wordsAt = (path: Path) => {
      const quote = valueAt(annotation, path);
      return isDateline(path) ? quote : fieldOf(quote, article);
    };
    return places
      .filter((path) => wordsAt(path) === old)
      .map((path): Operation => ({ do: "set", path, value: isDateline(path) ? proposal.words : value }));
  });
}
