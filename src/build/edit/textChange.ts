/** A part of a text that is replaced. `at` is a UTF-16 offset. */
export interface TextChange {
  at: number;
  old: string;
  new: string;
}

/** Finds the shortest part that differs between two texts. */
export function findChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at++;
  let same = 0;
  while (same < shorter - at && before.at(-1 - same) === after.at(-1 - same)) same++;
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
