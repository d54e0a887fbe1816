import { cachePerObject } from "../model/cache.ts";
import { findOperations, isSame } from "./findOperations.ts";
import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";
import { keepShortForms } from "./keepShortForms.ts";
import { type KeyedKind, keyAndValue, keyedEntry, keyedFields } from "./keyedEntries.ts";
import type { EditStep, Operation, Path } from "./protocol.ts";

/** Parts of the annotation with terms: ids, each with a label and its meaning. */
export const TERM_KINDS = ["stages", "groups", "roles", "standings", "tags", "places", "subjects"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Kinds of entries that have forms, by the key of their part of the annotation. The case has one. */
export type FormKind =
  | ("case" | "articles" | "events" | "actors" | "disagreements" | "links" | "background" | "corrections")
  | TermKind
  | KeyedKind;

/** Kinds of entries that an annotation may have as drafts. */
export const DRAFT_KINDS: readonly FormKind[] = [
  "events",
  "disagreements",
  "links",
  "background",
  "corrections",
];

/** Returns whether an unfinished entry of a kind is saved as a draft, which no build contains. */
export const canBeDraft = (kind: FormKind): boolean => DRAFT_KINDS.includes(kind);

/** Parts of the annotation that are lists, whose entries have no ids. */
const PARTS_WITHOUT_IDS: readonly FormKind[] = ["links", "background", "corrections"];

/** The key of an entry that the file may have as a text: the file of an article, the label of a term. */
const shortKey = (kind: FormKind): string | undefined =>
  kind === "articles" ? "file" : TERM_KINDS.some((one) => one === kind) ? "label" : undefined;

/** An entry in a form. */
export interface EntryForm {
  kind: FormKind;
  /** Id or number of the entry; for a new one, the id that it will have. */
  key: string | number;
  /** Number that no other form of the same window has. */
  formNumber?: number | undefined;
  /** The entry as the file has it; undefined for a new one. */
  saved: unknown;
  /** The entry as the form has it, without the short forms of the file. */
  entry: JsonMap;
  /** Version of the case that the form began with; undefined if it is one before the last start. */
  base?: number | undefined;
  /** Date as it was typed, if it cannot be read. */
  typedDate?: string | undefined;
  /** Article that was shown when it was typed; null for none. */
  dateArticle?: string | null;
  /** Id as somebody typed it. A new entry gets it, or one made of its title if it is missing or empty. */
  typedId?: string | undefined;
  /** Path of the field in the form below that gets the id of this new entry. */
  fills?: Path | undefined;
}

/** Returns whether somebody typed another id for a saved entry. A button changes it at all its places. */
export const isIdPending = ({ key, saved, typedId }: EntryForm): boolean =>
  saved !== undefined && Boolean(typedId) && typedId !== `${key}`;

/** Opens the form of an entry of the annotation. */
export function openEntry(annotation: JsonMap, kind: FormKind, key: string | number): EntryForm | null {
  const part = annotation[kind];
  const inPart = Array.isArray(part) ? (part as unknown[])[Number(key)] : fieldOf(part, String(key));
  // A file without a case gets one.
  if (kind === "case")
    return { kind, key, saved: isJsonMap(part) ? part : undefined, entry: fullEntry(kind, key, part) ?? {} };
  const entry = fullEntry(kind, key, inPart);
  return entry && { kind, key, saved: inPart, entry };
}

/** Returns an entry of the file with its short forms written out; null if it is no entry. */
export function fullEntry(kind: FormKind, id: string | number, saved: unknown): JsonMap | null {
  if (keyedFields(kind)) return saved === undefined ? null : keyedEntry(kind as KeyedKind, id, saved);
  if (isJsonMap(saved)) return writeOutOnce(saved);
  const key = shortKey(kind);
  return typeof saved === "string" && key !== undefined ? { [key]: saved } : null;
}

/** Returns an entry as the file has it: as a text if it had no other field and has none. */
function shortEntry({ kind, saved }: EntryForm, entry: JsonMap): unknown {
  const light = fieldOf(entry.logo, "light");
  if (kind === "case" && light !== undefined && fieldOf(entry.logo, "dark") === undefined)
    return { ...entry, logo: light };
  const key = shortKey(kind);
  const isShort = Object.keys(entry).join(" ") === key;
  return isShort && !isJsonMap(saved) ? fieldOf(entry, key) : entry;
}

/** Returns the key of a new entry: its number in a list; undefined if it gets an id. */
export function numberOfNew(annotation: unknown, kind: FormKind): number | undefined {
  if (!PARTS_WITHOUT_IDS.includes(kind)) return undefined;
  const part = fieldOf(annotation, kind);
  return Array.isArray(part) ? part.length : 0;
}

/** Returns whether the entries of a part have ids. */
export const hasId = (kind: FormKind): boolean =>
  kind !== "case" && !PARTS_WITHOUT_IDS.includes(kind) && !keyedFields(kind);

/** Returns the path of the entry of a form. */
export const pathOfForm = ({ kind, key }: Pick<EntryForm, "kind" | "key">): Path =>
  kind === "case" ? [kind] : [kind, key];

/** Returns the path that the entry of a form has once it is saved. */
export const pathOnceSaved = ({ kind, key, entry }: EntryForm): Path =>
  keyedFields(kind) ? [kind, keyAndValue(kind as KeyedKind, entry).key] : pathOfForm({ kind, key });

/**
 * Returns the form of an item of a list with the number that it has now: another window may have changed the
 * list. If others changed or removed the item, the form is one of a new item. Other forms stay the same.
 */
export function renumberForm(form: EntryForm, annotation: unknown): EntryForm {
  const end = numberOfNew(annotation, form.kind);
  if (end === undefined) return form;
  const part = fieldOf(annotation, form.kind);
  const items: unknown[] = Array.isArray(part) ? part : [];
  const isItem = (item: unknown) => item !== undefined && isSame(item, form.saved);
  const key = isItem(items[Number(form.key)]) ? form.key : items.findIndex(isItem);
  return key === -1 ? { ...form, key: end, saved: undefined } : { ...form, key };
}

/** Returns a form for a case whose version it does not know. */
export const renewForm = (form: EntryForm, annotation: unknown, version: number | undefined): EntryForm => ({
  ...renumberForm(form, annotation),
  base: PARTS_WITHOUT_IDS.includes(form.kind) ? version : undefined,
});

/** Returns a list: the file may have one item without it. */
const withList = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value]);
/** Replaces the value of a key, if the map has the key. */
const changed = (map: JsonMap, key: string, change: (value: unknown) => unknown): JsonMap =>
  Object.hasOwn(map, key) ? { ...map, [key]: change(map[key]) } : map;
const eachItem = (value: unknown, change: (item: unknown) => unknown) =>
  Array.isArray(value) ? value.map(change) : value;

/** Writes the short forms of an entry out: a date of one value, a quote without its list, a single id. */
export function writeOut(entry: JsonMap): JsonMap {
  const withQuotes = (value: unknown, key = "excerpts") =>
    isJsonMap(value) ? changed(value, key, withList) : value;
  let full = withQuotes(entry) as JsonMap;
  full = changed(full, "described", withList);
  full = changed(full, "logo", (logo) => (isJsonMap(logo) ? logo : { light: logo }));
  full = changed(full, "date", (date) => withQuotes(isJsonMap(date) ? date : { edtf: String(date) }));
  for (const list of ["claims", "standfirst"])
    full = changed(full, list, (items) => eachItem(items, (item) => withQuotes(item)));
  return changed(full, "actors", (roles) =>
    isJsonMap(roles)
      ? Object.fromEntries(
          Object.entries(roles).map(([role, list]) => [
            role,
            eachItem(list, (one) => withQuotes(isJsonMap(one) ? one : { actors: [one] })),
          ]),
        )
      : roles,
  );
}

/** Entries that did not change are the same object. Of 20,000 events in a list, most did not. */
const writeOutOnce = cachePerObject(writeOut);

/** Removes all fields that are empty: texts, lists and maps without content. Lists keep their other items. */
export function removeEmpty(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = value.map(removeEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isJsonMap(value)) return value === null ? undefined : value;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const kept = removeEmpty(field);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Returns the entry of an event with its people. The file says so if the articles name nobody. */
const withPeople = (event: JsonMap): JsonMap => (event.actors ? event : { ...event, actors: {} });

/** Builds the step that saves a form; null if it changes nothing. An unfinished entry becomes a draft. */
export function buildSaveStep(form: EntryForm, label: string, isDraft: boolean): EditStep | null {
  if (keyedFields(form.kind)) return buildKeyedStep(form, label);
  const path = pathOfForm(form);
  const { draft: _draft, ...kept } = (removeEmpty(form.entry) ?? {}) as JsonMap;
  const full = isDraft ? { draft: true, ...kept } : form.kind === "events" ? withPeople(kept) : kept;
  const entry = shortEntry(form, full);
  // The form has no white space at the ends of texts. A text of the file keeps it unless it is changed.
  const before = shortEntry(form, (removeEmpty(fullEntry(form.kind, form.key, form.saved)) ?? {}) as JsonMap);
  const operations =
    form.saved === undefined
      ? [addOperation(form, entry)]
      : findOperations(form.saved, keepShortForms(form.saved, before, entry), path);
  return operations.length === 0 ? null : { label, operations };
}

/** Builds the step that saves a key with its value; null if it changes nothing. */
function buildKeyedStep({ kind, key, saved, entry }: EntryForm, label: string): EditStep | null {
  const next = keyAndValue(kind as KeyedKind, entry);
  const value = removeEmpty(next.value) ?? "";
  const path = [kind, next.key];
  const rename: Operation[] = next.key === key ? [] : [{ do: "rename", path: [kind, key], key: next.key }];
  const operations: Operation[] =
    saved === undefined ? [{ do: "set", path, value }] : [...rename, ...findOperations(saved, value, path)];
  return operations.length === 0 ? null : { label, operations };
}

/** Returns the operation that adds a new entry: at the end of a list, or under its id. */
function addOperation({ kind, key }: EntryForm, value: unknown): Operation {
  if (PARTS_WITHOUT_IDS.includes(kind)) return { do: "insert", path: [kind, Number.MAX_SAFE_INTEGER], value };
  return { do: "set", path: pathOfForm({ kind, key }), value };
}

/** Returns whether a form has changes that are not saved. */
export const hasChanges = ({ kind, key, saved, entry }: EntryForm): boolean =>
  !isSame(removeEmpty(fullEntry(kind, key, saved)), removeEmpty(entry));
