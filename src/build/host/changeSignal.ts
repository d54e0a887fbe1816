import { EventEmitter, once } from "node:events";

/** Longest wait for a change until the browser asks again, in milliseconds. */
const LONGEST_WAIT = 20_000;

/** Announces changes to browsers that wait for them. */
export interface ChangeSignal {
  emit(): void;
  /** Calls a function after each change. */
  listen(listener: () => void): void;
  /** Resolves after the next change, or the longest wait, or once the browser is gone. */
  wait(isGone?: AbortSignal): Promise<void>;
}

/** Creates a signal without listeners. */
export function createChangeSignal(): ChangeSignal {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    emit: () => void emitter.emit("change"),
    listen: (listener) => void emitter.on("change", listener),
    async wait(isGone) {
      const limits = [AbortSignal.timeout(LONGEST_WAIT), ...(isGone ? [isGone] : [])];
      await once(emitter, "change", { signal: AbortSignal.any(limits) }).catch(() => undefined);
    },
  };
}
