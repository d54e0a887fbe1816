// Texts of files and links in messages. Their characters must not change how a message is read.

/** Controls, and the characters that change the direction of text (Unicode Standard Annex 9). */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const CONTROL_NAMES: Readonly<Partial<Record<string, string>>> = {
  "0000": "null",
  "0007": "bell",
  "0008": "backspace",
  "001B": "escape",
  "007F": "delete",
  "061C": "Arabic letter mark",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202A": "left-to-right embedding",
  "202B": "right-to-left embedding",
  "202C": "end of direction",
  "202D": "left-to-right override",
  "202E": "right-to-left override",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "end of isolate",
};

/** Shows controls and characters of direction by name: `[escape U+001B]`. Line breaks and tabs stay. */
export function nameControls(text: string): string {
  return text.replace(CONTROLS, (sign) => {
    if (sign === "\n" || sign === "\t") return sign;
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[${CONTROL_NAMES[code] ?? "control"} U+${code}]`;
  });
}

/** Formats a text on one line, cut to `maxLength` UTF-16 code units, with its controls by name. */
export function shortenForeign(text: string, maxLength = 80): string {
  // A text of megabytes is cut first, so that the rest does not take seconds.
  const line = text.slice(0, maxLength * 4).replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, " ");
  const named = nameControls(line);
  if (named.length <= maxLength && text.length <= maxLength * 4) return named;
  // Half of a pair of surrogates is no character.
  return `${named.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Lists texts in quotation marks, each shortened: the first ones, and the number of the others. */
export function listForeign(texts: readonly string[], most = 8): string {
  return listFirst(
    texts.map((text) => `“${shortenForeign(text, 60)}”`),
    most,
  );
}

/** Lists the first items, and the number of the others: "1, 2 and 7 more". */
export function listFirst(items: readonly string[], most = 8): string {
  const more = items.length - most;
  return items.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
