import type { Excerpt } from "./corpusSchema.ts";

export type { Excerpt };

/** Finds the offsets of all occurrences of words in a text, which may overlap. Empty words have none. */
export function findOccurrences(text: string, words: string): number[] {
  const offsets: number[] = [];
  // `indexOf` finds them at the end of the text again and again.
  if (words === "") return offsets;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) offsets.push(at);
  return offsets;
}
