import { groupBy } from "../model/groupBy.ts";
import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";
import type { EditStep, Operation } from "./protocol.ts";
import { findReferences, LINKED_KINDS, type Reference } from "./references.ts";
import { codeOfContent, readChecked } from "./reviewEvents.ts";

/** Finds the places that have the id of an entry: its own key, and all that name it. */
export const placesOfId = (annotation: unknown, kind: string, id: string): Reference[] => [
  { kind, id, path: [kind, id], as: "key" },
  ...findReferences(annotation, kind, id),
];

/** Replaces ids in braces in a text or its source. */
export const renameInBraces = (text: string, id: string, next: string): string =>
  text.replaceAll(`{${id}}`, `{${next}}`);

/** Replaces an id at places of a value, and shares the rest. Returns null if a key is taken. */
export function renameAt(value: unknown, places: readonly Reference[], next: string, depth = 0): unknown {
  if (typeof value === "string") {
    const [place] = places;
    return place?.as === "braces" ? renameInBraces(value, place.id, next) : next;
  }
  const byStep = groupBy(places, ({ path }) => String(path[depth]));
  let isTaken = false;
  const change = (step: string, item: unknown) => {
    const inside = (byStep.get(step) ?? []).filter(({ as, path }) => as !== "key" || path.length > depth + 1);
    const changed = inside.length === 0 ? item : renameAt(item, inside, next, depth + 1);
    if (changed === null && item !== null) isTaken = true;
    return changed;
  };
  if (Array.isArray(value)) {
    const items = value.map((item, i) => change(`${i}`, item));
    return isTaken ? null : items;
  }
  if (!isJsonMap(value)) return value;
  const isRenamed = (key: string) =>
    byStep.get(key)?.some(({ as, path }) => as === "key" && path.length === depth + 1) === true;
  const entries = Object.entries(value).map(([key, item]) => {
    if (isRenamed(key) && Object.hasOwn(value, next)) isTaken = true;
    return [isRenamed(key) ? next : key, change(key, item)] as const;
  });
  return isTaken ? null : Object.fromEntries(entries);
}

/** A change of the id of an entry. */
export interface Renaming {
  kind: string;
  id: string;
  next: string;
}

/** Returns whether links to the page can have the id of an entry. No build contains a draft. */
export function isLinked(annotation: unknown, { kind, id }: Pick<Renaming, "kind" | "id">): boolean {
  const isDraft = fieldOf(fieldOf(fieldOf(annotation, kind), id), "draft") === true;
  const owners = LINKED_KINDS.filter((one) => fieldOf(fieldOf(annotation, one), id) !== undefined);
  // The old id of one kind would lead to the entry of another one that has it, too.
  return LINKED_KINDS.includes(kind) && !isDraft && owners.length === 1;
}

/** Builds the operations that keep the marks of checked events, whose content is the same under a new id. */
function keepReviews(before: unknown, after: unknown, { kind, id, next }: Renaming): Operation[] {
  const events = fieldOf(before, "events");
  return Object.entries(isJsonMap(events) ? events : {}).flatMap(([key, event]): Operation[] => {
    const now = kind === "events" && key === id ? next : key;
    const changed = fieldOf(fieldOf(after, "events"), now);
    const checked = isJsonMap(event) ? readChecked(event) : undefined;
    if (!checked || changed === event || !isJsonMap(changed)) return [];
    const [old, own] = [codeOfContent(event as JsonMap).split("-"), codeOfContent(changed).split("-")];
    const parts = checked.content.split("-").map((code, i) => (code === old[i] ? own[i] : code));
    const value = parts.join("-");
    return value === checked.content
      ? []
      : [{ do: "set", path: ["events", now, "checked", "content"], value }];
  });
}

/**
 * Builds the step that gives an entry another id, at every place that names it. `keepsLinks` says whether
 * `renamed` gets the old id, so that links to it go on working. The step cannot be applied if the new id is
 * taken.
 */
export function buildRenameStep(
  annotation: unknown,
  renaming: Renaming,
  options: { label: string; keepsLinks: boolean },
): EditStep {
  const { kind, id, next } = renaming;
  const after = renameAt(annotation, placesOfId(annotation, kind, id), next);
  const keepsLinks = options.keepsLinks && isLinked(annotation, renaming);
  // An entry that gets a former id back no longer needs its record.
  const isFormer = LINKED_KINDS.includes(kind) && fieldOf(fieldOf(annotation, "renamed"), next) === id;
  const operations: Operation[] = [
    { do: "renameEntry", path: [kind, id], key: next },
    ...(after === null ? [] : keepReviews(annotation, after, renaming)),
    ...(keepsLinks ? [{ do: "set", path: ["renamed", id], value: next } as const] : []),
    ...(isFormer ? [{ do: "remove", path: ["renamed", next] } as const] : []),
  ];
  return { label: options.label, operations };
}
