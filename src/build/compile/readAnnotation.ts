import type { z } from "zod";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import { DOUBLE_KEY, type Problem } from "../../core/model/problem.ts";
import { type PositionFinder, schemaProblems, valueIn, type YamlPath } from "./annotationProblems.ts";
import {
  type Annotation,
  annotationSchema,
  replaceValidEntries,
  separateDrafts,
} from "./annotationSchema.ts";
import { type Fields, isFields, replaceOldWords } from "./oldWords.ts";
import { readYaml, type YamlCache } from "./readYaml.ts";

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
  "case" | "links" | "background" | "disagreements" | "synonyms" | "corrections" | "drafts"
>;

/** The valid part of an annotation file, its problems, and the positions of its values. */
export interface AnnotationResult {
  /** Without the entries of invalid shape. */
  annotation: Annotation;
  /** Problems of YAML and shape. If there are none, `annotation` is complete. */
  problems: Problem[];
  /** Words of earlier versions, which are read as their replacements. */
  notes: Problem[];
  /** The entries of invalid shape, as they are in the file. Null if a key occurs twice: some are unknown. */
  leftOut: unknown[] | null;
  positionOf: PositionFinder;
  /** Whether the file has an entry with this id, of valid shape or not. */
  has(kind: EntryKind, id: string): boolean;
}

/** Reads an annotation file, and finds all its problems of YAML and shape. Some files have no valid part. */
export function readAnnotation(
  path: string,
  text: string,
  cache?: YamlCache,
): AnnotationResult | { annotation: null; problems: Problem[] } {
  const yaml = readYaml(path, text, { cache, onPart: replaceValidEntries });
  if (yaml.value === undefined) return { annotation: null, problems: yaml.problems };
  const { value, problems, positionAt, offsetsOf } = yaml;
  const isComplete = problems.length === 0;
  const isDoubled = problems.some(({ wrong, col }) => wrong === DOUBLE_KEY.wrong && col === 1);
  const positionOf: PositionFinder = (at, part) => {
    const { key, value } = offsetsOf(at);
    return positionAt(part === "key" && key !== undefined ? key : value);
  };
  const notes = replaceOldWords(value, positionOf);
  // The values have new words now, so that another reading would not have the notes.
  if (notes.length > 0) cache?.clear();
  // A reference to the value would keep its memory in use for the whole check.
  const ids = new Map(
    Object.entries(isFields(value) ? value : {}).map(([kind, entries]) => [
      kind,
      new Set(isFields(entries) && !Array.isArray(entries) ? Object.keys(entries) : []),
    ]),
  );
  // Of a required part that is missing, each id would be a problem.
  const isMissing = (kind: EntryKind) => Object.hasOwn(EMPTY_PARTS, kind) && !isFields(fieldOf(value, kind));
  const has: AnnotationResult["has"] = (kind, id) => ids.get(kind)?.has(id) === true || isMissing(kind);
  const parsed = annotationSchema.safeParse(value);
  const issues = parsed.error?.issues ?? [];
  // As arguments of one call, 200,000 problems would be too many for the stack.
  for (const problem of schemaProblems(issues, value, positionOf)) problems.push(problem);
  // Half of the entries are unknown then, and each reference to one of them would be a problem.
  if (isDoubled) return { annotation: null, problems };
  const paths = issues.map((issue) => issue.path);
  const valid = parsed.success ? parsed : annotationSchema.safeParse(withoutEntriesAt(value, paths));
  if (!valid.success) return { annotation: null, problems };
  const leftOut = isComplete ? entriesAt(value, issues) : null;
  return { annotation: separateDrafts(valid.data), problems, notes, leftOut, positionOf, has };
}

/** Required parts of an annotation, for one that lacks some. A file with a problem is never built. */
const EMPTY_PARTS = {
  ...{ case: { title: "–" }, articles: {}, stages: {}, groups: {}, actors: {}, events: {} },
};

/** Returns the entries that have these issues, and the values of unknown keys, each once. */
function entriesAt(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown[] {
  const entries = issues.flatMap((issue) => {
    const [field, entry] = issue.path;
    if (field === undefined) return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [];
    return [entry === undefined ? [field] : [field, entry]];
  });
  return [...new Set(entries.map((path) => valueIn(value, path)))];
}

/**
 * Copies an annotation without unknown keys and the entries at these paths, with all required parts. In a
 * list, an empty draft replaces an entry, so that the others keep their numbers.
 */
function withoutEntriesAt(value: unknown, paths: readonly YamlPath[]): unknown {
  if (!isFields(value) || Array.isArray(value)) return value;
  const invalid = new Set(paths.map(([field, entry]) => `${String(field)} ${String(entry)}`));
  const known = Object.entries(value).filter(([field]) => Object.hasOwn(annotationSchema.shape, field));
  const kept = known.map(([field, list]: [string, unknown]) => {
    if (typeof list !== "object" || list === null) return [field, list];
    const isInvalid = (entry: string | number) => invalid.has(`${field} ${entry}`);
    if (Array.isArray(list)) return [field, list.map((item, i) => (isInvalid(i) ? { draft: true } : item))];
    return [field, Object.fromEntries(Object.entries(list).filter(([entry]) => !isInvalid(entry)))];
  });
  const parts: Fields = { ...EMPTY_PARTS, ...Object.fromEntries(kept.filter(([, part]) => isFields(part))) };
  return { ...parts, case: { ...EMPTY_PARTS.case, ...(parts.case as Fields) } };
}
