import { groupBy } from "../model/groupBy.ts";
import type { Path } from "./protocol.ts";
import { findReferences } from "./references.ts";

/** An entry that names another one by its id. */
export interface EntryUse {
  /** Part of the annotation that has the entry: "links". */
  kind: string;
  /** Id or number of the entry; "case" for the case. */
  key: string | number;
  /** Number of places of the entry that have the id. */
  places: number;
}

/** Returns the path of the entry that has a value: the case has no others in it. */
const entryOf = (path: Path) => path.slice(0, path[0] === "case" ? 1 : 2);

/** Finds the entries that name the entry of a part with this id, in the order of the parts. */
export function findUses(annotation: unknown, kind: string, id: string): EntryUse[] {
  const groups = groupBy(findReferences(annotation, kind, id), ({ path }) => JSON.stringify(entryOf(path)));
  return [...groups.values()].flatMap((places): EntryUse[] => {
    const [first] = places;
    const [part = "", key = part] = first ? entryOf(first.path) : [];
    // An entry that names itself has no other place with its id once it is gone.
    return part === kind && key === id ? [] : [{ kind: `${part}`, key, places: places.length }];
  });
}
