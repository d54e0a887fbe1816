import type { Corpus } from "./corpus.ts";

/** Returns the present id of something that an older link names: follows `renamed` until the id is known. */
export function presentId(
  id: string,
  { renamed }: Pick<Corpus, "renamed">,
  isKnown: (id: string) => unknown,
): string {
  const renames = new Map(Object.entries(renamed));
  let current = id;
  // The limit ends a chain of renames that a mistake has closed to a ring.
  for (let n = 0; n < renames.size && !isKnown(current); n++) current = renames.get(current) ?? current;
  return current;
}
