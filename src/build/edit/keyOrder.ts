import { greatest } from "d3";
import type { Path } from "../../core/editing/protocol.ts";
import { annotationJsonSchema } from "../compile/annotationJsonSchema.ts";

/** The parts of a JSON Schema that name keys. */
interface KeySchema {
  properties?: Record<string, KeySchema>;
  additionalProperties?: KeySchema | boolean;
  items?: KeySchema;
  anyOf?: KeySchema[];
  oneOf?: KeySchema[];
  allOf?: KeySchema[];
  $ref?: string;
  definitions?: Record<string, KeySchema>;
}

let schema: KeySchema | undefined;

/** Returns a schema and all of its alternatives. */
function alternativesOf(one: KeySchema, root: KeySchema): KeySchema[] {
  const referred = one.$ref === undefined ? undefined : root.definitions?.[one.$ref.split("/").at(-1) ?? ""];
  const others = [
    ...(one.anyOf ?? []),
    ...(one.oneOf ?? []),
    ...(one.allOf ?? []),
    ...(referred ? [referred] : []),
  ];
  return [one, ...others.flatMap((other) => alternativesOf(other, root))];
}

/** Returns the schema of a key or item. */
function childOf({ properties, additionalProperties, items }: KeySchema, step: string | number) {
  if (typeof step === "number") return items;
  return properties?.[step] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
}

/** Returns the keys that the schema of the annotation has for a map, in its order; none for a map of ids. */
function keysAt(path: Path): string[] {
  schema ??= annotationJsonSchema() as KeySchema;
  const root = schema;
  let at = alternativesOf(root, root);
  for (const step of path)
    at = at.flatMap((one) => {
      const child = childOf(one, step);
      return child ? alternativesOf(child, root) : [];
    });
  const lists = at.map(({ properties = {} }) => Object.keys(properties));
  // A draft has all keys of an event, and more.
  return [...new Set(lists.toSorted((a, b) => b.length - a.length).flat())];
}

/** Sorts the entries of a map in the order of the schema. Ids keep their order, and are first. */
export function sortEntries(path: Path, map: object): [string, unknown][] {
  const order = keysAt(path);
  return Object.entries(map).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** Finds the key of a map after which a new key has its place: undefined for the first place. */
export function keyBefore(path: Path, present: readonly string[], key: string): string | undefined {
  const order = keysAt(path);
  const place = order.indexOf(key);
  if (place === -1) return present.at(-1);
  // Of the keys before it, the nearest one: a key that the same step adds is the last of those present.
  const before = present.filter((other) => order.indexOf(other) < place);
  return greatest(before, (other) => order.indexOf(other));
}
