// @vitest-environment jsdom
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { keepFocus, noteFocus, returnFocus } from "../../src/editor/state/focusPlace.ts";

const showList = (...items: string[]) => {
  const rows = items.map((item) => `<li><button data-item="${item}">${item}</button></li>`);
  document.body.innerHTML = `<div data-article tabindex="0"></div><ul class="side-panel">${rows.join("")}</ul>`;
};
const focusOn = (item: string) => document.querySelector<HTMLElement>(`[data-item=${item}]`)?.focus();
const focused = () => document.activeElement?.textContent;
beforeEach(() => {
  showList("one", "two", "three");
  focusOn("two");
});

it("the focus returns to the same entry of a list that was shown again", () => {
  const place = noteFocus();
  showList("zero", "one", "two", "three");
  returnFocus(place);
  expect(focused()).toBe("two");
});

it("the focus goes to the next entry if its own was deleted", () => {
  const place = noteFocus();
  showList("one", "three");
  returnFocus(place);
  expect(focused()).toBe("three");
});

it("the next entry gets the focus when the entry that has it is removed", async () => {
  onTestFinished(keepFocus());
  focusOn("one");
  focusOn("two");
  document.activeElement?.closest("li")?.remove();
  await Promise.resolve();
  expect(focused()).toBe("three");
});

it("the focus goes to the article if nothing else had it", () => {
  (document.activeElement as HTMLElement).blur();
  const place = noteFocus();
  returnFocus(place);
  expect(document.activeElement).toBe(document.querySelector("[data-article]"));
});

it("the entry that gets the focus scrolls into view, the article does not", () => {
  const focus = vi.spyOn(HTMLElement.prototype, "focus");
  onTestFinished(() => focus.mockRestore());
  const place = noteFocus();
  showList("one", "two");
  returnFocus(place);
  returnFocus(undefined);
  document.querySelector(".side-panel")?.replaceChildren();
  returnFocus(place);
  expect(focus.mock.calls).toEqual([false, true, true].map((preventScroll) => [{ preventScroll }]));
});

it("an article that replaces another one gets its focus, not the open form", async () => {
  document.body.innerHTML = `<div data-article="log" tabindex="0"></div>
    <form class="entry-form"><div class="field"><input /></div></form>`;
  onTestFinished(keepFocus());
  const article = document.querySelector<HTMLElement>("[data-article]");
  article?.focus();
  article?.remove();
  await Promise.resolve();
  document.body.insertAdjacentHTML("afterbegin", '<div data-article="gazette" tabindex="0"></div>');
  await Promise.resolve();
  expect(document.activeElement?.getAttribute("data-article")).toBe("gazette");
});
