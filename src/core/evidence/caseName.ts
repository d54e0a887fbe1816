import type { Corpus } from "../model/corpus.ts";
import { makeId } from "../text/makeId.ts";
import { truncateAtWord } from "../text/quote.ts";

/** Longest name of a case, in characters. The navigation bar has room for it beside its links. */
export const MAX_NAME_LENGTH = 40;

/** Returns the name of the site that has the case; if it has none, the title or its beginning. */
export function nameOfCase({ name, title }: Pick<Corpus, "name" | "title">): string {
  return name ?? truncateAtWord(title, MAX_NAME_LENGTH);
}

/** Returns the start of the names of files that readers save: the name in lower-case words and hyphens. */
export function fileNameOfCase(corpus: Pick<Corpus, "name" | "title">): string {
  return makeId(nameOfCase(corpus), MAX_NAME_LENGTH) || "timeline";
}

/** Returns the title of the page with the name of the site, if it has one. */
export function titleWithName({ name, title }: Pick<Corpus, "name" | "title">): string {
  return name === undefined ? title : `${title} · ${name}`;
}
