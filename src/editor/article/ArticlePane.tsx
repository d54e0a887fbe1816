import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { moveSelection } from "../../core/editing/moveSelection.ts";
import { snapToWords } from "../../core/editing/wordSpan.ts";
import { blocksOf } from "../../core/evidence/passages.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { directionOf } from "../../core/text/direction.ts";
import { segmentText } from "../../core/text/segments.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import { findShortcut } from "../../page/shared/shortcuts.ts";
import { useDocumentEvent } from "../../page/ui/useDocumentEvent.ts";
import { isInField, MOVE_KEYS } from "../editorShortcuts.ts";
import { setEditor, useEditorStore } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { rangeOfSpan, selectedSpan } from "./domSpan.ts";
import { SelectionToolbar } from "./SelectionToolbar.tsx";

/** A part of the text with a look of its own. */
interface MarkedSpan extends TextSpan {
  look: "quoted" | "unread";
}

/** Shows the text of an article, and lets the person select words with the mouse, by touch or with keys. */
export function ArticlePane({ article }: { article: Article }) {
  const state = useEditState();
  const selection = useEditorStore((store) => store.selection);
  const target = useEditorStore((store) => store.target);
  const text = useRef<HTMLDivElement>(null);
  const [isDragging, setDragging] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const blocks = useMemo(() => {
    const unread = state?.articles.find(({ id }) => id === article.id)?.unread ?? [];
    const marked: MarkedSpan[] = [
      ...(state?.quotes ?? []).flatMap(({ article: of, start, end }) =>
        of === article.id ? [{ start, end, look: "quoted" as const }] : [],
      ),
      ...unread.map(({ start, end }) => ({ start, end, look: "unread" as const })),
    ];
    return blocksOf(article).map((span) => {
      const own = marked.filter(({ start, end }) => start < span.end && end > span.start);
      return { span, segments: segmentText(span, own) };
    });
  }, [article, state?.articles, state?.quotes]);

  useDocumentEvent("selectionchange", () => {
    const span = text.current && selectedSpan(text.current);
    if (span) setEditor({ selection: snapToWords(article.text, span) });
  });
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
  return (
    <div className="edit-article">
      {/* biome-ignore lint/a11y/useSemanticElements: a text area has no headings and no marked words */}
      <div
        ref={text}
        className="article-words"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        tabIndex={0}
        aria-label={messages.articleKeys}
        lang={article.language}
        dir={directionOf(article.language)}
        data-article={article.id}
        onKeyDown={moveByKey}
        onPointerDown={() => setDragging(true)}
      >
        {blocks.map(({ span, segments }) => {
          const Block = span === article.headline ? "h2" : "p";
          return (
            <Block
              key={span.start}
              className={span.start < article.headline.start ? "date-line" : undefined}
              data-start={span.start}
              translate="no"
            >
              {segments.map(({ start, end, over }) => {
                const words = article.text.slice(start, end);
                const looks = new Set(over.map(({ look }) => look));
                if (looks.size === 0) return words;
                // A quote in an unread sentence looks quoted.
                const look = looks.has("quoted") ? "quoted-words" : "unread-words";
                return (
                  <span key={start} className={look}>
                    {words}
                  </span>
                );
              })}
            </Block>
          );
        })}
      </div>
      {selection && !isDragging && !isTyping && <SelectionToolbar text={text} span={selection} />}
    </div>
  );
}

/** Name of the highlight of the selected words. */
const HIGHLIGHT = "selected-words";

/** Highlights the selected words also while a field of a form has the focus. */
function useHighlight(
  container: React.RefObject<HTMLElement | null>,
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
