import { fieldOf, type JsonMap } from "./jsonMap.ts";

/** Parts of the annotation whose entries are a key with a value. A form has a field for each of both. */
export const KEYED_KINDS = ["synonyms", "renamed", "retired"] as const;
export type KeyedKind = (typeof KEYED_KINDS)[number];

/** Names of the fields of a form for the key and for the value. */
const KEY_AND_VALUE: Readonly<Record<KeyedKind, { key: string; value: string }>> = {
  synonyms: { key: "word", value: "others" },
  renamed: { key: "formerId", value: "presentId" },
  retired: { key: "removedId", value: "removalReason" },
};

/** Returns the names of the fields of a kind for the key and for the value; undefined for other kinds. */
export const keyedFields = (kind: string): { key: string; value: string } | undefined =>
  KEYED_KINDS.includes(kind as KeyedKind) ? KEY_AND_VALUE[kind as KeyedKind] : undefined;

/** Returns a key and its value as the entry of a form. */
export function keyedEntry(kind: KeyedKind, key: string | number, value: unknown): JsonMap {
  const fields = KEY_AND_VALUE[kind];
  return { [fields.key]: `${key}`, [fields.value]: value };
}

/** Returns the key and the value of the entry of a form. The key is "" if its field is empty. */
export function keyAndValue(kind: KeyedKind, entry: JsonMap): { key: string; value: unknown } {
  const fields = KEY_AND_VALUE[kind];
  return { key: `${fieldOf(entry, fields.key) ?? ""}`.trim(), value: fieldOf(entry, fields.value) };
}
