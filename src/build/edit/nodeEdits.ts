import { isCollection, isNode, isScalar } from "yaml";
import type { Path } from "../../core/editing/protocol.ts";
import type { Edit } from "../compile/migrationEdits.ts";
import { formatInStyle, MAX_WIDTH } from "./formatScalar.ts";
import {
  formatBlock,
  formatFlowPair,
  formatItem,
  formatKey,
  formatOneLine,
  formatPair,
  hasExactWords,
} from "./formatYaml.ts";
import {
  columnOf,
  entryEnd,
  entryStart,
  isBlank,
  isInFlow,
  lineFrom,
  lineStart,
  nextLine,
  startOf,
  type Target,
  valueEnd,
  valueFrom,
} from "./nodeRanges.ts";

/** Formats a scalar in the style of the one that it replaces. Undefined if it needs another style. */
function inOldStyle(value: unknown, source: string, target: Target): string | undefined {
  if (typeof value !== "string" || !isScalar(target.node) || !/^["'\p{L}]/u.test(source)) return undefined;
  if (hasExactWords(target.path) && !/^["']/.test(source)) return undefined;
  const inFlow = isInFlow(target);
  const words = formatInStyle(value, source, inFlow);
  const isLong = columnOf(target.text, startOf(target)) + words.length > MAX_WIDTH;
  return isLong && !inFlow && !hasExactWords(target.path) && !source.includes("\n") ? undefined : words;
}

/** Whether a value is a list or map on one line with content. */
const isOneLine = (node: unknown) => isCollection(node) && node.flow === true && node.items.length > 0;

/** Replaces a value. */
export function putValue(target: Target, value: unknown, anchor = ""): Edit[] {
  const { text, path, style, node, pair } = target;
  const [from, end] = [valueFrom(target), valueEnd(target)];
  const start = node === null ? from : Math.max(from, startOf(target));
  const props = anchor === "" ? "" : `&${anchor} `;
  if (isInFlow(target)) {
    const old = inOldStyle(value, text.slice(start, end), target) ?? formatOneLine(value, path);
    const space = start === from && pair ? " " : "";
    return [{ start, end, text: space + props + old }];
  }
  const inPlace = anchor === "" ? inOldStyle(value, text.slice(start, end), target) : undefined;
  if (inPlace !== undefined) return [{ start, end, text: inPlace }];
  const isFlow = isOneLine(node);
  const between = text.slice(from, start);
  const block = formatBlock(value, {
    ...{ path, style, onOneLine: isFlow, isItem: pair === undefined },
    // The anchor of the old value stays.
    anchor: anchor === "" ? (/&(\S+)/.exec(between)?.[1] ?? "") : anchor,
    indent: columnOf(text, entryStart(target)),
    column: columnOf(text, from),
  });
  const isOldBlock = isCollection(node) && node.flow !== true;
  const [after = "", comment = ""] = /^[ \t]*(#[^\r\n]*)/.exec(text.slice(end)) ?? [];
  const header = /^[|>]\S*([ \t]+#[^\r\n]*)/.exec(text.slice(start, end))?.[1] ?? "";
  const above = /^(?:[ \t]+[&!]\S+)*[ \t]+(#[^\r\n]*)/.exec(between + header)?.[1] ?? "";
  // A comment after a value of one line moves to the first line of the new value. In a block, it is a part.
  const isMoved = !isOldBlock && above === "" && block.includes(style.eol);
  const kept = isMoved ? comment : above;
  const [first = "", ...lines] = block.split(style.eol);
  const newText = kept === "" ? block : [`${first} ${kept}`, ...lines].join(style.eol);
  return [{ start: from, end: isOldBlock || isMoved ? end + after.length : end, text: newText }];
}

/** Returns whether the entry of a target has a blank line above it or its comments. */
function hasBlankBefore({ text }: Target, offset: number): boolean {
  let at = lineStart(text, offset);
  while (at > 0) {
    at = lineStart(text, at - 1);
    const line = lineFrom(text, at);
    if (isBlank(line)) return true;
    if (!line.trimStart().startsWith("#")) return false;
  }
  return false;
}

/** A new entry: a key with its value, or an item. */
export type NewEntry = { key: string; value: unknown } | { value: unknown };

/** Adds an entry before or after the target. */
export function addEntry(
  target: Target,
  entry: NewEntry,
  side: "before" | "after",
  isSpaced: boolean,
): Edit[] {
  const { text, style, holder, path } = target;
  const parent = path.slice(0, -1);
  const last = path.at(-1);
  const own: Path = [...parent, "key" in entry ? entry.key : Number(last) + (side === "after" ? 1 : 0)];
  if (holder?.flow) {
    const flow =
      "key" in entry ? formatFlowPair(entry.key, entry.value, parent) : formatOneLine(entry.value, own);
    const at = side === "after" ? entryEnd(target) : entryStart(target);
    return [{ start: at, end: at, text: side === "after" ? `, ${flow}` : `${flow}, ` }];
  }
  const from = entryStart(target);
  const indent = columnOf(text, from);
  // Only entries of one list, and those with ids, have the same form.
  const onOneLine = isOneLine(target.node) && (!("key" in entry) || parent.length === 1);
  const place = { path: own, indent, style, onOneLine };
  const lines = "key" in entry ? formatPair(entry.key, entry.value, place) : formatItem(entry.value, place);
  const spaces = " ".repeat(indent);
  const { eol } = style;
  if (side === "after") {
    const at = nextLine(text, entryEnd(target));
    const isAtEnd = at === text.length && !text.endsWith("\n");
    const blank = isSpaced || hasBlankBefore(target, from) ? eol : "";
    return [
      { start: at, end: at, text: isAtEnd ? eol + blank + spaces + lines : blank + spaces + lines + eol },
    ];
  }
  const line = lineStart(text, from);
  if (!isBlank(text.slice(line, from))) return [{ start: from, end: from, text: lines + eol + spaces }];
  const at = line - commentsAbove(text, line, indent, false);
  return [{ start: at, end: at, text: spaces + lines + eol }];
}

/** Characters of the headings of several entries: “# ── Killings ──”. */
const HEADING = /([─—━=*_~#-])\1/;

/** Returns the length of the comment lines directly above a line, with its indentation. */
export function commentsAbove(text: string, line: number, indent: number, stopAtHeading: boolean): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const source = lineFrom(text, above);
    const comment = source.trimStart();
    if (!comment.startsWith("#") || source.length - comment.length !== indent) break;
    if (stopAtHeading && HEADING.test(comment.slice(1))) break;
    at = above;
  }
  return line - at;
}

/** Returns the end of the comments below an entry that have more indentation, which belong to it. */
export function commentsBelow(text: string, end: number, indent: number): number {
  let at = end;
  while (at < text.length) {
    const [, spaces = ""] = /^([ \t]*)#/.exec(lineFrom(text, at)) ?? [];
    if (spaces.length <= indent) break;
    at = nextLine(text, at + 1);
  }
  return at;
}

/** Removes an entry that is not the only one of its map or list, with the comments that belong to it. */
export function deleteEntry(target: Target): Edit[] {
  const { text, holder, index } = target;
  const [from, end] = [entryStart(target), entryEnd(target)];
  if (holder?.flow) {
    const comma = /^\s*,[ \t]*/.exec(text.slice(end))?.[0].length;
    const before = comma === undefined ? (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
    return [{ start: from - before, end: end + (comma ?? 0), text: "" }];
  }
  const line = lineStart(text, from);
  const next = commentsBelow(text, nextLine(text, end), from - line);
  if (!isBlank(text.slice(line, from))) {
    // The entry is on the line of a hyphen: the next one, or its comment, moves there.
    const gap = /^\s*/.exec(text.slice(next))?.[0].length ?? 0;
    return [{ start: from, end: next + gap, text: "" }];
  }
  let start = line - commentsAbove(text, line, from - line, true);
  let stop = next;
  const above = start > 0 ? lineFrom(text, lineStart(text, start - 1)) : "";
  const blankBelow = (at: number) => at < text.length && isBlank(lineFrom(text, at));
  // One of the blank lines around the entry goes with it.
  if (start > 0 && isBlank(above) && (blankBelow(stop) || stop === text.length))
    start = lineStart(text, start - 1);
  else if (index === 0) while (blankBelow(stop)) stop = nextLine(text, stop + 1);
  // The last line of a file without a line break at its end keeps none.
  if (stop === text.length && !text.endsWith("\n"))
    start -= /\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [{ start, end: stop, text: "" }];
}

/** Renames a key. */
export function renameKey({ pair, text, start, holder }: Target, key: string): Edit[] {
  if (!isNode(pair?.key)) return [];
  const [from, end] = [start + (pair.key.range?.[0] ?? 0), start + (pair.key.range?.[1] ?? 0)];
  const source = text.slice(from, end);
  const isQuoted = /^["']/.test(source);
  return [
    { start: from, end, text: isQuoted ? formatInStyle(key, source) : formatKey(key, holder?.flow === true) },
  ];
}

/** Removes the anchor before a value. */
export function removeAnchor(target: Target, name: string): Edit[] {
  const { text } = target;
  const to = startOf(target);
  const from = valueFrom(target);
  const before = text.slice(from, to);
  const at = before.lastIndexOf(`&${name}`);
  if (at === -1) return [];
  const after = before.slice(at + name.length + 1);
  const start = from + at;
  const end = start + name.length + 1;
  // A map below the anchor of an item moves to the line of the hyphen.
  const isMovable = !target.pair && !isInFlow(target) && isBlank(after) && after.includes("\n");
  if (isMovable && columnOf(text, to) === columnOf(text, start)) return [{ start, end: to, text: "" }];
  const space = /[ \t]*$/.exec(before.slice(0, at))?.[0].length ?? 0;
  return [{ start: start - space, end, text: "" }];
}
