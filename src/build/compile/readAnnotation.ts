import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";
import { type PositionFinder, schemaProblems, type YamlPath, yamlProblems } from "./annotationProblems.ts";
import { type Annotation, annotationSchema } from "./annotationSchema.ts";
import { replaceOldWords } from "./oldWords.ts";

/** Adds a problem at a path of the annotation file. */
export type Report = (
  path: YamlPath,
  wrong: string,
  found: unknown,
  todo: string,
  more?: Pick<Problem, "passage" | "fix">,
) => void;

/** The keys of the file whose entries have ids. */
export type EntryKind = Exclude<
  keyof Annotation,
  "case" | "links" | "background" | "disagreements" | "synonyms"
>;

/** The valid part of an annotation file, its problems, and the positions of its values. */
export interface AnnotationResult {
  /** Without the entries of invalid shape. */
  annotation: Annotation;
  /** Problems of YAML and shape. If there are none, `annotation` is complete. */
  problems: Problem[];
  /** Words of earlier versions, which are read as their replacements. */
  notes: Problem[];
  positionOf: PositionFinder;
  /** Whether the file has an entry with this id, of valid shape or not. */
  has(kind: EntryKind, id: string): boolean;
}

/** A file of valid YAML, with the problems of its keys and aliases. */
export interface YamlFile {
  doc: Document;
  value: unknown;
  problems: Problem[];
  /** Converts a UTF-16 offset to a position. */
  positionAt(offset: number): FilePosition;
}

/** Parses an annotation file as YAML, or returns the problems that prevent it. */
export function parseYaml(path: string, text: string): YamlFile | { doc: null; problems: Problem[] } {
  const lineCounter = new LineCounter();
  // The library's check for unique keys needs quadratic time.
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const positionAt = (offset: number): FilePosition => ({ path, ...lineCounter.linePos(offset) });
  const errors = [...doc.errors, ...doc.warnings].map(({ pos: [start, end], message }) => ({
    ...positionAt(start),
    wrong: `this is not valid YAML: ${message}`,
    found: formatValue(text.slice(start, end).trim()),
    todo: "fix the YAML here",
  }));
  if (errors.length > 0) return { doc: null, problems: errors };
  const problems = yamlProblems(doc, positionAt);
  try {
    return { doc, value: doc.toJS() as unknown, problems, positionAt };
  } catch (error) {
    // For example, too many aliases of aliases.
    const wrong = `the aliases cannot be resolved: ${error instanceof Error ? error.message : String(error)}`;
    const found = formatValue(text.slice(0, 60));
    const problem = { ...positionAt(0), wrong, found, todo: "write the values instead of aliases" };
    return { doc: null, problems: problems.length > 0 ? problems : [problem] };
  }
}

/** Reads an annotation file, and finds all its problems of YAML and shape. Some files have no valid part. */
export function readAnnotation(
  path: string,
  text: string,
): AnnotationResult | { annotation: null; problems: Problem[] } {
  const yaml = parseYaml(path, text);
  if (yaml.doc === null) return { annotation: null, problems: yaml.problems };
  const { doc, value, problems, positionAt } = yaml;
  const positionOf: PositionFinder = (at, part) => {
    const { key, value } = offsetsOf(doc, at);
    return positionAt(part === "key" && key !== undefined ? key : value);
  };
  const notes = replaceOldWords(value, positionOf);
  const has: AnnotationResult["has"] = (kind, id) => {
    const entries = (value as Record<string, unknown> | null)?.[kind];
    return typeof entries === "object" && entries !== null && Object.hasOwn(entries, id);
  };
  const parsed = annotationSchema.safeParse(value);
  const issues = parsed.error?.issues ?? [];
  problems.push(...schemaProblems(issues, value, positionOf));
  const paths = issues.map((issue) => issue.path);
  const valid = parsed.success ? parsed : annotationSchema.safeParse(withoutEntriesAt(value, paths));
  if (!valid.success) return { annotation: null, problems };
  return { annotation: valid.data, problems, notes, positionOf, has };
}

function pairAt(doc: Document, node: unknown, key: PropertyKey) {
  const target = isAlias(node) ? node.resolve(doc) : node;
  if (isSeq(target)) return { key: undefined, value: target.items[Number(key)] };
  if (!isMap(target)) return undefined;
  return target.items.find((pair) => isPair(pair) && String(pair.key) === String(key));
}

/** Returns the offsets of the deepest existing value on the path, and of the path's last key if it exists. */
function offsetsOf(doc: Document, path: YamlPath): { value: number; key: number | undefined } {
  const startOf = (node: Node) => node.range?.[0];
  let node: unknown = doc.contents;
  let value = (isNode(node) && startOf(node)) || 0;
  let key: number | undefined;
  for (const step of path) {
    const pair = pairAt(doc, node, step);
    key = isNode(pair?.key) ? startOf(pair.key) : undefined;
    node = pair?.value;
    if (!isNode(node)) break;
    value = startOf(node) ?? value;
  }
  return { value, key };
}

/** Copies an annotation without unknown keys and without the entries at these paths. */
function withoutEntriesAt(value: unknown, paths: readonly YamlPath[]): unknown {
  const invalid = new Set(paths.map(([field, entry]) => `${String(field)} ${String(entry)}`));
  const known = Object.entries({ ...(value as object) }).filter(([field]) =>
    Object.hasOwn(annotationSchema.shape, field),
  );
  const kept = known.map(([field, list]: [string, unknown]) => {
    if (typeof list !== "object" || list === null) return [field, list];
    const valid = Object.entries(list).filter(([entry]) => !invalid.has(`${field} ${entry}`));
    return [field, Array.isArray(list) ? valid.map(([, item]) => item) : Object.fromEntries(valid)];
  });
  return Object.fromEntries(kept);
}
