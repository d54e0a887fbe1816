// @vitest-environment jsdom
import { expect, it } from "vitest";
import { ariaKeys, describeShortcuts, findShortcut, SHORTCUTS } from "../../../src/page/shared/shortcuts.ts";

/** A key that an element with this markup receives. */
function keyIn(html: string, init: KeyboardEventInit): KeyboardEvent {
  document.body.innerHTML = html;
  const keyEvent = new KeyboardEvent("keydown", { ...init, bubbles: true });
  document.body.querySelector("[id=target]")?.dispatchEvent(keyEvent);
  return keyEvent;
}
const BUTTON = "<button id=target></button>";

it("finds the argument of a key, and nothing for other keys", () => {
  expect(findShortcut(SHORTCUTS.stepInThread, keyIn(BUTTON, { key: "]" }))).toBe(1);
  expect(findShortcut(SHORTCUTS.zoom, keyIn(BUTTON, { key: "-" }))).toBe(0.5);
  expect(findShortcut(SHORTCUTS.zoom, keyIn(BUTTON, { key: "x" }))).toBeUndefined();
});

it("leaves keys with Ctrl, Meta or Alt to the browser", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey"])
    expect(findShortcut(SHORTCUTS.zoom, keyIn(BUTTON, { key: "-", [modifier]: true }))).toBeUndefined();
});

it.each([
  "<input id=target>",
  "<textarea id=target></textarea>",
  "<select id=target></select>",
  "<dialog open><button id=target></button></dialog>",
  "<p contenteditable=true id=target></p>",
])("leaves characters to %s, but not Escape", (html) => {
  expect(findShortcut(SHORTCUTS.focusSearch, keyIn(html, { key: "/" }))).toBeUndefined();
  expect(findShortcut(SHORTCUTS.close, keyIn(html, { key: "Escape" }))).toBe(true);
});

it("formats keys for aria-keyshortcuts and shortcuts for labels", () => {
  expect(ariaKeys(SHORTCUTS.stepInThread, -1)).toBe("[");
  expect(ariaKeys(SHORTCUTS.zoom, 2)).toBe("+ =");
  expect(describeShortcuts("goToFirst", "showWholeCase")).toBe(
    "Home goes to the first event, 0 shows everything.",
  );
});

it("gives each key one action in each part of the page", () => {
  const uses = Object.values(SHORTCUTS).flatMap(({ scope, keys }) =>
    Object.keys(keys).map((key) => `${scope} ${key}`),
  );
  expect(uses.length).toBe(new Set(uses).size);
});
