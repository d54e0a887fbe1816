/** Characters that readers type in one way and sources print in several. */
const EQUIVALENT_CHARACTERS: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "‐": "-",
  "…": "...",
  "\u00a0": " ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
};

/** A folded text, with the place of each of its code units in the text it was folded from. */
export interface NormalizedText {
  text: string;
  /** For each UTF-16 code unit of `text` the offset of its character in the original; one more for the end. */
  at: number[];
}

/**
 * A text as the search compares it: lower case, without diacritics (NFKD less its combining marks), one form of
 * quotes and dashes, and white space as single spaces.
 */
export function normalizeText(original: string): NormalizedText {
  let text = "";
  const at: number[] = [];
  let offset = 0;
  // Asked of the text itself, it would have the whole text copied at every space.
  let spaced = false;
  for (const character of original) {
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const folded = [...plain].map((one) => EQUIVALENT_CHARACTERS[one] ?? one).join("");
    const space = /^\s+$/.test(folded);
    const next: string = space ? (spaced ? "" : " ") : folded;
    if (next !== "") spaced = next.endsWith(" ");
    for (let unit = 0; unit < next.length; unit++) at.push(offset);
    text += next;
    offset += character.length;
  }
  at.push(original.length);
  return { text, at };
}

/** The words of a folded text with their offsets in it: runs of letters, digits and inner apostrophes. */
export function splitWords(folded: string): { word: string; start: number }[] {
  return [...folded.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
  }));
}
