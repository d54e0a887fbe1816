import { type Document, isScalar, type Node, parseDocument, visit } from "yaml";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { DOUBLE_KEY, type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";
import { explainYamlErrors } from "./yamlErrors.ts";

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
  // The library's check for unique keys needs quadratic time.
  // A warning about keys that are lists would be printed beside our message.
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const positionAt = (offset: number): FilePosition => ({ path, ...lineAndColumn(text, offset) });
  const errors = [...doc.errors, ...doc.warnings];
  if (errors.length > 0) return { doc: null, problems: explainYamlErrors(errors, text, positionAt) };
  const problems = yamlProblems(doc, positionAt);
  try {
    return { doc, value: doc.toJS() as unknown, problems, positionAt };
  } catch {
    // For example, too many aliases of aliases.
    const wrong = "the aliases cannot be resolved";
    const found = formatValue(text.slice(0, 60));
    const problem = { ...positionAt(0), wrong, found, todo: "write the values instead of aliases" };
    return { doc: null, problems: problems.length > 0 ? problems : [problem] };
  }
}

/** Finds what YAML allows and an annotation does not: double keys, `__proto__`, and broken aliases. */
function yamlProblems(doc: Document, positionAt: (offset: number) => FilePosition): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Node, found: string, wrong: string, todo: string) => {
    problems.push({ ...positionAt(node.range?.[0] ?? 0), wrong, found, todo });
  };
  visit(doc, {
    Map: (_, map) => {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const found = formatValue(name);
        if (keys.has(name)) report(key, found, DOUBLE_KEY.wrong, DOUBLE_KEY.todo);
        // JavaScript would drop this key.
        if (name === "__proto__") report(key, found, "this word cannot be a key", "choose another key");
        keys.add(name);
      }
    },
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(doc);
      const found = `*${alias.source}`;
      if (target === undefined) {
        const todo = `write &${alias.source} before the value that you want to repeat`;
        report(alias, found, "no anchor above has this name", todo);
      } else if (ancestors.includes(target)) {
        report(alias, found, "this alias is inside the value that it repeats", "write the value instead");
      }
    },
  });
  return problems;
}
