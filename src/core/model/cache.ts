/** Returns the function with its results cached, one per object; the object must not change afterwards. */
export function cachePerObject<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, Value>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const value = build(key);
    cache.set(key, value);
    return value;
  };
}
