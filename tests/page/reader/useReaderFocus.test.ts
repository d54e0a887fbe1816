// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useReaderFocus } from "../../../src/page/reader/useReaderFocus.ts";

const PAGE = `
  <div data-timeline><b id="mark" tabindex="-1"></b><b id="other-mark" tabindex="-1"></b></div>
  <ol id="list"><li data-event="one"><button id="entry"></button></li></ol>
  <nav data-keeps-focus><button id="next"></button></nav>
  <input id="search">
  <aside id="reader"><h2 id="heading" data-reader-heading tabindex="-1"></h2><button id="close"></button></aside>`;

const find = (id: string) => document.getElementById(id) as HTMLElement;
const focused = () => document.activeElement?.id;
let isFocusVisible: boolean;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  isFocusVisible = true;
  // jsdom has no layout, and guesses the input device.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector) {
    return selector === ":focus-visible" ? isFocusVisible : matches.call(this, selector);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(Element.prototype, "checkVisibility");
});

interface Props {
  chosen: string | null;
  open: string | null;
}

/** Renders the hook for a reader that shows `open` at first. */
function readerPage(open: string | null = null) {
  const frame = { current: find("reader") };
  const props: Props = { chosen: open, open };
  const { rerender } = renderHook((latest: Props) => useReaderFocus(frame, latest.chosen, latest.open), {
    initialProps: { ...props },
  });
  return {
    /** The person chooses an event; its words are rendered later. */
    choose(event: string | null) {
      props.chosen = event;
      rerender({ ...props });
    },
    /** The reader shows an event, or closes. */
    open(event: string | null) {
      props.chosen = event;
      props.open = event;
      rerender({ ...props });
    },
  };
}

it("moves focus from an entry chosen by key to the event's heading", () => {
  const page = readerPage();
  find("entry").focus();
  page.open("one");
  expect(focused()).toBe("heading");
});

it("leaves the focus of a pointer where it is", () => {
  const page = readerPage();
  isFocusVisible = false;
  find("entry").focus();
  page.open("one");
  expect(focused()).toBe("entry");
});

it("leaves the focus of a pointer though a key moves it before the words", () => {
  const page = readerPage();
  isFocusVisible = false;
  find("mark").focus();
  page.choose("one");
  find("other-mark").focus();
  isFocusVisible = true;
  page.open("one");
  expect(focused()).toBe("other-mark");
});

it("moves focus to the heading if the clicked control was removed", () => {
  const page = readerPage();
  isFocusVisible = false;
  find("entry").focus();
  page.choose("one");
  find("entry").remove();
  page.open("one");
  expect(focused()).toBe("heading");
});

it("leaves focus on a control that is meant to be activated again", () => {
  const page = readerPage();
  find("next").focus();
  page.open("one");
  page.open("two");
  expect(focused()).toBe("next");
});

it("leaves focus where the person moved it before the words were rendered", () => {
  const page = readerPage();
  find("entry").focus();
  page.choose("one");
  find("search").focus();
  page.open("one");
  expect(focused()).toBe("search");
});

it("moves focus to the heading though the drawing moved it between marks", () => {
  const page = readerPage();
  find("mark").focus();
  page.choose("one");
  find("other-mark").focus();
  page.open("one");
  expect(focused()).toBe("heading");
});

it("returns focus to the control that opened the reader", () => {
  const page = readerPage();
  find("entry").focus();
  page.open("one");
  page.open("two");
  find("close").focus();
  page.open(null);
  expect(focused()).toBe("entry");
});

it("returns focus to the event's new element if its opener was replaced", () => {
  const page = readerPage();
  find("entry").focus();
  page.open("one");
  find("list").innerHTML = '<li id="renewed" data-event="one" tabindex="-1"></li>';
  page.open(null);
  expect(focused()).toBe("renewed");
});

it("returns focus to the event's element if a link opened the reader", () => {
  find("list").innerHTML = '<li id="linked" data-event="one" tabindex="-1"></li>';
  const page = readerPage("one");
  find("close").focus();
  page.open(null);
  expect(focused()).toBe("linked");
});

it("leaves focus outside the reader when the reader closes", () => {
  const page = readerPage();
  find("entry").focus();
  page.open("one");
  find("search").focus();
  page.open(null);
  expect(focused()).toBe("search");
});
