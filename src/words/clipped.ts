const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A quote cut for a tight place: whole words from its beginning, then an ellipsis; never inside a character that is
 * made of several code units. `most` counts characters as a reader does.
 */
export function clipped(quote: string, most: number): string {
  const characters = [...graphemes.segment(quote)];
  const next = characters[most];
  if (!next) return quote;
  const head = quote.slice(0, next.index);
  const space = head.lastIndexOf(" ");
  return `${(space > 0 ? head.slice(0, space) : head).trimEnd()}…`;
}
