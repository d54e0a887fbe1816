import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import { buildLineIndex } from "../../core/model/lineIndex.ts";
import { DOUBLE_KEY, type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";
import { OTHER_YAML, readSimpleYaml } from "./simpleYaml.ts";
import { parseYaml } from "./yamlDocument.ts";
import { joinYamlParts, splitYaml, type YamlPart } from "./yamlParts.ts";
import { buildOffsetFinder, buildTree, type OffsetFinder, type YamlEvent } from "./yamlTree.ts";

/** A file of YAML as a plain value, with the problems of its keys and aliases. */
export interface PlainYaml {
  value: unknown;
  problems: Problem[];
  offsetsOf: OffsetFinder;
  /** Converts a UTF-16 offset to a position. */
  positionAt(offset: number): FilePosition;
}

/** Receives the value of a part of a file before the next part is read, and may change its entries. */
type PartReader = (part: unknown) => void;

/** Parts of a file with their key, by their text. An unchanged part of an edited file is not read again. */
export type YamlCache = Map<string, { key: string | undefined; value: unknown }>;

/** Message about aliases that would make a value too large. */
const TOO_LARGE = "the aliases of this file repeat each other too often";
/** Greatest size of all values with their aliases, in nodes, and as a multiple of the nodes in the file. */
const MAX_EXPANDED = 1_000_000;
const MAX_EXPANSION = 20;

/**
 * Reads a file of YAML as a plain value, or returns the problems that prevent it. For 3 MB, it takes 0.4 s;
 * the package `yaml`, whose document can be edited, takes 3 s. Its messages explain a broken file. Large
 * files are read in parts of `partSize` UTF-16 code units. A cache keeps small parts.
 */
export function readYaml(
  path: string,
  text: string,
  options: { partSize?: number | undefined; cache?: YamlCache | undefined; onPart?: PartReader } = {},
): PlainYaml | { value: undefined; problems: Problem[] } {
  let find: ReturnType<typeof buildLineIndex> | undefined;
  const positionAt = (offset: number) => {
    find ??= buildLineIndex(text);
    return { path, ...find(offset) };
  };
  const parts = splitYaml(text, options.partSize, options.cache !== undefined);
  return readParts(parts, positionAt, options) ?? readWhole(path, text, positionAt);
}

const optionsFor = (source: string) => ({ source, schema: CORE_SCHEMA, json: true });

/**
 * Reads the parts of a file. Returns undefined if only the whole file says what they mean: it is broken, or a
 * part may repeat a value of another one.
 */
function readParts(
  parts: readonly YamlPart[],
  positionAt: PlainYaml["positionAt"],
  { cache, onPart }: { cache?: YamlCache | undefined; onPart?: PartReader },
): PlainYaml | undefined {
  const problems: Problem[] = [];
  const values: unknown[] = [];
  const read: YamlCache = new Map();
  for (const { text, offset, parent } of parts) {
    const key = parent?.key;
    let known = cache?.get(text);
    if (known?.key !== key) known = undefined;
    const simple = known ? known.value : readSimpleYaml(text);
    if (simple !== OTHER_YAML) {
      if (!known) onPart?.(key === undefined ? simple : { [key]: simple });
      values.push(simple);
      if (cache) read.set(text, known ?? { key, value: simple });
      continue;
    }
    try {
      const events = parseEvents(text, {});
      if (events.some((event) => "anchorStart" in event && event.anchorStart >= 0)) return undefined;
      for (const one of findKeyProblems(text, events, (at) => positionAt(offset + at))) problems.push(one);
      values.push(...constructFromEvents(events, optionsFor(text)));
    } catch {
      return undefined;
    }
  }
  const joined = values.length === parts.length ? joinYamlParts(parts, values) : undefined;
  if (cache) {
    cache.clear();
    for (const [text, value] of read) cache.set(text, value);
  }
  return joined && { ...joined, problems, positionAt };
}

function readWhole(path: string, text: string, positionAt: PlainYaml["positionAt"]) {
  const failed = (problems: Problem[]) => ({ value: undefined, problems });
  const explain = (error: unknown): Problem[] => {
    const limit =
      error instanceof YAMLException ? LIMITS.find(([reason]) => reason.test(error.message)) : undefined;
    const at = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const place = { ...positionAt(at), found: formatValue(text.slice(at, at + 20)) };
    if (limit) return [{ ...place, wrong: limit[1], todo: limit[2] }];
    const others = parseYaml(path, text).problems;
    if (others.length > 0) return others;
    if (error instanceof YAMLException && error.message.startsWith("deficient indentation"))
      return [{ ...place, ...SHALLOW_LINE }];
    const todo = "write every key and value as a text, a number, a list or a map";
    return [{ ...place, wrong: "a part of this file has an unknown form", todo }];
  };
  let events: YamlEvent[];
  try {
    events = parseEvents(text, {});
  } catch (error) {
    return failed(explain(error));
  }
  const problems = findKeyProblems(text, events, positionAt);
  if (events.some(({ type }) => type === ALIAS))
    for (const one of findAliasProblems(text, events, positionAt)) problems.push(one);
  if (problems.some(({ wrong }) => wrong === TOO_LARGE)) return failed(problems);
  try {
    const [value = null, second] = constructFromEvents(events, optionsFor(text));
    if (second !== undefined) return failed(parseYaml(path, text).problems);
    return { value, problems, positionAt, offsetsOf: buildOffsetFinder(text) };
  } catch (error) {
    return failed(problems.length > 0 ? problems : explain(error));
  }
}

/** Problem of a bracket or a line at the start of the line that belongs to a key above. `yaml` accepts it. */
const SHALLOW_LINE = {
  wrong: "this line is part of the value above, and is not indented more than its key",
  todo: "put a space at its start",
};

/** Limits that `yaml` does not have: the parser’s message, what is wrong, and what to do. */
const LIMITS: readonly [RegExp, string, string][] = [
  [/maxDepth/, "lists and maps are nested more than 100 levels deep", "write the value with fewer levels"],
  [
    /non-printable|valid JSON character/,
    "this is a control character, which no text has",
    "remove it, or write it in double quotes as \\x and its number",
  ],
];

const { DOCUMENT, SEQUENCE, MAPPING, SCALAR, ALIAS, POP } = EVENT_ID;
const { DOUBLE_QUOTED, SINGLE_QUOTED } = SCALAR_STYLE;

/** Finds keys that occur twice in a map, and keys that JavaScript would drop. */
function findKeyProblems(
  text: string,
  events: readonly YamlEvent[],
  positionAt: PlainYaml["positionAt"],
): Problem[] {
  const problems: Problem[] = [];
  /** For each open map the keys so far, and whether the next node is a key. Null for a list or document. */
  const open: ({ names: Set<string>; isKey: boolean } | null)[] = [];
  for (const event of events) {
    if (event.type === POP) {
      open.pop();
      continue;
    }
    const map = open.at(-1);
    const isKey = map?.isKey === true;
    if (map) map.isKey = !map.isKey;
    if (event.type === MAPPING) open.push({ names: new Set(), isKey: true });
    else if (event.type === SEQUENCE || event.type === DOCUMENT) open.push(null);
    if (!map || !isKey || event.type !== SCALAR || event.valueStart < 0) continue;
    const name = text.slice(event.valueStart, event.valueEnd);
    const isQuoted = event.style === DOUBLE_QUOTED || event.style === SINGLE_QUOTED;
    const report = (wrong: string, todo: string) =>
      problems.push({
        ...positionAt(event.valueStart - (isQuoted ? 1 : 0)),
        ...{ wrong, found: formatValue(name), todo },
      });
    if (map.names.has(name)) report(DOUBLE_KEY.wrong, DOUBLE_KEY.todo);
    if (name === "__proto__") report("this word cannot be a key", "choose another key");
    map.names.add(name);
  }
  return problems;
}

/** Finds aliases without an anchor, inside their own value, or with a value that is too large. */
function findAliasProblems(
  text: string,
  events: readonly YamlEvent[],
  positionAt: PlainYaml["positionAt"],
): Problem[] {
  const { kinds, next, starts, aliases, anchors } = buildTree(text, events);
  const problems: Problem[] = [];
  const report = (node: number, found: string, wrong: string, todo: string) => {
    problems.push({ ...positionAt(starts[node] ?? 0), wrong, found, todo });
  };
  const nodes = new Map<string, number>();
  /** Number of nodes of each anchored value, with its aliases. */
  const sizes = new Map<number, number>();
  const sizeOf = (from: number, to: number): number => {
    let size = to - from;
    for (const [alias, name] of aliases)
      if (alias >= from && alias < to) size += sizes.get(nodes.get(name) ?? -1) ?? 0;
    return size;
  };
  for (let node = 0; node < kinds.length; node++) {
    const [anchor, alias] = [anchors.get(node), aliases.get(node)];
    if (anchor !== undefined) nodes.set(anchor, node);
    if (alias === undefined) continue;
    const [found, target] = [`*${alias}`, nodes.get(alias)];
    if (target === undefined) {
      const todo = `write &${alias} before the value that you want to repeat`;
      report(node, found, "no anchor above has this name", todo);
    } else if ((next[target] ?? 0) > node) {
      report(node, found, "this alias is inside the value that it repeats", "write the value instead");
    } else if (!sizes.has(target)) sizes.set(target, sizeOf(target, next[target] ?? target));
  }
  if (sizeOf(0, kinds.length) > Math.min(MAX_EXPANDED, 1000 + MAX_EXPANSION * kinds.length))
    report(0, "aliases of aliases", TOO_LARGE, "write the values instead of aliases");
  return problems;
}
