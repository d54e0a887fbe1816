/** Signs of markup, and characters that XML 1.0 does not allow. */
const SPECIAL = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The same signs, or any half of a surrogate pair. */
const PERHAPS_SPECIAL = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

const MARKUP_SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Escapes a text for XML or HTML, as the content of an element or in a double-quoted attribute.
 * Replaces characters that XML 1.0 does not allow, such as U+0000 and halves of surrogate pairs, by U+FFFD.
 */
export function escapeMarkup(text: string): string {
  // Most texts have none. The test takes half the time of a replacement: 0.13 instead of 0.26 µs.
  return PERHAPS_SPECIAL.test(text) ? replaceSpecial(text) : text;
}

function replaceSpecial(text: string): string {
  return text.replace(SPECIAL, (sign) => MARKUP_SIGNS[sign] ?? "\uFFFD");
}
