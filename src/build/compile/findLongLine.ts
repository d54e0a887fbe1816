/**
 * Most UTF-16 code units in a line. Patterns for a line of 10 MB need more than the stack of V8: the command
 * ended with “Maximum call stack size exceeded”.
 */
export const MAX_LINE_LENGTH = 2_000_000;

/** Returns the offset of the first line that is too long; undefined if there is none. */
export function findLongLine(text: string): number | undefined {
  let start = 0;
  while (text.length - start > MAX_LINE_LENGTH) {
    const part = text.slice(start, start + MAX_LINE_LENGTH + 1);
    const end = Math.max(part.lastIndexOf("\n"), part.lastIndexOf("\r"));
    if (end === -1) return start;
    start += end + 1;
  }
  return undefined;
}
