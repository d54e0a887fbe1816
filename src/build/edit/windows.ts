import { areOfOneBrowser } from "../../core/editing/windowId.ts";
import { editingMessages } from "../../core/messages/editing.ts";

/** The open windows of an editor: those that wait for changes, or did a moment ago. */
export interface Windows {
  /** Returns a warning if several windows are open; "" if not. */
  warning(): string;
  /**
   * Returns whether a window is open in another browser than a second one. Their own browser knows it better:
   * a window that was closed between two questions counts as open for seconds.
   */
  isOpenElsewhere(id: string, second: string): boolean;
  /** Notes that a window waits. The result notes that it stopped: it was closed, or asks again. */
  add(id: string): (isClosed: boolean) => void;
}

/** Milliseconds until a window that got an answer has asked again. Drawing 20,000 events takes seconds. */
const PAUSE = 5000;

/** Counts the windows. `onChange` is called when the number changes. */
export function countWindows(onChange: () => void): Windows {
  /** The number of requests that wait, and what ends a pause between two of them. */
  const open = new Map<string, { waiting: number; pause?: NodeJS.Timeout }>();
  const remove = (id: string) => {
    open.delete(id);
    onChange();
  };
  return {
    warning: () => (open.size > 1 ? editingMessages.windows(open.size) : ""),
    isOpenElsewhere: (id, second) => open.has(id) && !areOfOneBrowser(id, second),
    add(id) {
      const known = open.get(id);
      const one = known ?? { waiting: 0 };
      one.waiting++;
      clearTimeout(one.pause);
      if (!known) {
        open.set(id, one);
        onChange();
      }
      return (isClosed) => {
        if (--one.waiting > 0) return;
        if (isClosed) remove(id);
        else one.pause = setTimeout(remove, PAUSE, id).unref();
      };
    },
  };
}
