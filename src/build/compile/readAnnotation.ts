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
import { type Annotation, annotationSchema } from "./annotationSchema.ts";
import { replaceOldWords } from "./oldWords.ts";
import { type IssuePositions, schemaProblems } from "./schemaProblems.ts";
import { yamlProblems } from "./yamlProblems.ts";

/** Keys and indices that lead from the top of the file to a value. */
export type YamlPath = readonly PropertyKey[];

/** Adds a problem at a place in the annotation file. */
export type Report = (path: YamlPath, wrong: string, found: unknown, todo: string) => void;

/** As much of an annotation file as can be read, with the place of everything in it. */
export interface AnnotationResult {
  /** Without the entries whose shape is wrong; null where nothing can be read. */
  annotation: Annotation | null;
  /** What is wrong with its YAML and its shape; empty means that `annotation` is all of it. */
  problems: Problem[];
  /** Words of earlier versions, which are read as their replacements. */
  notes: Problem[];
  /** The place of the value at a path or, where there is none, of the nearest thing above it. */
  placeOf(path: YamlPath): FilePosition;
  /** Whether the file has an entry with this id, its shape right or wrong. */
  has(kind: "actors" | "events" | "stages" | "groups" | "articles", id: string): boolean;
}

function pairAt(doc: Document, node: unknown, key: PropertyKey) {
  const target = isAlias(node) ? node.resolve(doc) : node;
  if (isSeq(target)) return { key: undefined, value: target.items[Number(key)] };
  if (!isMap(target)) return undefined;
  return target.items.find((pair) => isPair(pair) && String(pair.key) === String(key));
}

/** Offsets of the deepest value on the path that stands in the file, and of the last key if it does. */
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

/** The value without the entries in which an issue lies, so that the rest can be checked too. */
function withoutUndefined(value: unknown, paths: readonly YamlPath[]): unknown {
  const top: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  const fields = Object.keys(annotationSchema.shape);
  for (const key of Object.keys(top)) if (!fields.includes(key)) delete top[key];
  for (const [field, entry] of paths) {
    const list = top[String(field)];
    if (entry === undefined || list === null || typeof list !== "object") continue;
    top[String(field)] = Array.isArray(list)
      ? list.map((item, i) => (i === entry ? undefined : item))
      : Object.fromEntries(Object.entries(list).filter(([id]) => id !== String(entry)));
  }
  for (const [field, list] of Object.entries(top)) {
    if (Array.isArray(list)) top[field] = list.filter((item) => item !== undefined);
  }
  return top;
}

/** A document's value; throws nothing: what can't be resolved is a problem at its beginning. */
function toPlainValue(doc: Document): { value: unknown } | { why: string } {
  try {
    return { value: doc.toJS() };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads the annotation file and all that is wrong with its YAML or its shape. */
export function readAnnotation(path: string, text: string): AnnotationResult {
  const lineCounter = new LineCounter();
  // The library's own search for keys that stand twice takes the square of their number.
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeAt = (offset: number): FilePosition => ({ path, ...lineCounter.linePos(offset) });
  const placeOf = (at: YamlPath) => placeAt(offsetsOf(doc, at).value);
  const places: IssuePositions = {
    valueAt: placeOf,
    keyAt: (at) => {
      const { key, value } = offsetsOf(doc, at);
      return placeAt(key ?? value);
    },
  };
  const nothing = (problems: Problem[]): AnnotationResult => ({
    annotation: null,
    problems,
    notes: [],
    placeOf,
    has: () => false,
  });
  const faults = [...doc.errors, ...doc.warnings];
  if (faults.length > 0) {
    return nothing(
      faults.map((fault) => ({
        ...placeAt(fault.pos[0]),
        wrong: `this is not YAML: ${fault.message}`,
        found: formatValue(text.slice(fault.pos[0], fault.pos[1]).trim()),
        todo: "mend the YAML here",
      })),
    );
  }
  const problems: Problem[] = yamlProblems(doc).map(({ offset, ...fault }) => ({
    ...placeAt(offset),
    ...fault,
  }));
  const read = toPlainValue(doc);
  if ("why" in read) {
    const fault = {
      wrong: `the file can’t be read: ${read.why}`,
      found: formatValue(text.slice(0, 60)),
      todo: "mend its aliases",
    };
    return nothing(problems.length > 0 ? problems : [{ ...placeAt(0), ...fault }]);
  }
  const { value } = read;
  const notes: Problem[] = replaceOldWords(value).map(({ path, old, now }) => ({
    ...placeOf(path),
    wrong: "this word is from an earlier version",
    found: formatValue(old),
    todo: `write ${now}`,
  }));
  const has: AnnotationResult["has"] = (kind, id) => {
    const entries = (value as Record<string, unknown> | null)?.[kind];
    return typeof entries === "object" && entries !== null && Object.hasOwn(entries, id);
  };
  const shape = annotationSchema.safeParse(value);
  if (shape.success) return { annotation: shape.data, problems, notes, placeOf, has };
  problems.push(...schemaProblems(shape.error.issues, value, places));
  const rest = annotationSchema.safeParse(
    withoutUndefined(
      value,
      shape.error.issues.map((issue) => issue.path),
    ),
  );
  return { annotation: rest.success ? rest.data : null, problems, notes, placeOf, has };
}
