import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { moveSelection } from "../../core/editing/moveSelection.ts";
import type { PlacedQuote } from "../../core/editing/protocol.ts";
import { snapToWords } from "../../core/editing/wordSpan.ts";
import { type ArticleBlock, segmentArticle } from "../../core/evidence/passages.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import type { TextSegment } from "../../core/text/segments.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import { ArticleBlocks } from "../../page/shared/ArticleBlocks.tsx";
import { findShortcut } from "../../page/shared/shortcuts.ts";
import { UsesOfWords } from "../../page/shared/UsesOfWords.tsx";
import { useDocumentEvent } from "../../page/ui/useDocumentEvent.ts";
import { EDITOR_KEYS, isInField, MOVE_KEYS } from "../editorShortcuts.ts";
import { editorState, setEditor, useEditorStore } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { rangeOfSpan, selectedSpan } from "./domSpan.ts";
import { entriesOfWords } from "./entriesOfWords.ts";
import { SelectionToolbar } from "./SelectionToolbar.tsx";

/** Quoted words, or an unread sentence. */
interface MarkedSpan extends TextSpan {
  quote?: PlacedQuote;
}

const isQuoted = ({ over }: TextSegment<MarkedSpan>) => over.some(({ quote }) => quote !== undefined);

/** Shows the text of an article, and lets the person select words with the mouse, by touch or with keys. */
export function ArticlePane({ article }: { article: Article }) {
  const state = useEditState();
  const selection = useEditorStore((store) => store.selection);
  const dismissed = useEditorStore((store) => store.dismissedSelection);
  const target = useEditorStore((store) => store.target);
  const text = useRef<HTMLDivElement>(null);
  const [isDragging, setDragging] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const listId = useId();
  /** Offset of the quoted words whose entries are listed. */
  const [chosen, setChosen] = useState<number | null>(null);
  const isPressInText = useRef(false);
  const blocks = useMemo(() => {
    const unread = state?.articles.find(({ id }) => id === article.id)?.unread ?? [];
    const quotes = (state?.quotes ?? []).filter(({ article: of }) => of === article.id);
    return segmentArticle<MarkedSpan>(article, [
      ...quotes.map((quote) => ({ start: quote.start, end: quote.end, quote })),
      ...unread,
    ]);
  }, [article, state?.articles, state?.quotes]);

  useDocumentEvent("selectionchange", () => {
    const span = text.current && selectedSpan(text.current);
    const words = span && snapToWords(article.text, span);
    // A tap on a button may remove the browser's selection, which the button is about to use.
    if (words || (span && isPressInText.current)) setEditor({ selection: words });
  });
  useDocumentEvent("pointerdown", ({ target }) => {
    const isIn = (part: string) => target instanceof Element && target.closest(part) !== null;
    isPressInText.current = isIn("[data-article]");
    if (!isIn(".edit-article")) setEditor({ dismissedSelection: editorState().selection });
  });
  // When a held touch selects words, the browser fires `pointercancel`.
  useDocumentEvent("pointercancel", () => setDragging(false));
  useDocumentEvent("pointerup", () => setDragging(false));
  useDocumentEvent("focusin", ({ target }) => setTyping(isInField(target)));
  useDocumentEvent("focusout", () => setTyping(false));
  useHighlight(text, selection, blocks);
  useEffect(() => {
    const range = target && text.current && rangeOfSpan(text.current, target);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [target]);

  const moveByKey = (keyEvent: KeyboardEvent) => {
    const move = findShortcut(MOVE_KEYS, keyEvent);
    if (!move) return;
    keyEvent.preventDefault();
    const sentences = splitSentences(article);
    const isExtended = keyEvent.shiftKey;
    const next = moveSelection(article.text, sentences, selection, { move, isExtended });
    // The browser's selection would remain at the place of the last click.
    getSelection()?.removeAllRanges();
    setEditor({
      selection: next,
      target: next,
      notice: next ? messages.selected(article.text.slice(next.start, next.end)) : "",
    });
  };
  const openUses = (start: number | undefined) => start !== undefined && setChosen(start);
  const closeUses = () => {
    text.current?.focus({ preventScroll: true });
    setChosen(null);
  };
  const showUsesByKey = (keyEvent: KeyboardEvent) => {
    if (!selection || !findShortcut(EDITOR_KEYS.listUses, keyEvent)) return;
    keyEvent.preventDefault();
    const segments = blocks.flatMap((block) => block.segments);
    openUses(
      segments.find((one) => isQuoted(one) && one.start < selection.end && one.end > selection.start)?.start,
    );
  };
  const renderMarked = (segment: TextSegment<MarkedSpan>, words: ReactNode) =>
    // A quote in an unread sentence looks quoted.
    isQuoted(segment) ? (
      <mark key={segment.start} className="excerpt" data-uses={segment.start}>
        {words}
      </mark>
    ) : (
      <span key={segment.start} className="unread-words">
        {words}
      </span>
    );
  const renderBelow = ({ segments }: ArticleBlock<MarkedSpan>) => {
    const open = segments.find(({ start }) => start === chosen);
    const quotes = open?.over.flatMap(({ quote }) => quote ?? []) ?? [];
    if (!state || quotes.length === 0) return null;
    const groups = entriesOfWords(state, quotes, closeUses);
    return (
      <UsesOfWords
        key={chosen}
        id={listId}
        label={messages.usesOfWords}
        groups={groups}
        onClose={closeUses}
      />
    );
  };
  const isToolbarOpen = selection !== null && selection !== dismissed && !isDragging && !isTyping;
  return (
    <div className="edit-article">
      {/* biome-ignore lint/a11y/useSemanticElements: a text area has no headings and no marked words */}
      <div
        ref={text}
        className="article-text source-text"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        tabIndex={0}
        aria-label={messages.articleKeys}
        data-article={article.id}
        onKeyDown={(keyEvent) => {
          // The list of entries has keys of its own.
          if (keyEvent.target !== keyEvent.currentTarget) return;
          moveByKey(keyEvent);
          showUsesByKey(keyEvent);
        }}
        onPointerDown={() => setDragging(true)}
        onClick={({ target }) => {
          const words = target instanceof Element && target.closest<HTMLElement>("[data-uses]");
          if (words && getSelection()?.isCollapsed !== false) openUses(Number(words.dataset.uses));
        }}
      >
        <ArticleBlocks {...{ article, blocks, renderMarked, renderBelow }} />
      </div>
      {isToolbarOpen && <SelectionToolbar text={text} span={selection} />}
    </div>
  );
}

/** Name of the highlight of the selected words. */
const HIGHLIGHT = "selected-words";

/** Highlights the selected words also while a field of a form has the focus. */
function useHighlight(
  container: RefObject<HTMLElement | null>,
  span: TextSpan | null,
  rendered: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: rendered text has new nodes for the range
  useLayoutEffect(() => {
    const range = span && container.current && rangeOfSpan(container.current, span);
    // Firefox before version 140 has no highlights. Its selection shows the words until it is lost.
    if (!range || typeof Highlight === "undefined") return undefined;
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [container, span, rendered]);
}
