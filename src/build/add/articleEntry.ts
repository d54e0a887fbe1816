import { isDeepStrictEqual } from "node:util";
import { isMap, isNode, isPair, isScalar, isSeq, stringify } from "yaml";
import { applyEdits, type Edit } from "../compile/migrationEdits.ts";
import { isFields } from "../compile/oldWords.ts";
import { parseYaml } from "../compile/yamlDocument.ts";

/** The entry of an article in the annotation. */
export interface ArticleEntry {
  id: string;
  /** Its record: file, publisher and other facts. */
  record: Readonly<Record<string, string>>;
  /** Words that say what the editor must fill in. */
  missing: string;
}

/** Formats entries as lines of YAML below the key `articles`. */
export function formatEntries(entries: readonly ArticleEntry[], indent: string, eol = "\n"): string {
  return entries
    .map(({ id, record, missing }) => {
      const [first = "", ...rest] = stringify({ [id]: record }, { lineWidth: 0 })
        .trimEnd()
        .split("\n");
      const lines = [missing === "" ? first : `${first} # fill in: ${missing}`, ...rest];
      return lines.map((line) => indent + line + eol).join("");
    })
    .join("");
}

/** Returns the end of the last value in a node, without the comments after it. */
function endOf(node: unknown): number | undefined {
  if (isPair(node)) return endOf(node.value) ?? endOf(node.key);
  if ((isMap(node) || isSeq(node)) && !node.flow) return endOf(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || undefined;
}

/** Finds the insertion of entries after the last article; undefined if the annotation has another form. */
function findInsertion(text: string, entries: readonly ArticleEntry[], contents: unknown): Edit | undefined {
  if (!isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find(({ key }) => String(key) === "articles");
  if (!pair) return undefined;
  const { value } = pair;
  const isEmpty = value === null || (isScalar(value) && value.source === "");
  const end = isEmpty ? endOf(pair.key) : isMap(value) && !value.flow ? endOf(value) : undefined;
  if (end === undefined) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const first = isMap(value) ? value.items[0]?.key : undefined;
  const start = (isNode(first) && first.range?.[0]) || 0;
  const indent = first ? " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1)) : "  ";
  // A block of text ends at the start of the next line.
  const newline = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  const at = newline === -1 ? text.length : newline + 1;
  return {
    start: at,
    end: at,
    text: (newline === -1 ? eol : "") + formatEntries(entries, indent, eol),
  };
}

/**
 * Adds entries to the articles of an annotation's text. Everything else keeps its bytes. Returns undefined if
 * the file is not valid YAML, or its articles are not a block of keys.
 */
export function addEntries(path: string, text: string, entries: readonly ArticleEntry[]): string | undefined {
  const yaml = parseYaml(path, text);
  if (yaml.doc === null || yaml.problems.length > 0 || !isFields(yaml.value)) return undefined;
  const edit = findInsertion(text, entries, yaml.doc.contents);
  if (!edit) return undefined;
  const changed = applyEdits(text, [edit]);
  const read = parseYaml(path, changed);
  const added = Object.fromEntries(entries.map(({ id, record }) => [id, record]));
  const before: Record<string, unknown> = { ...yaml.value };
  const expected = {
    ...before,
    articles: { ...(isFields(before.articles) ? before.articles : {}), ...added },
  };
  const isExact = read.doc !== null && read.problems.length === 0 && isDeepStrictEqual(read.value, expected);
  return isExact ? changed : undefined;
}
