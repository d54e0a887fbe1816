import { applyOperation } from "../../core/editing/applyOperation.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import type { Operation } from "../../core/editing/protocol.ts";
import type { Renaming } from "../../core/editing/renameEntry.ts";
import { followRenames } from "../suggest/followRenames.ts";

/** An operation that gives an entry another id. */
type IdChange = Extract<Operation, { do: "renameEntry" }>;

const hasEntry = (value: unknown, kind: unknown, id: unknown) =>
  fieldOf(fieldOf(value, String(kind)), String(id)) !== undefined;

/** Finds the operations that give entries of an earlier annotation the ids that they have in a later one. */
export function findIdChanges(
  earlier: unknown,
  later: unknown,
  renamings: readonly Renaming[],
): readonly IdChange[] {
  const kinds = [...new Set(renamings.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    Object.keys(fieldOf(earlier, kind) ?? {}).flatMap((id): IdChange[] => {
      const key = followRenames(renamings, kind, id, (one) => hasEntry(later, kind, one));
      return key === id || hasEntry(earlier, kind, key) ? [] : [{ do: "renameEntry", path: [kind, id], key }];
    }),
  );
}

/** Returns the changes of ids that an annotation can have: it has the old id, and not the new one. */
export const findPossible = (value: unknown, changes: readonly IdChange[]): readonly IdChange[] =>
  changes.filter(({ path: [kind, id], key }) => hasEntry(value, kind, id) && !hasEntry(value, kind, key));

/** Changes those ids of an annotation that it has. */
export const changeIds = (value: unknown, changes: readonly IdChange[]): unknown =>
  changes.reduce((now, one) => findPossible(now, [one]).reduce(applyOperation, now), value);
