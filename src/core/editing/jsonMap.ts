/** A map of JSON or YAML: an object that is no list. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** Returns whether a value is a map. */
export const isJsonMap = (value: unknown): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the value of an own key, if there is one: an id may be a word such as "constructor". */
export const fieldOf = (map: unknown, key: string): unknown =>
  isJsonMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
