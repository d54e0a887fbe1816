import type { Excerpt } from "./corpusSchema.ts";

export type { Excerpt };

/** Finds the offsets of all occurrences of the words in a text, including overlapping ones. */
export function findOccurrences(text: string, words: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) offsets.push(at);
  return offsets;
}
