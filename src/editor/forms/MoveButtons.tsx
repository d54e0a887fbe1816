import type { KeyboardEvent } from "react";
import { entryIdMessages as messages } from "../../core/messages/entryIds.ts";

interface MoveButtonsProps {
  /** Words by which the item is known. */
  title: string;
  /** Number of the item in its list, from 0. */
  at: number;
  /** Number of items of the list. */
  all: number;
  /** Moves the item to another number. */
  onMove(to: number): void;
}

/** Renders two buttons that move an item of an ordered list up and down. */
export function MoveButtons({ title, at, all, onMove }: MoveButtonsProps) {
  const button = (name: string, sign: string, to: number) => (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={to < 0 || to >= all}
      onClick={() => to >= 0 && to < all && onMove(to)}
    >
      {sign}
    </button>
  );
  if (all < 2) return null;
  return (
    <>
      {button(messages.moveUp(title), "↑", at - 1)}
      {button(messages.moveDown(title), "↓", at + 1)}
    </>
  );
}

/** Returns the change of the number that a key asks for: Alt with an arrow up or down; 0 for other keys. */
export function moveOfKey({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): number {
  if (!altKey || ctrlKey || metaKey) return 0;
  return key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
}
