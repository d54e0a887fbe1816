/** The open windows of an editor: those that wait for changes, or did a moment ago. */
export interface Windows {
  /** Number of the open windows. */
  count(): number;
  /** Notes that a window waits. The result notes that it stopped. */
  add(id: string): () => void;
}

/** Milliseconds after which a window that asks no more is closed. It asks again at once after each answer. */
const PAUSE = 1000;

/** Counts the windows. `onChange` is called when the number changes. */
export function countWindows(onChange: () => void): Windows {
  const waiting = new Map<string, number>();
  const add = (id: string) => {
    const before = waiting.size;
    waiting.set(id, (waiting.get(id) ?? 0) + 1);
    if (waiting.size !== before) onChange();
  };
  const remove = (id: string) => {
    const left = (waiting.get(id) ?? 0) - 1;
    if (left > 0) waiting.set(id, left);
    else if (waiting.delete(id)) onChange();
  };
  return {
    count: () => waiting.size,
    add(id) {
      add(id);
      return () => void setTimeout(remove, PAUSE, id).unref();
    },
  };
}
