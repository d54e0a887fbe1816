/**
 * What stands outside the window is not laid out at first (`content-visibility` in page.css): that would take longer
 * than all else before the first view. It is done afterwards, bit by bit, for a page whose heights are guessed cannot
 * be scrolled back to its old place.
 */
const DEFERRED_SELECTOR = ":is(.entry, .disagreement, .actors .group):not([data-laid-out])";

/** So many are laid out at a time: few enough that nothing waits for them. */
const BATCH_SIZE = 2;

/** Lays out, whenever the browser has nothing else to do, what it has put off. Returns how to stop it. */
export function renderOffscreenWhenIdle(): () => void {
  let cancel = () => {};
  const bit = () => {
    const left = document.querySelectorAll<HTMLElement>(DEFERRED_SELECTOR);
    if (left.length === 0) return renderAllNow();
    for (const element of [...left].slice(0, BATCH_SIZE)) element.setAttribute("data-laid-out", "");
    cancel = whenIdle(bit);
  };
  cancel = whenIdle(bit);
  return () => cancel();
}

/** Lays out at once all that was put off, and whatever comes later. */
export function renderAllNow(): void {
  document.documentElement.setAttribute("data-laid-out", "");
}

/** When the browser has time, or after half a second of none. Safari has no idle callback. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(task, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(task, 200);
  return () => clearTimeout(timer);
}
