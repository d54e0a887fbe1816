import type { TextSpan } from "../model/article.ts";
import { findWordEnd, findWordStart } from "./wordSpan.ts";

/** A move of the selection by words or sentences. */
export interface SelectionMoveOptions {
  move: "next" | "previous" | "down" | "up";
  /** Whether the selection is extended, not moved. */
  isExtended: boolean;
}

/**
 * Moves or extends a selection of words in a text. Without a selection, selects the first word or sentence.
 * Extending backwards first makes the selection shorter at its end, then longer at its start.
 */
export function moveSelection(
  text: string,
  sentences: readonly TextSpan[],
  selection: TextSpan | null,
  { move, isExtended }: SelectionMoveOptions,
): TextSpan | null {
  const within = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  if (move === "down" || move === "up") return moveBySentences(sentences, selection, move, isExtended);
  if (selection === null) return wordFrom(text, within.start, within);
  const { start, end } = selection;
  if (!isExtended) {
    // Without spaces, as in Japanese, the next word begins at the end of this one.
    const next =
      move === "next" ? findWordStart(text, end - 1, 1, within) : findWordStart(text, start, -1, within);
    return next === within.end ? selection : wordFrom(text, next, within);
  }
  if (move === "next") return { start, end: findWordEnd(text, end, 1, within) };
  const shorter = findWordEnd(text, end, -1, within);
  return shorter > start ? { start, end: shorter } : { start: findWordStart(text, start, -1, within), end };
}

/** Returns the word that starts at or after an offset. */
function wordFrom(text: string, at: number, within: TextSpan): TextSpan {
  return { start: at, end: findWordEnd(text, at, 1, within) };
}

function moveBySentences(
  sentences: readonly TextSpan[],
  selection: TextSpan | null,
  move: "down" | "up",
  isExtended: boolean,
): TextSpan | null {
  if (selection === null) return sentences[0] ?? null;
  const next =
    move === "down"
      ? sentences.find(({ end }) => end > selection.end)
      : sentences.findLast(({ start }) => start < selection.start);
  if (!next) return selection;
  const { start, end } = next;
  if (!isExtended) return { start, end };
  return move === "down" ? { start: selection.start, end } : { start, end: selection.end };
}
