import { differenceMessages as messages } from "../messages/differences.ts";
import { quote, truncateAtWord } from "../text/quote.ts";
import { writeOut } from "./entryForm.ts";
import { isSame } from "./findOperations.ts";
import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";
import { itemsIn, pairItems } from "./pairItems.ts";

/** Longest text of a value, in characters. */
const MAX_VALUE_LENGTH = 60;

/** Parts of the annotation whose entries are maps with a title. */
const TITLE_KEYS: Readonly<Partial<Record<string, string>>> = {
  events: "title",
  actors: "name",
  articles: "short",
  disagreements: "title",
  background: "reason",
  corrections: "wrong",
};

/** Keys of which the first that a map has says most about it. */
const TELLING_KEYS = ["text", "says", "edtf", "actors", "label", "file", "quote", "by"];

const shortenValue = (text: string) => truncateAtWord(text.replaceAll(/\s+/g, " "), MAX_VALUE_LENGTH);

/** Describes a value in a few words. */
function describeValue(value: unknown): string {
  if (Array.isArray(value)) return shortenValue(value.map(describeValue).join(", "));
  if (!isJsonMap(value)) return typeof value === "string" ? quote(shortenValue(value)) : String(value);
  const key = TELLING_KEYS.find((one) => Object.hasOwn(value, one)) ?? Object.keys(value)[0];
  return key === undefined ? "{}" : describeValue(value[key]);
}

/** Names an entry of a part of the annotation. */
function nameEntry(part: string, key: string, entry: unknown): string {
  if (part === "links" && isJsonMap(entry)) return messages.link(String(entry.from), String(entry.to));
  const title = fieldOf(entry, TITLE_KEYS[part] ?? "");
  const shown = quote(shortenValue(typeof title === "string" ? title : key));
  return messages.entries[part]?.(shown) ?? messages.otherEntry(part, shown);
}

/** Describes a value that was added, removed or replaced. */
function compareValues(name: string, before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [messages.addedValue(name, describeValue(after))];
  if (after === undefined) return [messages.removedValue(name, describeValue(before))];
  const [old, now] = [describeValue(before), describeValue(after)];
  return [old === now ? messages.changedWithin(name, now) : messages.changedValue(name, old, now)];
}

/** Describes the changes of the items of two lists, or that only their order changed. */
function compareOrderedItems(
  name: string,
  before: unknown,
  after: unknown,
  compare: (old: unknown, now: unknown, index: number) => string[],
): string[] {
  const pairs = pairItems(before, after);
  if (pairs.length === 0 && !isSame(itemsIn(before), itemsIn(after))) return [messages.otherOrder(name)];
  return pairs.flatMap(([old, now], i) => compare(old, now, i));
}

const compareItems = (name: string, before: unknown, after: unknown) =>
  compareOrderedItems(name, before, after, (old, now) => compareValues(name, old, now));

/** Describes what two maps do not share, key by key. `names` has the names of its keys. */
function compareKeys(
  before: JsonMap,
  after: JsonMap,
  names: Readonly<Partial<Record<string, string>>> = messages.keys,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (key === "date" && isJsonMap(old) && isJsonMap(now)) return compareKeys(old, now, messages.keysOfDate);
    const roles = key === "actors" && [old, now].every(isRoles) ? compareRoles(old, now) : [];
    if (roles.length > 0) return roles;
    const name = names[key] ?? key;
    if (Array.isArray(old ?? now)) return compareItems(name, old, now);
    return compareValues(name, old, now);
  });
}

const isRoles = (value: unknown) => value === undefined || isJsonMap(value);

function compareRoles(before: unknown, after: unknown): string[] {
  const roles = new Set([before, after].flatMap((map) => Object.keys(isJsonMap(map) ? map : {})));
  return [...roles].flatMap((role) =>
    compareItems(messages.role(role), fieldOf(before, role), fieldOf(after, role)),
  );
}

/** Describes the changes of an entry, which may be new or removed. */
function compareEntry(part: string, key: string, before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [messages.added(nameEntry(part, key, after))];
  const name = nameEntry(part, key, before);
  if (after === undefined) return [messages.removed(name)];
  const isMaps = isJsonMap(before) && isJsonMap(after);
  if (!isMaps) return [messages.changedValue(name, describeValue(before), describeValue(after))];
  return compareKeys(writeOut(before), writeOut(after)).map((change) => messages.changedEntry(name, change));
}

/** Whether a value is a list of entries, or a map, or not there. */
const isEntries = (value: unknown, isList: boolean) =>
  value === undefined || (isList ? Array.isArray(value) : isJsonMap(value));

/** Describes in words how a version of an annotation differs from an earlier one, entry by entry. */
export function describeAnnotationChanges(before: unknown, after: unknown): string[] {
  const parts = new Set([before, after].flatMap((value) => Object.keys(isJsonMap(value) ? value : {})));
  return [...parts].flatMap((part) => {
    const [old, now] = [fieldOf(before, part), fieldOf(after, part)];
    if (isSame(old, now)) return [];
    if (part === "case" && isJsonMap(old) && isJsonMap(now))
      return compareKeys(old, now).map((change) => messages.changedEntry(messages.caseName, change));
    const isList = Array.isArray(old ?? now);
    if (![old, now].every((value) => isEntries(value, isList)))
      return [messages.changedValue(part, describeValue(old), describeValue(now))];
    if (isList)
      return compareOrderedItems(part, old, now, (one, other, i) =>
        compareEntry(part, `${i + 1}`, one, other),
      );
    const [entries, others] = [isJsonMap(old) ? old : {}, isJsonMap(now) ? now : {}];
    const keys = new Set([...Object.keys(entries), ...Object.keys(others)]);
    return [...keys].flatMap((key) => compareEntry(part, key, entries[key], others[key]));
  });
}
