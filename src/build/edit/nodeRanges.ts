import { isMap, isNode, isPair, isSeq, type Node } from "yaml";
import type { Path } from "../../core/editing/protocol.ts";
import { isFields } from "../compile/oldWords.ts";
import type { YamlStyle } from "./formatYaml.ts";
import type { Located } from "./yamlScope.ts";

/** A value in the text of a file, which is to be edited. */
export interface Target extends Located {
  text: string;
  /** UTF-16 offset of its part in the file. */
  start: number;
  /** Path in the file. */
  path: Path;
  style: YamlStyle;
}

/** Returns the end of the last value in a node, without the comments after it. */
export function contentEnd(node: unknown): number | undefined {
  if (isPair(node)) return contentEnd(node.value) ?? contentEnd(node.key);
  if ((isMap(node) || isSeq(node)) && !node.flow) return contentEnd(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || undefined;
}

export const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;
/** Returns the start of the next line, or of this line if the offset is its start. */
export function nextLine(text: string, offset: number): number {
  // A block of text ends at the start of the next line.
  const end = text[offset - 1] === "\n" ? offset - 1 : text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
export const columnOf = (text: string, offset: number) => offset - lineStart(text, offset);
export const isBlank = (text: string) => text.trim() === "";
export const lineFrom = (text: string, offset: number) => text.slice(offset, nextLine(text, offset + 1));

/** Returns the offset of a node's first character; of a value without characters, the end of its key. */
export function startOf({ node, pair, start }: Target): number {
  const key = isNode(pair?.key) ? pair.key : undefined;
  return start + (node?.range?.[0] ?? key?.range?.[1] ?? 0);
}

/** Returns the offset of a node in a line, or of the anchor before it. */
function withAnchor(text: string, node: Node, start: number): number {
  const from = start + (node.range?.[0] ?? 0);
  const anchor = "anchor" in node && typeof node.anchor === "string" ? `&${node.anchor}` : undefined;
  return anchor === undefined ? from : text.lastIndexOf(anchor, from);
}

/** Returns the offset of the hyphen of an item in a block, or of the key of a pair. */
export function entryStart(target: Target): number {
  const { pair, node, text, start, holder } = target;
  if (isNode(pair?.key)) return withAnchor(text, pair.key, start);
  if (node && holder?.flow) return withAnchor(text, node, start);
  const before = text.slice(0, startOf(target));
  return before.length - (/-(?:\s|#[^\n]*\n|[&!]\S+\s)*$/.exec(before.slice(-2000))?.[0].length ?? 0);
}

/** Returns the offset after the last character of an entry, without the comment after it. */
export function entryEnd(target: Target): number {
  const { pair, node, start, text } = target;
  const end = contentEnd(pair ?? node);
  if (end !== undefined && (pair === undefined || isFields(pair.value))) return start + end;
  const from = end === undefined ? entryStart(target) + 1 : start + end;
  const colon = pair ? /^\s*:/.exec(text.slice(from))?.[0].length : 0;
  return from + (colon ?? 0);
}

/** Returns the offset after the colon or hyphen before a value. */
export function valueFrom(target: Target): number {
  const { pair, text, start } = target;
  if (!isNode(pair?.key)) return entryStart(target) + (target.holder?.flow ? 0 : 1);
  return text.indexOf(":", start + (pair.key.range?.[1] ?? 0)) + 1;
}

/** Whether a target is inside a list or map in brackets. */
export const isInFlow = ({ chain, node }: Target) =>
  chain.some(({ node: one }) => one !== node && (isMap(one) || isSeq(one)) && one.flow === true);

/** Returns the end of a value, without the line break after a block of text. */
export function valueEnd(target: Target): number {
  const end = target.node === null ? valueFrom(target) : target.start + (contentEnd(target.node) ?? 0);
  return Math.max(valueFrom(target), end - (/\s*$/.exec(target.text.slice(0, end))?.[0].length ?? 0));
}

/** Returns the width of the line on which a value begins. */
export function widthAt(target: Target): number {
  const start = lineStart(target.text, startOf(target));
  return lineFrom(target.text, start).trimEnd().length;
}
