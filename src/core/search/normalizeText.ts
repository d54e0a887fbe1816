/** Characters that readers type, each with those that sources print (as NFKD leaves them). */
const PRINTED_CHARACTERS = {
  "'": "‘’‚‛",
  '"': "“”„«»",
  "-": "–—‐",
  ss: "ß",
  ae: "æ",
  oe: "œ",
  o: "ø",
  l: "ł",
  d: "đ",
};
const TYPED_CHARACTERS = new Map(
  Object.entries(PRINTED_CHARACTERS).flatMap(([typed, printed]) => [...printed].map((one) => [one, typed])),
);

/**
 * Normalizes a text for comparison: lower case, no diacritics (NFKD without combining marks), straight
 * quotes, plain dashes and single spaces. `offsets` has the offset in the original of each UTF-16 code unit
 * of `text`, and one more: the length of the original.
 */
export function normalizeText(original: string): { text: string; offsets: number[] } {
  let text = "";
  const offsets: number[] = [];
  let offset = 0;
  // A flag, because reading the end of `text` would make the engine copy the whole text at every space.
  let endsWithSpace = false;
  for (const character of original) {
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const typed = [...plain].map((one) => TYPED_CHARACTERS.get(one) ?? one).join("");
    const space = /^\s+$/.test(typed);
    const next: string = space ? (endsWithSpace ? "" : " ") : typed;
    if (next !== "") endsWithSpace = next.endsWith(" ");
    for (let unit = 0; unit < next.length; unit++) offsets.push(offset);
    text += next;
    offset += character.length;
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** Splits a normalized text into words (letters, digits and inner apostrophes) with their offsets in it. */
export function splitWords(normalized: string): { word: string; start: number }[] {
  return [...normalized.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
  }));
}
