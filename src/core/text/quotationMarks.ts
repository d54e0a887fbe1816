/** Returns the quotation marks for a text: single ones if the text begins or ends with a double one. */
export function quotationMarks(text: string): readonly ["“", "”"] | ["‘", "’"] {
  return /^[“"]|[”"]$/.test(text) ? ["‘", "’"] : ["“", "”"];
}

/** Formats a text in quotation marks. */
export function quote(text: string): string {
  return quotationMarks(text).join(text);
}
