import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { findShortcut } from "../../page/shared/shortcuts.ts";
import { useDocumentEvent } from "../../page/ui/useDocumentEvent.ts";
import { isDialogOpen, SELECTION_KEYS, type SelectionAction } from "../editorShortcuts.ts";
import { moveInRow } from "../moveInRow.ts";
import { rangeOfSpan } from "./domSpan.ts";
import { runSelectionAction } from "./selectionActions.ts";

interface SelectionToolbarProps {
  /** The element of the article's text. */
  text: RefObject<HTMLElement | null>;
  span: TextSpan;
}

/** Distance between the toolbar and the selected words, in CSS pixels. */
const TOOLBAR_GAP = 6;

/** Returns the top edge of the column in which an article scrolls. */
const columnTop = (text: HTMLElement) => text.closest(".editor-column")?.getBoundingClientRect().top ?? 0;

/** Shows the actions for the selected words below them. Each has a key that works while they are shown. */
export function SelectionToolbar({ text, span }: SelectionToolbarProps) {
  const [stop, setStop] = useState(0);
  const toolbar = useRef<HTMLDivElement>(null);
  useDocumentEvent("keydown", (keyEvent) => {
    const action = findShortcut(SELECTION_KEYS, keyEvent);
    if (!action || isDialogOpen()) return;
    keyEvent.preventDefault();
    void runSelectionAction(action);
  });
  useLayoutEffect(() => {
    const [element, container] = [toolbar.current, text.current];
    const range = container && rangeOfSpan(container, span);
    if (!element || !range) return;
    const frame = (element.offsetParent ?? container).getBoundingClientRect();
    const words = range.getBoundingClientRect();
    const last = [...range.getClientRects()].at(-1) ?? words;
    const left = Math.min(last.left - frame.left, frame.width - element.offsetWidth - TOOLBAR_GAP);
    element.style.setProperty("--toolbar-left", `${Math.max(TOOLBAR_GAP, left)}px`);
    const below = words.bottom + TOOLBAR_GAP;
    const above = words.top - TOOLBAR_GAP - element.offsetHeight;
    // Above the words if there is no room below them in the window.
    const isLow = below + element.offsetHeight > innerHeight && above > columnTop(container);
    element.style.setProperty("--toolbar-top", `${(isLow ? above : below) - frame.top}px`);
  }, [text, span]);
  return (
    <div
      ref={toolbar}
      className="panel selection-toolbar"
      role="toolbar"
      aria-label={messages.toolbar}
      onKeyDown={moveInRow}
    >
      {Object.entries(SELECTION_KEYS.keys).map(([key, action], i) => (
        <ActionButton
          key={key}
          shortcut={key}
          action={action}
          isTabStop={i === stop}
          onFocus={() => setStop(i)}
        />
      ))}
    </div>
  );
}

interface ActionButtonProps {
  shortcut: string;
  action: SelectionAction;
  isTabStop: boolean;
  onFocus(): void;
}

function ActionButton({ shortcut, action, isTabStop, onFocus }: ActionButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => void runSelectionAction(action)}
    >
      {messages.actions[action]} <kbd>{shortcut.toUpperCase()}</kbd>
    </button>
  );
}
