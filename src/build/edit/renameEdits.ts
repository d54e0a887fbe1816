import { isMap, isNode, isScalar, type Scalar } from "yaml";
import type { Path } from "../../core/editing/protocol.ts";
import type { Reference } from "../../core/editing/references.ts";
import { renameInBraces } from "../../core/editing/renameEntry.ts";
import type { Edit } from "../compile/migrationEdits.ts";
import { formatInStyle, isPlain } from "./formatScalar.ts";
import { childNodes, findParts } from "./yamlScope.ts";

/** An id that no reader of YAML takes for a number or a day: it has hyphens and a letter. */
const PLAIN_ID = /^(?!\d+e-\d+$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** Writes an id in place of another one: quotation marks and the form of the text stay. */
const replaceId = (source: string, id: string, next: string) =>
  source.includes(id) && (PLAIN_ID.test(next) || isPlain(next, true))
    ? source.replace(id, next)
    : formatInStyle(next, source, true);

/** Finds the edits that replace an id at these places of a file. Each anchored value is edited once. */
export function findRenameEdits(
  text: string,
  places: readonly Reference[],
  next: string,
  isWhole: boolean,
): Edit[] {
  const id = places[0]?.id ?? "";
  const nameOf = (path: Path, as: Reference["as"]) => JSON.stringify([as, ...path.map(String)]);
  const known = new Map(places.map((place) => [nameOf(place.path, place.as), place]));
  const edits: Edit[] = [];
  const edit = (node: Scalar, offset: number, change: (source: string) => string) => {
    const [from, to] = node.range ?? [0, 0];
    const [start, end] = [offset + from, offset + to];
    edits.push({ start, end, text: change(text.slice(start, end)) });
  };
  const visit = (node: unknown, path: Path, offset: number): void => {
    if (isMap(node))
      for (const { key } of node.items)
        if (isScalar(key) && isNode(key) && known.has(nameOf([...path, String(key)], "key")))
          edit(key, offset, (source) => replaceId(source, id, next));
    if (isScalar(node)) {
      const inBraces = known.get(nameOf(path, "braces"));
      if (inBraces) edit(node, offset, (source) => renameInBraces(source, inBraces.id, next));
      else if (known.has(nameOf(path, "value"))) edit(node, offset, (source) => replaceId(source, id, next));
    }
    for (const [step, child] of childNodes(node)) visit(child, [...path, step], offset);
  };
  for (const { contents, path, offset } of findParts(text, id, isWhole)) visit(contents, path, offset);
  return edits;
}
