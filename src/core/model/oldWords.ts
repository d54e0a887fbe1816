/** Replacements of the words of earlier versions, by kind. Old annotations and old links keep working. */
const OLD_WORDS = {
  roles: { did: "conduct", said: "speaking", "spoken-of": "mentioned" },
  standings: { "jury-finding": "finding", "told-to-inquests": "told", "opinion-or-commitment": "view" },
  bases: { stated: "printed", resolved: "worked-out" },
  disagreements: { "between-articles": "articles", "inside-one": "within", "between-parties": "disputed" },
  links: { "came-out-at": "became-public-at", cites: "mentions" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Returns the present word for a word of an earlier version; any other word unchanged. */
export function presentWord(kind: keyof typeof OLD_WORDS, word: string): string {
  return new Map<string, string>(Object.entries(OLD_WORDS[kind])).get(word) ?? word;
}
