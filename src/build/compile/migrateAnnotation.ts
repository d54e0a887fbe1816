import { isDeepStrictEqual } from "node:util";
import { type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";
import { applyEdits, type Edit, findEdits } from "./migrationEdits.ts";
import { isFields, replaceOldWords } from "./oldWords.ts";
import { parseYaml, type YamlFile } from "./yamlDocument.ts";

/** A change to print, with its place in the new text. */
export interface Change extends FilePosition {
  what: string;
}

/** An annotation file in present words. If there is a problem, nothing is changed. */
export interface Migration {
  text: string;
  edits: Edit[];
  changes: Change[];
  problems: Problem[];
}

/**
 * Replaces the words of earlier versions in the text of an annotation. Everything else keeps its bytes:
 * comments, order, quotation marks, anchors and blank lines.
 */
export function migrateAnnotation(path: string, text: string): Migration {
  const failed = (problems: Problem[]): Migration => ({ text, edits: [], changes: [], problems });
  const yaml = parseYaml(path, text);
  if (yaml.doc === null || yaml.problems.length > 0) return failed(yaml.problems);
  const present = toPresentWords(yaml.value, yaml.positionAt(0));
  const { edits, problems } = findEdits(text, yaml, present);
  if (problems.length > 0) return failed(problems);
  const migrated = applyEdits(text, edits);
  const read = parseYaml(path, migrated);
  if (read.doc !== null && read.problems.length === 0 && isDeepStrictEqual(read.value, present))
    return { text: migrated, edits, changes: describeChanges(edits, read.positionAt), problems };
  const todo = "edit the file yourself: npm run check lists the old words";
  const wrong = "the style of this file does not allow to replace its old words";
  return failed([{ ...yaml.positionAt(0), wrong, found: formatValue(text.slice(0, 60)), todo }]);
}

/** Describes the edits at their places in the new text. */
export function describeChanges(edits: readonly Edit[], positionAt: YamlFile["positionAt"]): Change[] {
  let shift = 0;
  return edits.flatMap(({ start, end, text, what }) => {
    const position = positionAt(start + shift);
    shift += text.length - (end - start);
    return what === undefined ? [] : [{ ...position, what }];
  });
}

/** Returns a copy of an annotation's value in present words, with a standfirst instead of a summary. */
function toPresentWords(value: unknown, position: FilePosition): unknown {
  const present: unknown = structuredClone(value);
  replaceOldWords(present, () => position);
  if (isFields(present) && isFields(present.case) && typeof present.case.summary === "string") {
    const { summary, ...rest } = present.case;
    // A standfirst beside the summary is reported, because a summary cannot be removed silently.
    present.case = { standfirst: rest.standfirst ?? [{ text: summary }], ...rest };
  }
  return present;
}
