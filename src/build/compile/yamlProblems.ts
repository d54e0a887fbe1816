import { type Document, isAlias, isNode, isScalar, type Node, visit } from "yaml";
import { formatValue } from "../../core/model/problem.ts";

/** What is wrong at an offset of a YAML text. */
export interface YamlProblem {
  offset: number;
  wrong: string;
  found: string;
  todo: string;
}

const startOffset = (node: Node) => node.range?.[0] ?? 0;

/** Keys that a map has already, and keys that JavaScript takes for something else and would drop. */
function keyProblems(doc: Document): YamlProblem[] {
  const faults: YamlProblem[] = [];
  visit(doc, {
    Map: (_, map) => {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const at = { offset: startOffset(key), found: formatValue(name) };
        if (keys.has(name)) {
          faults.push({
            ...at,
            wrong: "this key stands here a second time",
            todo: "make one entry of the two, or rename this one",
          });
        }
        if (name === "__proto__")
          faults.push({ ...at, wrong: "this key can’t be read", todo: "give it another name" });
        keys.add(name);
      }
    },
  });
  return faults;
}

/** Aliases whose anchor is not there, or that stand inside what they stand for. */
function aliasProblems(doc: Document): YamlProblem[] {
  const faults: YamlProblem[] = [];
  visit(doc, {
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(doc);
      const at = { offset: startOffset(alias), found: `*${alias.source}` };
      if (target === undefined) {
        faults.push({
          ...at,
          wrong: "no anchor before this has that name",
          todo: `write &${alias.source} before the value that it stands for`,
        });
      } else if (ancestors.some((above) => isNode(above) && !isAlias(above) && above === target)) {
        faults.push({ ...at, wrong: "this stands inside what it stands for", todo: "write the value out" });
      }
    },
  });
  return faults;
}

/** All that YAML itself allows and an annotation file can't have. */
export function yamlProblems(doc: Document): YamlProblem[] {
  return [...keyProblems(doc), ...aliasProblems(doc)];
}
