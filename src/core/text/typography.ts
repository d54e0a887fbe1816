/** Kinds of difference between texts with the same words, each with the characters that make it. */
const SIGNS = {
  "line breaks": /\s*[\r\n]\s*/g,
  "no-break spaces": /[\u00a0\u2007\u202f]/g,
  "other spaces": /[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]| {2,}/g,
  "soft hyphens": /\u00ad/g,
  "invisible characters": /[\u200b\u2060\ufeff]/g,
  dashes: /[-\u2010-\u2015\u2212]+/g,
  "quotation marks": /''|["'`´“”„‟«»″‘’‚‛‹›′]/g,
  ellipses: /…|\.{3}/g,
  "joined letters": /[\ufb00-\ufb06]/g,
  "accents (NFC or NFD)": /\p{M}+/gu,
} as const;

/** A kind of difference, in the plural. All except capital letters are typography. */
export type Difference = keyof typeof SIGNS | "capital letters";

/** White space, dashes, an ellipsis or a quotation mark; else a letter with its accents. */
const PIECE = /[^\S\ufeff]+|[-\u2010-\u2015\u2212]+|\.{3}|''|.\p{M}*/gsu;

function foldToken(token: string): string {
  if (/^[\u00ad\u200b\u2060\ufeff]/.test(token)) return "";
  if (/^\s/.test(token)) return " ";
  if (/^[-\u2010-\u2015\u2212]/.test(token)) return "-";
  if (/^(?:''|["“”„‟«»″])$/.test(token)) return '"';
  if (/^['`´‘’‚‛‹›′]$/.test(token)) return "'";
  if (token === "…") return "...";
  return token.normalize(/^[\ufb00-\ufb06]/.test(token) ? "NFKC" : "NFC");
}

/** A text without its typography, with the span in the original of each of its UTF-16 code units. */
export interface FoldedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** Removes the typography of a text: one kind of space, dash and quotation mark, no invisible characters. */
export function foldTypography(original: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: token, index } of original.matchAll(PIECE)) {
    const folded = /^[A-Za-z]$/.test(token) ? token : foldToken(token);
    for (let i = 0; i < folded.length; i++) {
      starts.push(index);
      ends.push(index + token.length);
    }
    parts.push(folded);
  }
  return { text: parts.join(""), starts, ends };
}

/** Makes ASCII letters small. Other letters could change their length. */
export const foldCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Finds the kinds of difference between two texts that have the same words. */
export function findDifferences(one: string, other: string): Difference[] {
  const kinds = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((kind) => {
    const signsOf = (text: string) =>
      kind === "line breaks"
        ? (text.match(SIGNS[kind]) ?? []).length
        : (text.match(SIGNS[kind]) ?? []).join(" ");
    return signsOf(one) !== signsOf(other);
  });
  return foldTypography(one).text === foldTypography(other).text ? kinds : [...kinds, "capital letters"];
}

/** Names of characters that look like others or like nothing. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  " ": "a space",
  "\n": "a line break",
  "\r": "a line break",
  "\t": "a tab",
  "\u00a0": "a no-break space",
  "\u00ad": "a soft hyphen",
  "\u200b": "a zero-width space",
  "\u202f": "a narrow no-break space",
  "\u2060": "a word joiner",
  "\ufeff": "a byte order mark",
  "-": "a hyphen",
  "\u2010": "another hyphen",
  "\u2011": "a no-break hyphen",
  "–": "an en dash",
  "—": "an em dash",
  "\u2212": "a minus sign",
};

/** Describes the character at an offset: “a”, ’ (U+2019), or a no-break space (U+00A0). */
export function describeCharacter(text: string, at: number): string {
  const [character = ""] = /^.\p{M}*/su.exec(text.slice(at, at + 12)) ?? [];
  if (character === "") return "nothing";
  if (/^[a-z0-9]$/i.test(character)) return `“${character}”`;
  if (/^[ \r\n]$/.test(character)) return NAMES[character] ?? "";
  const codes = [...character].map((one) => one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0"));
  return `${NAMES[character] ?? character} (U+${codes.join(" U+")})`;
}
