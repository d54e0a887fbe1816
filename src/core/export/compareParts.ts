import { changeMessages as messages } from "../messages/changes.ts";

type ChangedPart = keyof typeof messages.parts;

/** Describes a text that was replaced; nothing if it is the same. */
export function compareTexts(part: ChangedPart, before = "", after = ""): string[] {
  if (before === after) return [];
  const shown = (text: string) => text || messages.nothing;
  return [messages.replaced(messages.parts[part], shown(before), shown(after))];
}

/** Describes the texts that a list lost, then those that it gained. Their order does not count. */
export function compareTextLists(
  part: ChangedPart,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  const name = messages.parts[part];
  return [
    ...[...old].filter((text) => !now.has(text)).map((text) => messages.removed(name, text)),
    ...[...now].filter((text) => !old.has(text)).map((text) => messages.added(name, text)),
  ];
}

/** Entries of two editions by their ids: those of one edition only, and pairs. */
export interface Matched<T> {
  removed: T[];
  added: T[];
  kept: [before: T, after: T][];
}

/** Matches the entries of two editions by id. `presentOf` returns the present id of a former one. */
export function matchEntries<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  presentOf: (id: string) => string = (id) => id,
): Matched<T> {
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const matched: Matched<T> = { removed: [], added: [], kept: [] };
  const found = new Set<string>();
  for (const entry of before) {
    const present = now.get(presentOf(entry.id));
    if (present === undefined || found.has(present.id)) matched.removed.push(entry);
    else {
      matched.kept.push([entry, present]);
      found.add(present.id);
    }
  }
  matched.added = after.filter(({ id }) => !found.has(id));
  return matched;
}
