/**
 * The quotation marks to set around words: double ones, or single ones where the words begin or end with a double one
 * of their own, so that no two of the same stand together.
 */
export function quotationMarks(words: string): readonly ["“", "”"] | ["‘", "’"] {
  return /^[“"]|[”"]$/.test(words) ? ["‘", "’"] : ["“", "”"];
}

/** Words in quotation marks. */
export function quote(words: string): string {
  return quotationMarks(words).join(words);
}
