import { fieldOf, isJsonMap } from "./jsonMap.ts";
import type { Path } from "./protocol.ts";

/** A comment of an editor on an entry, with its path. */
export interface EditorNote {
  at: Path;
  text: string;
}

/** Lists the notes on the entries of an annotation, in order. */
export function listNotes(value: unknown, path: Path = []): EditorNote[] {
  const notes = fieldOf(value, "notes");
  const own = Array.isArray(notes)
    ? notes.map((text, i) => ({ at: [...path, "notes", i], text: String(text) }))
    : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => listNotes(item, [...path, i]));
  if (!isJsonMap(value) || path.length >= 2) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => listNotes(item, [...path, key]))];
}
