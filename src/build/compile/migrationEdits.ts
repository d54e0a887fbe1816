import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { columnOf, lineStart, nextLine } from "../edit/nodeRanges.ts";
import { type Fields, isFields } from "./oldWords.ts";
import type { YamlFile } from "./yamlDocument.ts";

/** A replacement of a part of the old text. Offsets are in UTF-16 code units. */
export interface Edit {
  start: number;
  /** End, exclusive. Equal to `start` for an insertion. */
  end: number;
  text: string;
  /** The change to print, unless it is a part of another one. */
  what?: string | undefined;
}

/** Applies edits that do not overlap, in order of their starts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts = edits.map((edit, i) => text.slice(edits[i - 1]?.end ?? 0, edit.start) + edit.text);
  return parts.join("") + text.slice(edits.at(-1)?.end ?? 0);
}

/** Formats a value as YAML on one line. */
const formatFlow = (value: unknown): string =>
  isFields(value)
    ? `{ ${Object.entries(value)
        .map(([key, item]) => `${key}: ${formatFlow(item)}`)
        .join(", ")} }`
    : JSON.stringify(value);

/** Finds the edits that turn the value of a file into its value in present words. */
export function findEdits(text: string, { doc, value, positionAt }: YamlFile, present: unknown) {
  const edits = new Map<string, Edit>();
  const problems: Problem[] = [];
  const aliases: { alias: Node; anchored: number; before: unknown; after: unknown }[] = [];
  /** New words of scalars, by their offset. */
  const replaced = new Map<number, unknown>();
  const eol = text.includes("\r\n") ? "\r\n" : "\n";

  /** Adds an edit once; aliases lead to the same place again. */
  const edit = (start: number, end: number, replacement: string, what?: string) => {
    edits.set(`${start} ${end}`, { start, end, text: replacement, what });
  };
  const rangeOf = (node: unknown): [start: number, end: number] => {
    const [start, end] = (isNode(node) && node.range) || [0, 0];
    return [start, end];
  };
  const indentAt = (offset: number) => " ".repeat(columnOf(text, offset));

  compare(doc.contents, value, present);
  for (const { alias, anchored, before, after } of aliases) {
    if (after !== (replaced.get(anchored) ?? before))
      edit(...rangeOf(alias), String(after), `${formatValue(before)} is now ${formatValue(after)}`);
  }
  const sorted = [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits: sorted, problems };

  /** Walks through a node and both of its values. */
  function compare(node: unknown, before: unknown, after: unknown): void {
    const target = isAlias(node) ? node.resolve(doc as Document) : node;
    if (isScalar(target)) {
      const [start] = rangeOf(target);
      if (isAlias(node)) aliases.push({ alias: node, anchored: start, before, after });
      else if (isFields(after)) edit(...rangeOf(target), ` ${formatFlow(after)}`, "a term is added");
      else if (before !== after) {
        replaced.set(start, after);
        replaceWord(target, String(before), String(after));
      }
    } else if (isSeq(target) && Array.isArray(before) && Array.isArray(after)) {
      target.items.forEach((item, i) => void compare(item, before[i], after[i]));
    } else if (isMap(target) && isFields(before) && isFields(after)) {
      compareMaps(target, before, after);
    }
  }

  function compareMaps(map: YAMLMap, before: Fields, after: Fields): void {
    const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
    for (const pair of map.items) {
      const key = String(pair.key);
      if (Object.hasOwn(after, key)) compare(pair.value, before[key], after[key]);
      else if (key === "summary" && added.includes("standfirst")) summaryToStandfirst(map, pair, added);
      else if (key === "matter") removePair(map, pair);
      else renameKey(pair, before[key], after, added);
    }
    for (const key of added) {
      if (isFields(after[key])) addTerm(map, key, after[key]);
      else copyValue(map, key, before, after[key]);
    }
  }

  /** Replaces a word. Its quotation marks stay. */
  function replaceWord(node: Node, before: string, after: string): void {
    const [start, end] = rangeOf(node);
    const at = text.slice(start, end).lastIndexOf(before);
    const what = `${formatValue(before)} is now ${formatValue(after)}`;
    if (at >= 0) edit(start + at, start + at + before.length, after, what);
    // The word has escapes in its quotation marks.
    else edit(start + 1, end - 1, after, what);
  }

  /** Renames a key to the added key that has its value now. `added` loses that key. */
  function renameKey({ key }: Pair, value: unknown, after: Fields, added: string[]): void {
    const i = added.findIndex((name) => isDeepStrictEqual(after[name], value));
    const [name] = i >= 0 ? added.splice(i, 1) : [];
    if (name !== undefined && isNode(key)) {
      replaceWord(key, String(key), name);
    } else {
      problems.push({
        ...positionAt(rangeOf(key)[0]),
        wrong: "this old word and its present word are both keys here",
        found: formatValue(String(key)),
        todo: "join their values, and keep the present word",
      });
    }
  }

  /** Removes a key with its value, and the line if nothing else is on it. */
  function removePair(map: YAMLMap, { key, value }: Pair): void {
    const [[start], [, end]] = [rangeOf(key), rangeOf(value)];
    const what = `${formatValue(text.slice(start, end).trim())} is removed`;
    const next = nextLine(text, end);
    if (map.flow) {
      const comma = /^\s*,[ \t]*/.exec(text.slice(end))?.[0].length;
      const before = comma === undefined ? (/,[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
      edit(start - before, end + (comma ?? 0), "", what);
    } else if (/\S/.test(text.slice(lineStart(text, start), start) + text.slice(end, next))) {
      edit(start, end, "", what);
    } else {
      edit(lineStart(text, start), next, "", what);
    }
  }

  /** Adds a key before the one that has the same value: the subject of a difference is its title. */
  function copyValue(map: YAMLMap, key: string, before: Fields, value: unknown): void {
    const pair = map.items.find((item) => before[String(item.key)] === value);
    const [[start], source] = [rangeOf(pair?.key), text.slice(...rangeOf(pair?.value))];
    const copied = /[\r\n]/.test(source) ? JSON.stringify(value) : source;
    const end = map.flow ? ", " : eol + indentAt(start);
    edit(start, start, `${key}: ${copied}${end}`, `“${key}” is added; shorten it to a few words`);
  }

  /** Adds a term to a vocabulary, or a vocabulary to the file, above the actors. */
  function addTerm(map: YAMLMap, key: string, value: unknown): void {
    const what = `“${key}” is added`;
    const [first] = map.items;
    const [start] = rangeOf(first?.key);
    const i = map.items.findIndex((pair) => String(pair.key) === "actors");
    const above = map.items[i - 1];
    if (first === undefined) {
      edit(...rangeOf(map), `{ ${key}: ${formatFlow(value)} }`, what);
    } else if (map.flow) {
      edit(start, start, `${key}: ${formatFlow(value)}, `, what);
    } else if (map !== doc.contents || above === undefined) {
      edit(start, start, `${key}: ${formatFlow(value)}${eol}${indentAt(start)}`, what);
    } else {
      const at = nextLine(text, rangeOf(above.value)[1]);
      const terms = Object.entries(value as Fields).map(([id, term]) => `  ${id}: ${formatFlow(term)}${eol}`);
      edit(at, at, `${eol}${key}:${eol}${terms.join("")}`, what);
    }
  }

  /** Turns the summary into the only clause of a standfirst, and indents its further lines. */
  function summaryToStandfirst(map: YAMLMap, { key, value }: Pair, added: string[]): void {
    added.splice(added.indexOf("standfirst"), 1);
    const [[start, keyEnd], [, end]] = [rangeOf(key), rangeOf(value)];
    const what = "“summary” is now “standfirst”; add excerpts to its clause";
    if (map.flow) {
      edit(start, keyEnd, "standfirst: [{ text", what);
      edit(end, end, " }]");
      return;
    }
    edit(start, keyEnd, `standfirst:${eol}${indentAt(start)}  - text`, what);
    for (let line = nextLine(text, keyEnd); line < end; line = nextLine(text, line + 1)) {
      if (!/[\r\n]/.test(text[line] ?? "\n")) edit(line, line, "    ");
    }
  }
}
