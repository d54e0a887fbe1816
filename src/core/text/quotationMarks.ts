/** Returns the quotation marks for a text: single ones if the text begins or ends with a double one. */
export function quotationMarks(words: string): readonly ["“", "”"] | ["‘", "’"] {
  return /^[“"]|[”"]$/.test(words) ? ["‘", "’"] : ["“", "”"];
}

/** Formats a text in quotation marks. */
export function quote(words: string): string {
  return quotationMarks(words).join(words);
}
