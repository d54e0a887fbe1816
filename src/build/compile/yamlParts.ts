import type { YamlPath } from "./annotationProblems.ts";
import { type Fields, isFields } from "./oldWords.ts";
import { buildOffsetFinder, type OffsetFinder } from "./yamlTree.ts";

/** A part of a YAML file that can be parsed alone. */
export interface YamlPart {
  text: string;
  /** UTF-16 offset of the text in the file. */
  offset: number;
  /** The key of the file to which the entries of this part belong. Without it, the part has such keys. */
  parent?: YamlParent;
}

/** A key of the file whose entries are in several parts. */
export interface YamlParent {
  key: string;
  /** UTF-16 offset of the key. */
  offset: number;
  isList: boolean;
}

/**
 * Smallest size of a part, in UTF-16 code units. The parser's list of events has 50 times that size. With
 * smaller parts, Node compiles the parser's functions again after the first ten, which takes 0.3 s.
 */
const YAML_PART_SIZE = 524_288;

/**
 * Mean size of the parts that a cache keeps, in entries. Entry by entry, 2,000 events have 17,000 parts: a
 * change took 134 ms, not 120 ms.
 */
const CACHED_ENTRIES = 4;

/** Returns whether a part for a cache starts with an entry: its text alone decides, so that others stay. */
const startsCachedPart = (text: string, at: number): boolean => {
  // All characters count for the high bits. The sum of the characters put 10,000 entries whose ids count up
  // into one part: a change of one of them took 620 ms, not 200 ms.
  let code = 0;
  for (let i = at; i < Math.min(at + 80, text.length); i++) code = Math.imul(code, 31) + text.charCodeAt(i);
  return (code >>> 16) % CACHED_ENTRIES === 0;
};

/** The start of a line with a key of the file. */
const TOP_KEY = /\n([a-z][a-z-]*):(?=[ \t\r\n])/g;
/** A sign of several documents or of directives: then the parts could have another meaning. */
const DOCUMENT_SIGN = /\n(?:---|\.\.\.)(?=\s)|(?:^|\n)%/;
/** The indentation of the first line that has more than a comment. */
const FIRST_CONTENT = /^([ \t]*)[^\s#]/m;
/** The line of a key whose entries are on lines of their own. */
const KEY_LINE = /^[a-z-]+:[ \t]*(?:#[^\n]*)?\r?\n/;
/** The start of the first entry, and the dash of a list. */
const FIRST_ENTRY = /^ *(?:(-[ \n])|[\w"'])/;

/**
 * Splits a file into parts: between its keys, and between the entries of large keys. The decision is by
 * indentation only. If it is wrong, for example inside quotation marks, one of the parts is not valid YAML.
 * For a cache, a change of one part leaves the others as they are.
 */
export function splitYaml(text: string, partSize = YAML_PART_SIZE, isForCache = false): YamlPart[] {
  const size = isForCache ? 1 : partSize;
  // If the first key is indented, the keys that follow are not of the same map.
  const canSplit = !DOCUMENT_SIGN.test(text) && !FIRST_CONTENT.exec(text)?.[1];
  const keys = canSplit ? [...text.matchAll(TOP_KEY)] : [];
  const startOf = (i: number) => (keys[i] ? keys[i].index + 1 : text.length);
  const parts: YamlPart[] = [];
  let from = 0;
  const add = (to: number, parent?: YamlParent) => {
    if (to > from) parts.push({ text: text.slice(from, to), offset: from, ...(parent && { parent }) });
    from = to;
  };
  for (const [i, [, key = ""]] of keys.entries()) {
    const [start, end] = [startOf(i), startOf(i + 1)];
    const entries = end - start > size ? findEntries(text.slice(start, end)) : undefined;
    if (entries) {
      add(start);
      from = start + entries.from;
      const parent = { key, offset: start, isList: entries.isList };
      for (const at of entries.starts)
        if (isForCache ? startsCachedPart(text, start + at) : start + at - from >= size)
          add(start + at, parent);
      add(end, parent);
    } else if (end - from >= size) add(end);
  }
  add(text.length);
  return parts;
}

/** Finds the starts of the lines with entries of a key: those with the indentation of the first entry. */
function findEntries(text: string) {
  const [head = ""] = KEY_LINE.exec(text) ?? [];
  const below = text.slice(head.length);
  const content = FIRST_CONTENT.exec(below);
  const [index, indent = ""] = [content?.index ?? 0, content?.[1]];
  const [first, dash] = FIRST_ENTRY.exec(below.slice(index, index + indent.length + 2)) ?? [];
  if (head === "" || first === undefined) return undefined;
  const isList = dash !== undefined;
  const lines = new RegExp(`\n {${indent.length}}${isList ? "-[ \n]" : "[\\w\"']"}`, "g");
  const from = head.length + index;
  return { from, isList, starts: Array.from(text.matchAll(lines), ({ index }) => index + 1) };
}

/** A part and a test of its keys. For items of a list, `before` is their number in earlier parts. */
interface ReadPart {
  part: YamlPart;
  hasKey(key: string): boolean;
  before: number;
}

/** Builds a test of keys that does not keep the value in memory. */
function buildKeyTest(value: Fields): ReadPart["hasKey"] {
  if (Array.isArray(value)) {
    const { length } = value;
    return (key) => /^\d+$/.test(key) && Number(key) < length;
  }
  const keys = new Set(Object.keys(value));
  return (key) => keys.has(key);
}

/**
 * Joins the values of parts, and finds offsets in the file. Returns undefined if a value does not fit its
 * part, because the file was split at a wrong place, or if a key occurs in two parts.
 */
export function joinYamlParts(parts: readonly YamlPart[], values: readonly unknown[]) {
  const joined: Fields = {};
  const read: ReadPart[] = [];
  for (const [i, part] of parts.entries()) {
    const { parent } = part;
    const value = values[i];
    if (!isFields(value) || Array.isArray(value) !== (parent?.isList === true)) return undefined;
    const isNew = parent !== undefined && parent !== parts[i - 1]?.parent;
    if (isNew && Object.hasOwn(joined, parent.key)) return undefined;
    if (isNew) joined[parent.key] = parent.isList ? [] : {};
    const target = (parent ? joined[parent.key] : joined) as Fields;
    const before = Array.isArray(target) ? target.length : 0;
    for (const [key, item] of Object.entries(value)) {
      const own = before === 0 ? key : String(before + Number(key));
      if (Object.hasOwn(target, own)) return undefined;
      target[own] = item;
    }
    read.push({ part, hasKey: buildKeyTest(value), before });
  }
  return { value: joined, offsetsOf: findOffsetsInParts(read) };
}

function findOffsetsInParts(parts: readonly ReadPart[]): OffsetFinder {
  // Only the last finder is kept: most problems are in the order of the file.
  let last: { part: YamlPart; find: OffsetFinder } | undefined;
  const findIn = ({ part }: ReadPart, path: YamlPath): ReturnType<OffsetFinder> => {
    if (last?.part !== part) last = { part, find: buildOffsetFinder(part.text) };
    const { value, key } = last.find(path);
    return { value: part.offset + value, key: key === undefined ? undefined : part.offset + key };
  };
  return (path) => {
    const [key = "", entry = "", ...rest] = path;
    const entries = parts.filter(({ part }) => part.parent?.key === key);
    for (const one of entries) {
      const own = one.before === 0 ? entry : Number(entry) - one.before;
      if (one.hasKey(String(own))) return findIn(one, [own, ...rest]);
    }
    const [first] = entries;
    if (first)
      return {
        value: findIn(first, []).value,
        key: path.length === 1 ? first.part.parent?.offset : undefined,
      };
    const [top] = parts;
    const holder = parts.find(({ part, hasKey }) => !part.parent && hasKey(String(key))) ?? top;
    if (!holder) return { value: 0, key: undefined };
    // The map of the file starts at its first key.
    if (holder === top && top.part.parent) return { value: top.part.parent.offset, key: undefined };
    return findIn(holder, path);
  };
}
