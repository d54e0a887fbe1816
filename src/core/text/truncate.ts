let graphemeSegmenter: Intl.Segmenter | undefined;

/** Latin letters and the marks between them: each code unit is a character of its own. */
const ASCII_ONLY = /^[\x20-\u02ff\u2010-\u2027]*$/;

/** Where the character of this number begins, in UTF-16 code units; undefined where there are not so many. */
function startOfLength(text: string, number: number): number | undefined {
  if (ASCII_ONLY.test(text.slice(0, number + 1))) return number < text.length ? number : undefined;
  // Made when first needed, for that takes a phone as long as all else that a press sets off.
  graphemeSegmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let passed = 0;
  for (const { index } of graphemeSegmenter.segment(text)) if (passed++ === number) return index;
  return undefined;
}

/**
 * A quote cut for a tight place: whole words from its beginning, then an ellipsis; never inside a character that is
 * made of several code units. `most` counts characters as a reader does.
 */
export function truncateAtWord(quote: string, most: number): string {
  const end = startOfLength(quote, most);
  if (end === undefined) return quote;
  const head = quote.slice(0, end);
  const space = head.lastIndexOf(" ");
  return `${(space > 0 ? head.slice(0, space) : head).trimEnd()}…`;
}
