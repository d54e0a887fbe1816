import { isDeepStrictEqual } from "node:util";
import { isMap, isNode, isScalar, type Pair } from "yaml";
import { columnOf, contentEnd, nextLine } from "../edit/nodeRanges.ts";
import { applyEdits, type Edit } from "./migrationEdits.ts";
import { isFields } from "./oldWords.ts";
import { parseYaml } from "./yamlDocument.ts";

/** Entries to add to a map at the top of an annotation. */
export interface Addition {
  /** Key of the map. */
  key: string;
  entries: Readonly<Record<string, unknown>>;
  /** Formats the entries as lines, each with this indent and line end. */
  format(indent: string, eol: string): string;
}

/** Finds the insertion of entries after the last one of their map; undefined if it has another form. */
function findInsertion(
  text: string,
  { format }: Addition,
  { key, value }: Pair,
  eol: string,
): Edit | undefined {
  const isFlow = isMap(value) && value.flow === true;
  if (isFlow && value.items.length > 0) return undefined;
  const isEmpty = value === null || isFlow || (isScalar(value) && value.source === "");
  const end = isFlow ? value.range?.[1] : contentEnd(isEmpty ? key : isMap(value) ? value : undefined);
  if (end === undefined) return undefined;
  const first = isMap(value) ? value.items[0]?.key : undefined;
  const start = (isNode(first) && first.range?.[0]) || 0;
  const indent = first ? " ".repeat(columnOf(text, start)) : "  ";
  const at = nextLine(text, end);
  const lines = (text[at - 1] === "\n" ? "" : eol) + format(indent, eol);
  // “articles: {}” becomes “articles:” with lines below it. A comment after it stays.
  const open = isFlow ? (value.range?.[0] ?? at) : at;
  const from = isFlow ? text.slice(0, open).trimEnd().length : at;
  return { start: from, end: at, text: (isFlow ? text.slice(end, at) : "") + lines };
}

/**
 * Adds entries to maps of an annotation's text. All else keeps its bytes. Returns undefined if the file
 * is not valid YAML, or a map is not a block of keys.
 */
export function appendEntries(
  path: string,
  text: string,
  additions: readonly Addition[],
): string | undefined {
  const yaml = parseYaml(path, text);
  if (yaml.doc === null || yaml.problems.length > 0 || !isFields(yaml.value)) return undefined;
  const { contents } = yaml.doc;
  if (!isMap(contents) || contents.flow) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const edits: Edit[] = [];
  for (const addition of additions) {
    const pair = contents.items.find(({ key }) => String(key) === addition.key);
    const newMap = `${text.endsWith("\n") ? "" : eol}${eol}${addition.key}:${eol}${addition.format("  ", eol)}`;
    const edit = pair
      ? findInsertion(text, addition, pair, eol)
      : { start: text.length, end: text.length, text: newMap };
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const changed = applyEdits(text, sorted);
  const read = parseYaml(path, changed);
  const expected: Record<string, unknown> = { ...yaml.value };
  for (const { key, entries } of additions) {
    const before = expected[key];
    expected[key] = { ...(isFields(before) ? before : {}), ...entries };
  }
  const isExact = read.doc !== null && read.problems.length === 0 && isDeepStrictEqual(read.value, expected);
  return isExact ? changed : undefined;
}
