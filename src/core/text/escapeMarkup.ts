/**
 * Escapes a text for XML or HTML, as the content of an element or in a double-quoted attribute.
 * Replaces characters that XML 1.0 does not allow, such as U+0000 and halves of surrogate pairs, by U+FFFD.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
