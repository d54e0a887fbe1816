import type { Excerpt } from "../excerpt/excerpt.ts";
import type { Actor } from "./actor.ts";

/** Whether a name stands in a text as words of its own, not inside a longer one. */
function names(text: string, name: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = at === 0 ? "" : text.slice(0, at).slice(-1);
    const after = text.charAt(at + name.length);
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}

/**
 * Of these excerpts the one that names an actor most closely: an excerpt in which an article says who it is, else the
 * shortest that has the name or one of the names the articles use. None where none does.
 */
export function wordsNaming(actor: Actor, words: readonly Excerpt[]): string | undefined {
  const described = words.find(({ id }) => actor.described.includes(id));
  if (described) return described.id;
  const all = [actor.name, ...actor.aliases];
  const naming = words.filter(({ exact }) => all.some((name) => names(exact, name)));
  return naming.sort((a, b) => a.exact.length - b.exact.length)[0]?.id;
}
