import { EVENT_ID, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { YamlPath } from "./annotationProblems.ts";

/** An event of the parser: a node begins, or a list, map or document ends. */
export type YamlEvent = ReturnType<typeof parseEvents>[number];

/** Returns the offsets of the deepest existing value on a path, and of the path's last key if it exists. */
export type OffsetFinder = (path: YamlPath) => { value: number; key: number | undefined };

/** The nodes of a file in their order. The children of a map are its keys and values in turns. */
interface Tree {
  kinds: ("sequence" | "mapping" | "scalar" | "alias")[];
  /** Offset at which each node begins, as editors see it: with its quotation mark. */
  starts: number[];
  /** Offsets of the content of a scalar, without quotation marks. */
  contentStarts: number[];
  contentEnds: number[];
  /** Number of the first node after a node and its children. */
  next: number[];
  /** Names of aliases and anchors, by node. */
  aliases: Map<number, string>;
  anchors: Map<number, string>;
}

const { SEQUENCE, MAPPING, SCALAR, ALIAS, POP } = EVENT_ID;
const { DOUBLE_QUOTED, SINGLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = SCALAR_STYLE;

/** Builds the nodes of a text from its events. */
export function buildTree(text: string, events: readonly YamlEvent[]): Tree {
  const tree: Tree = {
    ...{ kinds: [], starts: [], contentStarts: [], contentEnds: [], next: [] },
    ...{ aliases: new Map(), anchors: new Map() },
  };
  const open: number[] = [];
  let last = 0;
  const add = (kind: Tree["kinds"][number], start: number, from = start, to = start): number => {
    tree.starts.push(start);
    tree.contentStarts.push(from);
    tree.contentEnds.push(to);
    last = Math.max(last, to);
    return tree.next.push(tree.kinds.push(kind)) - 1;
  };
  const addScalar = (event: YamlEvent & { type: typeof SCALAR }): number => {
    const { valueStart, valueEnd, style } = event;
    // An empty value is after its key and colon.
    if (valueStart < 0) return add("scalar", last + 1);
    const isBlock = style === LITERAL_BLOCK || style === FOLDED_BLOCK;
    const isQuoted = style === DOUBLE_QUOTED || style === SINGLE_QUOTED;
    const start = isBlock ? findBlockHeader(text, valueStart) : valueStart - (isQuoted ? 1 : 0);
    return add("scalar", start, valueStart, valueEnd);
  };
  for (const event of events) {
    if (event.type === POP) {
      const closed = open.pop();
      if (closed !== undefined) tree.next[closed] = tree.kinds.length;
    } else if (event.type === ALIAS) {
      const node = add("alias", event.anchorStart - 1);
      tree.aliases.set(node, text.slice(event.anchorStart, event.anchorEnd));
    } else if (event.type === SCALAR || event.type === SEQUENCE || event.type === MAPPING) {
      const kind = event.type === SEQUENCE ? "sequence" : "mapping";
      const node = event.type === SCALAR ? addScalar(event) : add(kind, event.start);
      if (event.type !== SCALAR) open.push(node);
      if (event.anchorStart >= 0) tree.anchors.set(node, text.slice(event.anchorStart, event.anchorEnd));
    }
  }
  return tree;
}

/** Finds the sign “|” or “>” above the lines of a block. */
function findBlockHeader(text: string, contentStart: number): number {
  const before = text.slice(Math.max(0, contentStart - 200), contentStart);
  const header = /[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?[\r\n]+\s*$/.exec(before);
  return header ? contentStart - before.length + header.index : contentStart;
}

/** Returns the children of a list or map, in order: of a map, its keys and values in turns. */
function childrenOf({ next }: Tree, node: number): number[] {
  const children: number[] = [];
  for (let at = node + 1; at < (next[node] ?? 0); at = next[at] ?? Number.POSITIVE_INFINITY)
    children.push(at);
  return children;
}

/**
 * Builds a function that finds the offsets of values and keys by their paths. It parses the text again at its
 * first call: most files have no problem, and the nodes of 30 MB need 300 MB.
 */
export function buildOffsetFinder(text: string): OffsetFinder {
  let find: OffsetFinder | undefined;
  return (path) => {
    find ??= findOffsetsIn(text, buildTree(text, parseEvents(text, {})));
    return find(path);
  };
}

function findOffsetsIn(text: string, tree: Tree): OffsetFinder {
  type Entries = Map<string, { key?: number; value: number }>;
  const entries = new Map<number, Entries>();
  const nodesByAnchor = new Map([...tree.anchors].map(([node, name]) => [name, node]));
  const keyOf = (node: number) => text.slice(tree.contentStarts[node], tree.contentEnds[node]);
  const entriesOf = (node: number): Entries => {
    const known = entries.get(node);
    if (known) return known;
    const children = childrenOf(tree, node);
    const built: Entries = new Map();
    for (const [i, child] of children.entries()) {
      if (tree.kinds[node] === "sequence") built.set(String(i), { value: child });
      else if (i % 2 === 0) built.set(keyOf(child), { key: child, value: children[i + 1] ?? child });
    }
    entries.set(node, built);
    return built;
  };
  return (path) => {
    let node = 0;
    let key: number | undefined;
    for (const step of path) {
      const name = tree.aliases.get(node);
      const target = name === undefined ? node : (nodesByAnchor.get(name) ?? node);
      // A map in place of a list is its only item.
      if (typeof step === "number" && tree.kinds[target] === "mapping") continue;
      const entry = tree.kinds[target] === "scalar" ? undefined : entriesOf(target).get(String(step));
      key = entry?.key === undefined ? undefined : tree.starts[entry.key];
      if (!entry) break;
      node = entry.value;
    }
    return { value: tree.starts[node] ?? 0, key };
  };
}
