// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { EditState } from "../../src/core/editing/protocol.ts";
import { segmentArticle } from "../../src/core/evidence/passages.ts";
import type { Article } from "../../src/core/model/article.ts";
import { parseArticle } from "../../src/core/model/article.ts";
import { ArticlePane } from "../../src/editor/article/ArticlePane.tsx";
import { rangeOfSpan, selectedSpan } from "../../src/editor/article/domSpan.ts";
import { takeSelectedQuote } from "../../src/editor/article/selectionActions.ts";
import { editorState, setEditor } from "../../src/editor/state/editorStore.ts";
import { editorQueries, setState } from "../../src/editor/state/serverState.ts";
import { ArticleText } from "../../src/page/reader/ArticleText.tsx";

const TEXT = "date 2019-03-02 The Alma ░░░ aground\nJon Berg ░░ asked for help. The sea was calm.";
const article = parseArticle("log", TEXT, "en-GB") as Article;
const QUOTED = "Jon Berg ░░ asked for help.";
const quoted = { start: TEXT.indexOf(QUOTED), end: TEXT.indexOf(QUOTED) + QUOTED.length };

afterEach(cleanup);
beforeEach(() => {
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  getSelection()?.removeAllRanges();
  setEditor({ selection: null, forms: [], failure: "" });
  setState({
    version: 1,
    annotation: { events: { help: { title: "Berg asks for help", claims: [] } } },
    articles: [{ id: "log", name: "log", unread: [], sentences: 2 }],
    quotes: [{ article: "log", ...quoted, at: ["events", "help", "claims", 0, "excerpts", 0] }],
    problems: [],
    conflicts: [],
  } as unknown as EditState);
});

function renderPane(): HTMLElement {
  render(
    <QueryClientProvider client={editorQueries}>
      <ArticlePane article={article} />
    </QueryClientProvider>,
  );
  return screen.getByRole("textbox");
}

/** Returns the elements and words of an article, without what only one of the two pages needs. */
const blocksIn = (text: Element) =>
  [...text.querySelectorAll("[data-block]")].map((block) => ({
    name: block.tagName,
    ...Object.fromEntries(
      ["class", "lang", "dir", "translate", "data-block"].map((key) => [key, block.getAttribute(key)]),
    ),
    words: block.textContent,
  }));

describe("an article", () => {
  it("has the same text, language and marks in the editor and on the page", () => {
    const { container } = render(
      <ArticleText
        {...{ article, marked: [{ id: "q", article: "log", exact: QUOTED, ...quoted }] }}
        index={new Map()}
        event={undefined}
        current={undefined}
      />,
    );
    const [onPage, inEditor] = [container.firstElementChild as Element, renderPane()];
    expect(blocksIn(inEditor)).toEqual(blocksIn(onPage));
    expect(blocksIn(onPage).map(({ words }) => words)).toContain("The Alma  […]  aground");
    const marks = [onPage, inEditor].map((one) => one.querySelector(".excerpt")?.textContent);
    expect(new Set(marks)).toEqual(new Set(["Jon Berg  […]  asked for help."]));
  });

  it("maps each place to its elements and back, also across gaps", () => {
    const text = renderPane();
    for (const { span } of segmentArticle(article, []))
      for (const end of [span.start + 1, span.end]) {
        const part = { start: span.start, end };
        const range = rangeOfSpan(text, part);
        getSelection()?.removeAllRanges();
        if (range) getSelection()?.addRange(range);
        // Inside a gap there is no place.
        if (TEXT[end] !== "░") expect(selectedSpan(text)).toEqual(part);
      }
  });
});

describe("quoted words", () => {
  it("lead with a click to the entries that rest on them", async () => {
    const text = renderPane();
    fireEvent.click(within(text).getByText(/asked for help/));
    const list = screen.getByRole("group", { name: "Entries that use these words" });
    fireEvent.click(within(list).getByRole("button", { name: "Berg asks for help" }));
    expect(screen.queryByRole("group")).toBeNull();
    await waitFor(() => expect(editorState().forms.at(-1)).toMatchObject({ kind: "events", key: "help" }));
  });

  it("lead with Enter to their entries, and Escape returns to the text", () => {
    const text = renderPane();
    act(() => setEditor({ selection: quoted }));
    text.focus();
    fireEvent.keyDown(text, { key: "Enter" });
    const entry = screen.getByRole("button", { name: "Berg asks for help" });
    expect(document.activeElement).toBe(entry);
    fireEvent.keyDown(entry, { key: "Escape" });
    expect(document.activeElement).toBe(text);
    expect(editorState().selection).toEqual(quoted);
  });
});

describe("the selection", () => {
  it("shows its toolbar after a touch selects words, until a tap elsewhere", () => {
    const text = renderPane();
    fireEvent.pointerDown(text);
    fireEvent(document, new Event("pointercancel"));
    const range = rangeOfSpan(text, quoted);
    if (range) getSelection()?.addRange(range);
    fireEvent(document, new Event("selectionchange"));
    expect(screen.getByRole("toolbar")).toBeTruthy();
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(editorState().selection).toEqual(quoted);
  });

  it("is the last paragraph after a triple click, which ends outside", () => {
    const text = renderPane();
    const next = document.body.appendChild(document.createElement("nav"));
    next.textContent = "Events";
    onTestFinished(() => next.remove());
    const range = rangeOfSpan(text, { start: quoted.start, end: TEXT.length });
    range?.setEnd(next, 0);
    if (range) getSelection()?.addRange(range);
    expect(selectedSpan(text)).toEqual({ start: quoted.start, end: TEXT.length });
    range?.setEnd(next, 1);
    expect(selectedSpan(text)).toBeNull();
  });

  it("has keys only while its toolbar is shown", () => {
    editorQueries.setQueryData(["article", "log"], TEXT);
    const text = renderPane();
    act(() => setEditor({ selection: quoted }));
    fireEvent.pointerDown(text);
    fireEvent.keyDown(text, { key: "b" });
    expect(editorState().forms).toEqual([]);
    fireEvent.pointerUp(text);
    fireEvent.keyDown(text, { key: "b" });
    expect(editorState().forms).toMatchObject([{ kind: "background" }]);
  });

  it("has no keys while a dialog is open, also if that lost the focus", () => {
    editorQueries.setQueryData(["article", "log"], TEXT);
    renderPane();
    act(() => setEditor({ selection: quoted }));
    const dialog = document.body.appendChild(document.createElement("dialog"));
    onTestFinished(() => dialog.remove());
    dialog.setAttribute("open", "");
    fireEvent.keyDown(document.body, { key: "b" });
    expect(editorState().forms).toEqual([]);
    dialog.removeAttribute("open");
    fireEvent.keyDown(document.body, { key: "b" });
    expect(editorState().forms).toHaveLength(1);
  });

  it("is asked for if a form needs words and none are selected", () => {
    expect(takeSelectedQuote()).toBeNull();
    expect(editorState().failure).toMatch(/^Select words in the article first/);
  });
});
