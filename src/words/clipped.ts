let graphemes: Intl.Segmenter | undefined;

/** Made when it is first asked for: it takes a phone longer than the page has before it answers. */
function characters(text: string): Iterable<{ index: number }> {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemes.segment(text);
}

/**
 * A quote cut for a tight place: whole words from its beginning, then an ellipsis; never inside a character that is
 * made of several code units. `most` counts characters as a reader does.
 */
export function clipped(quote: string, most: number): string {
  // So few code units make no more characters.
  if (quote.length <= most) return quote;
  let count = 0;
  for (const { index } of characters(quote)) {
    if (count++ < most) continue;
    const head = quote.slice(0, index);
    const space = head.lastIndexOf(" ");
    return `${(space > 0 ? head.slice(0, space) : head).trimEnd()}…`;
  }
  return quote;
}
