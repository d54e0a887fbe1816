import { isSame } from "./findOperations.ts";
import { fieldOf, isJsonMap } from "./jsonMap.ts";

/** Returns a value with the short forms of the file where nothing differs from it. */
export function keepShortForms(saved: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return saved;
  if (isJsonMap(saved) && isJsonMap(before) && isJsonMap(after))
    return Object.fromEntries(
      Object.entries(after).map(([key, value]) => [
        key,
        keepShortForms(fieldOf(saved, key), fieldOf(before, key), value),
      ]),
    );
  if (Array.isArray(saved) && Array.isArray(before) && Array.isArray(after))
    return keepShortItems(saved, before, after);
  return typeof saved === "string" ? shortPerson(after) : after;
}

/** Returns the id of a person in a role without quotes or a reason; any other value as it is. */
function shortPerson(value: unknown): unknown {
  if (!isJsonMap(value) || Object.keys(value).join() !== "actors") return value;
  const [id, ...others] = value.actors as unknown[];
  return others.length === 0 ? id : value;
}

/** Returns a list with the short forms of its items in the file, at whatever number they are now. */
function keepShortItems(saved: unknown[], before: unknown[], after: unknown[]): unknown[] {
  const hasIds = saved.some((item) => typeof item === "string");
  const free = new Set(before.keys());
  return after.map((item, i) => {
    const at = [...free].find((number) => isSame(before[number], item));
    if (at !== undefined) {
      free.delete(at);
      return saved[at];
    }
    if (before.length === after.length) return keepShortForms(saved[i], before[i], item);
    return hasIds ? shortPerson(item) : item;
  });
}
