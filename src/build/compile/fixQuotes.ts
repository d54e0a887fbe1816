import { isDeepStrictEqual } from "node:util";
import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { formatInStyle } from "../edit/formatScalar.ts";
import { valueIn, type YamlPath } from "./annotationProblems.ts";
import { describeChanges, type Migration } from "./migrateAnnotation.ts";
import { applyEdits, type Edit } from "./migrationEdits.ts";
import { isFields } from "./oldWords.ts";
import { parseYaml, type YamlFile } from "./yamlDocument.ts";

/** Finds the scalar at a path of the file; aliases lead to their anchors. */
function scalarAt({ doc }: YamlFile, path: YamlPath): Node | undefined {
  let node: unknown = doc.contents;
  for (const step of path) {
    const target = isAlias(node) ? node.resolve(doc) : node;
    if (isSeq(target)) node = target.items[Number(step)];
    // A map in place of a list is its only item.
    else if (typeof step === "number") node = target;
    else if (isMap(target)) node = target.items.find(({ key }) => String(key) === String(step))?.value;
    else return undefined;
  }
  const target = isAlias(node) ? node.resolve(doc) : node;
  return isNode(target) && isScalar(target) ? target : undefined;
}

/** Sets the value at a path of plain maps and lists. */
function setIn(value: unknown, path: YamlPath, words: string): void {
  const parent = valueIn(value, path.slice(0, -1));
  if (isFields(parent)) parent[String(path.at(-1))] = words;
}

/**
 * Writes the article's typography into the quotes of an annotation's text. `problems` are those that a check
 * of this text found. Everything else keeps its bytes: comments, order and other values.
 */
export function fixQuotes(path: string, text: string, problems: readonly Problem[]): Migration {
  const unchanged: Migration = { text, edits: [], changes: [], problems: [] };
  const yaml = parseYaml(path, text);
  if (yaml.doc === null || yaml.problems.length > 0) return unchanged;
  const edits = new Map<number, Edit>();
  const fixed = structuredClone(yaml.value);
  for (const { fix } of problems) {
    const [start, end] = (fix && scalarAt(yaml, fix.path)?.range) ?? [];
    if (!fix || start === undefined || end === undefined) continue;
    const source = text.slice(start, end);
    // The value of a literal block ends where the next line begins.
    const isBlock = /^[|>]/.test(source);
    const replacement = formatInStyle(fix.words, source) + (isBlock ? (/\s*$/.exec(source)?.[0] ?? "") : "");
    const other = edits.get(start);
    // An alias uses these words for another article, which has another typography.
    if (other && other.text !== replacement) continue;
    setIn(fixed, fix.path, fix.words);
    edits.set(start, { start, end, text: replacement, what: `now ${formatValue(fix.words)}` });
  }
  const sorted = [...edits.values()].sort((a, b) => a.start - b.start);
  const changed = applyEdits(text, sorted);
  const read = parseYaml(path, changed);
  if (read.doc !== null && read.problems.length === 0 && isDeepStrictEqual(read.value, fixed))
    return { text: changed, edits: sorted, changes: describeChanges(sorted, read.positionAt), problems: [] };
  const todo = "write the quotes yourself, as the problems of npm run check say";
  const wrong = "the quotes of this file cannot be corrected without changing other parts of it";
  const problem = { ...yaml.positionAt(0), wrong, found: formatValue(text.slice(0, 60)), todo };
  return { ...unchanged, problems: [problem] };
}
