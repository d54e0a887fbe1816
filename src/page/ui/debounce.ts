/** A function that runs an action once no further call has followed for some time. */
export interface Debounced {
  (): void;
  /** Drops the action if it is waiting to run. */
  cancel(): void;
}

/** Debounces an action. `delay` is the time without calls before the action runs, in milliseconds. */
export function debounce(action: () => void, delay: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const call = () => {
    cancel();
    timer = setTimeout(action, delay);
  };
  return Object.assign(call, { cancel });
}
