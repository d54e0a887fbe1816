import { makeId } from "../text/makeId.ts";

/** Longest proposed id, in characters. */
const MAX_PROPOSED_LENGTH = 48;

/** Proposes an id made of a text that is not taken; made of `fallback` if the text has no letters a to z. */
export function proposeId(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const id = makeId(text, MAX_PROPOSED_LENGTH) || makeId(fallback);
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
