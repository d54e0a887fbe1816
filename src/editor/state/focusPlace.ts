/** Place of the focus. It can be found again after its list or form was replaced. */
export interface FocusPlace {
  element: Element | null;
  /** Number of the item in the list beside the article, and its name; -1 for none. */
  at: number;
  item: string | undefined;
  /** Number of the field in its form; -1 for none. */
  field: number;
}

const itemsOfList = () => [...document.querySelectorAll<HTMLElement>(".side-panel [data-item]")];
const fieldsOfForm = () => [...document.querySelectorAll<HTMLElement>(".entry-form .field")];

/** Notes which element has the focus. */
export function noteFocus(): FocusPlace {
  const element = document.activeElement;
  const items = itemsOfList();
  const at = items.findIndex((item) => item === element || item.closest("li")?.contains(element));
  const field = fieldsOfForm().findLastIndex((one) => one.contains(element));
  return { element, at, item: items[at]?.dataset.item, field };
}

/** Finds the same item again, or the one that has its place now, or the choice of the list. */
function findItem({ at, item }: FocusPlace): HTMLElement | null | undefined {
  if (at === -1) return undefined;
  const items = itemsOfList();
  const same = items.find(({ dataset }) => dataset.item === item) ?? items[Math.min(at, items.length - 1)];
  return same ?? document.querySelector<HTMLElement>(".list-choice [aria-pressed=true]");
}

/** Moves the focus to its former place, or as near to it as possible: it is never lost. */
export function returnFocus(place: FocusPlace | undefined): void {
  const element = place?.element;
  if (element instanceof HTMLElement && element !== document.body && element.isConnected) {
    element.focus({ preventScroll: element.matches("[data-article]") });
    return;
  }
  const fields = fieldsOfForm();
  const field = fields[Math.max(0, place?.field ?? 0)];
  const control = field?.querySelector<HTMLElement>("input, select, textarea, button");
  const article = document.querySelector<HTMLElement>("[data-article]");
  // Another article replaces the one that had the focus, perhaps once it is loaded.
  const isArticle = element?.matches("[data-article]");
  // An item of a list has its place also while a form is open below the list.
  const next = isArticle ? article : ((place && findItem(place)) ?? control ?? article);
  // On a phone the list is longer than the form that covered it. The article keeps the sentence in view.
  next?.focus({ preventScroll: next === article });
}

/** Moves the focus to the latest choice between two versions, which may be far above the entry. */
export function focusConflict(): void {
  const latest = [...document.querySelectorAll(".conflict")].at(-1);
  latest?.querySelector<HTMLElement>("[data-item]")?.focus();
}

/** Returns the focus to the nearest place when its element is removed. Returns a function that ends this. */
export function keepFocus(): () => void {
  let place = noteFocus();
  const note = () => {
    place = noteFocus();
  };
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body && place.element?.isConnected === false) returnFocus(place);
  });
  document.addEventListener("focusin", note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", note);
    observer.disconnect();
  };
}
