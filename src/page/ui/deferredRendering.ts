/**
 * What stands outside the window is not laid out at first (`content-visibility` in page.css): that would take longer
 * than all else before the first view. It is done afterwards, bit by bit, for a page whose heights are guessed cannot
 * be scrolled back to its old place.
 */
const DEFERRED = ":is(.entry, .disagreement, .actors .group):not([data-laid-out])";

/** So many are laid out at a time: few enough that nothing waits for them. */
const BIT = 2;

/** Lays out, whenever the browser has nothing else to do, what it has put off. Returns how to stop it. */
export function layOutWhenIdle(): () => void {
  let cancel = () => {};
  const bit = () => {
    const left = document.querySelectorAll<HTMLElement>(DEFERRED);
    if (left.length === 0) return layOutNow();
    for (const element of [...left].slice(0, BIT)) element.setAttribute("data-laid-out", "");
    cancel = whenIdle(bit);
  };
  cancel = whenIdle(bit);
  return () => cancel();
}

/** Lays out at once all that was put off, and whatever comes later. */
export function layOutNow(): void {
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
