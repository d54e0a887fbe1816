import { stringify } from "yaml";
import { appendEntries } from "../compile/appendEntries.ts";

/** The entry of an article in the annotation. */
export interface ArticleEntry {
  id: string;
  /** Its record: file, publisher and other facts. */
  record: Readonly<Record<string, string>>;
  /** Words that say what the editor must fill in. */
  missing: string;
}

/** Returns the value of an entry: a file name alone if nothing else is known. */
const shortForm = ({ record }: ArticleEntry) =>
  Object.keys(record).length === 1 && record.file !== undefined ? record.file : record;

/** Formats entries as lines of YAML below the key `articles`. */
export function formatEntries(entries: readonly ArticleEntry[], indent: string, eol = "\n"): string {
  return entries
    .map((entry) => {
      const { id, missing } = entry;
      const [first = "", ...rest] = stringify({ [id]: shortForm(entry) }, { lineWidth: 0 })
        .trimEnd()
        .split("\n");
      const lines = [missing === "" ? first : `${first} # fill in: ${missing}`, ...rest];
      return lines.map((line) => indent + line + eol).join("");
    })
    .join("");
}

/**
 * Adds entries to the articles of an annotation's text. Everything else keeps its bytes. Returns undefined if
 * the file is not valid YAML, or its articles are not a block of keys.
 */
export function addEntries(path: string, text: string, entries: readonly ArticleEntry[]): string | undefined {
  const addition = {
    key: "articles",
    entries: Object.fromEntries(entries.map((entry) => [entry.id, shortForm(entry)])),
    format: (indent: string, eol: string) => formatEntries(entries, indent, eol),
  };
  // Without its list of articles, the file is no annotation.
  return /^["']?articles["']?\s*:/m.test(text) ? appendEntries(path, text, [addition]) : undefined;
}
