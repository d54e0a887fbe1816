import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path } from "../../core/editing/protocol.ts";
import { splitYaml, type YamlPart } from "../compile/yamlParts.ts";

/** A part of an annotation that is parsed alone. `yaml` needs a second for 1 MB. */
export interface Scope {
  doc: Document;
  /** UTF-16 offset of the part in the file. */
  start: number;
  /** Path in this part of the value that was looked for. */
  local: Path;
  /** Number of steps by which a path in the file is longer. */
  dropped: number;
}

/** Returns the offset at which a key of the file begins; -1 if no line begins with it. */
function findTopKey(text: string, key: string): number {
  if (text.startsWith(`${key}:`)) return 0;
  const at = text.indexOf(`\n${key}:`);
  return at === -1 ? -1 : at + 1;
}

const FIRST_KEY = /^\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'#][^:]*?))\s*:(?=\s|$)/;
/** Returns the first key of a part, without its quotation marks. */
function firstKeyOf(text: string): string | undefined {
  const [, double, single, plain] = FIRST_KEY.exec(text) ?? [];
  return double ?? single ?? plain;
}

/** Parses a part. It may have aliases of anchors in other parts. */
const parsePart = (text: string) =>
  parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "silent" });

/** Finds the smallest part of a file that has the value at a path, or the whole file. */
export function findScope(text: string, path: Path, isWhole: boolean): Scope {
  const whole = () => ({ doc: parsePart(text), start: 0, local: path, dropped: 0 });
  const [top, entry, ...rest] = path;
  if (isWhole || typeof top !== "string") return whole();
  const parts = splitYaml(text, 1);
  const own = parts.filter(({ parent }) => parent?.key === top);
  const [first] = own;
  const last = own.at(-1);
  if (first?.parent && last && entry !== undefined) {
    const isList = first.parent.isList;
    const part = isList ? own[Number(entry)] : own.find((one) => firstKeyOf(one.text) === entry);
    if (part)
      return {
        ...{ doc: parsePart(part.text), start: part.offset, dropped: 1 },
        local: isList ? [0, ...rest] : [entry, ...rest],
      };
  }
  if (first?.parent && last) {
    const start = first.parent.offset;
    const section = text.slice(start, last.offset + last.text.length);
    return { doc: parsePart(section), start, local: path, dropped: 0 };
  }
  const part = parts.find((one) => !one.parent && findTopKey(one.text, top) >= 0);
  return part ? { doc: parsePart(part.text), start: part.offset, local: path, dropped: 0 } : whole();
}

/** A value in a part of a file, with the nodes on the way to it. */
export interface Located {
  /** The map or list that has the value; undefined for the value of the whole file. */
  holder: YAMLMap | YAMLSeq | undefined;
  index: number;
  pair: Pair | undefined;
  /** The value; null if its key has none. */
  node: Node | null;
  /** The nodes from the top of the part to the value, with the number of steps of the path to each. */
  chain: { node: Node; depth: number }[];
}

/** Finds the node at a path of a part, or the alias on the way to it. */
export function locate({ doc, local }: Scope): Located | { aliasDepth: number } | undefined {
  const at: Located = { holder: undefined, index: 0, pair: undefined, node: null, chain: [] };
  at.node = isNode(doc.contents) ? doc.contents : null;
  if (at.node) at.chain.push({ node: at.node, depth: 0 });
  for (const [depth, step] of local.entries()) {
    const { node } = at;
    if (isAlias(node)) return { aliasDepth: depth };
    if (isMap(node)) {
      // A map in place of a list is its only item.
      if (typeof step === "number") continue;
      at.index = node.items.findIndex(({ key }) => String(key) === step);
      at.pair = node.items[at.index];
      if (!at.pair) return undefined;
      at.node = isNode(at.pair.value) ? at.pair.value : null;
    } else if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      const item = node.items[step];
      at.index = step;
      at.pair = undefined;
      at.node = isNode(item) ? item : null;
    } else return undefined;
    at.holder = node;
    if (at.node) at.chain.push({ node: at.node, depth: depth + 1 });
  }
  return at;
}

/** Parses each part of a file that has some words, and gives its path and UTF-16 offset in the file. */
export function* findParts(text: string, words: string, isWhole: boolean) {
  const parts: YamlPart[] = isWhole ? [{ text, offset: 0 }] : splitYaml(text, 1);
  let index = 0;
  for (const [i, { parent, ...part }] of parts.entries()) {
    index = parent && parts[i - 1]?.parent === parent ? index + 1 : 0;
    if (!part.text.includes(words)) continue;
    const { contents } = parsePart(part.text);
    // An item of a list is alone in its part, and has its number in the file.
    const inFile = parent?.isList && isSeq(contents) ? contents.items[0] : contents;
    const path: Path = !parent ? [] : parent.isList ? [parent.key, index] : [parent.key];
    yield { contents: inFile, path, offset: part.offset };
  }
}

/** Finds the first alias of an anchor in a file that is not below a path. Returns the path of its place. */
export function findAlias(text: string, name: string, except: Path, isWhole: boolean): Path | undefined {
  for (const { contents, path } of findParts(text, `*${name}`, isWhole))
    for (const full of aliasesIn(contents, name, path))
      if (except.length === 0 || !except.every((step, at) => full[at] === step)) return full;
  return undefined;
}

/** Finds the aliases of an anchor in a node. */
function* aliasesIn(node: unknown, name: string, path: Path): Generator<Path> {
  if (isAlias(node) && node.source === name) yield path;
  for (const [step, value] of childNodes(node)) yield* aliasesIn(value, name, [...path, step]);
}

/** Returns the values of a list or map, with their keys. */
export function childNodes(node: unknown): [string | number, unknown][] {
  if (isMap(node)) return node.items.map(({ key, value }) => [String(key), value]);
  return isSeq(node) ? node.items.map((item, i) => [i, item]) : [];
}
