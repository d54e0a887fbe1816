import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { type Place, type Problem, shown } from "../problem/problem.ts";
import { type Annotation, annotationShape } from "./annotation.ts";

/** Keys and indices that lead from the top of the file to a value. */
export type YamlPath = readonly PropertyKey[];

/** Adds a problem at a place in the annotation file. */
export type Complain = (path: YamlPath, wrong: string, found: unknown, todo: string) => void;

/** An annotation file that reads well, with the place of everything in it. */
export interface ReadAnnotation {
  annotation: Annotation;
  /** The place of the value at a path or, where there is none, of the nearest thing above it. */
  placeOf(path: YamlPath): Place;
}

function step(doc: Document, node: unknown, key: PropertyKey): unknown {
  const target = isAlias(node) ? node.resolve(doc) : node;
  if (isSeq(target)) return target.items[Number(key)];
  if (!isMap(target)) return undefined;
  return target.items.find((pair) => isPair(pair) && String(pair.key) === String(key))?.value;
}

/** Offset of the deepest value on the path that stands in the file. */
function offsetOf(doc: Document, path: YamlPath): number {
  let node: unknown = doc.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    node = step(doc, node, key);
    if (!isNode(node) || !node.range) break;
    offset = node.range[0];
  }
  return offset;
}

/** Every key of a map that the map has already, with its offset. */
function keysThatStandTwice(doc: Document): { key: string; offset: number }[] {
  const repeated: { key: string; offset: number }[] = [];
  visit(doc, {
    Map: (_, map) => {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (keys.has(name)) repeated.push({ key: name, offset: key.range?.[0] ?? 0 });
        keys.add(name);
      }
    },
  });
  return repeated;
}

/** Reads the annotation file, or says all that is wrong with its YAML or its shape. */
export function readAnnotation(path: string, text: string): ReadAnnotation | Problem[] {
  const lineCounter = new LineCounter();
  // The library's own search for keys that stand twice takes the square of their number.
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeAt = (offset: number): Place => ({ path, ...lineCounter.linePos(offset) });
  const faults = [...doc.errors, ...doc.warnings];
  if (faults.length > 0) {
    return faults.map((fault) => ({
      ...placeAt(fault.pos[0]),
      wrong: `this is not YAML: ${fault.message}`,
      found: shown(text.slice(fault.pos[0], fault.pos[1]).trim()),
      todo: "mend the YAML here",
    }));
  }
  const repeated = keysThatStandTwice(doc);
  if (repeated.length > 0) {
    return repeated.map(({ key, offset }) => ({
      ...placeAt(offset),
      wrong: "this key stands here a second time",
      found: shown(key),
      todo: "make one entry of the two, or rename this one",
    }));
  }
  const placeOf = (at: YamlPath) => placeAt(offsetOf(doc, at));
  const value: unknown = doc.toJS();
  const shape = annotationShape.safeParse(value);
  if (shape.success) return { annotation: shape.data, placeOf };
  return shape.error.issues.map((issue) => ({
    ...placeOf(issue.path),
    wrong: `${issue.path.map(String).join(" › ") || "the file"}: ${issue.message}`,
    found: shown(issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value)),
    todo: "give it the form that the seeds README shows",
  }));
}
