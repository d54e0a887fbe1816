import type { TextSpan } from "../../core/model/article.ts";

// A block of the article, a heading or a paragraph, has `data-block`: the offset of its first character. The
// sign for a gap has `data-gap`: the length of the gap in the text.

/** A text node of the article. */
interface PlacedText {
  node: Text;
  /** Offset of its first character in the article, and its length there. */
  start: number;
  length: number;
  isGap: boolean;
}

/** Lists the text nodes of an article in their order, with their places in its text. */
function articleNodes(container: HTMLElement): PlacedText[] {
  return [...container.querySelectorAll<HTMLElement>("[data-block]")].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let start = Number(block.dataset.block);
    const texts: PlacedText[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const gap = node.parentElement?.dataset.gap;
      const length = gap === undefined ? node.length : Number(gap);
      texts.push({ node, start, length, isGap: gap !== undefined });
      start += length;
    }
    return texts;
  });
}

/** Returns the offset in the article of a place; null for a place outside it. */
function offsetOf(container: HTMLElement, node: Node, offset: number): number | null {
  if (!container.contains(node)) return null;
  const place = document.createRange();
  place.setStart(node, offset);
  const texts = articleNodes(container);
  for (const text of texts) {
    const isInside = text.node === node;
    if (isInside && text.isGap) return text.start + (offset > 0 ? text.length : 0);
    if (isInside) return text.start + offset;
    // The place is between two elements. The text after it begins there.
    if (place.comparePoint(text.node, 0) >= 0) return text.start;
  }
  return endOfTexts(texts);
}

/** Returns the offset in the article of the end of its last text; null if it has none. */
function endOfTexts(texts: readonly PlacedText[]): number | null {
  const last = texts.at(-1);
  return last ? last.start + last.length : null;
}

/** Returns whether the part of a range after an element has no text. */
function isEmptyAfter(element: HTMLElement, range: Range): boolean {
  const rest = range.cloneRange();
  rest.setStartAfter(element);
  return rest.toString().trim() === "";
}

/** Returns the part of the article that the browser's selection covers; null without one in the article. */
export function selectedSpan(container: HTMLElement): TextSpan | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(container, range.startContainer, range.startOffset);
  // A click that selects the last paragraph selects up to the next text, which is outside.
  const end =
    !container.contains(range.endContainer) && isEmptyAfter(container, range)
      ? endOfTexts(articleNodes(container))
      : offsetOf(container, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

/** Finds the place of an offset of the article in its elements: the end of a text before the next one. */
function findPlace(container: HTMLElement, at: number): { node: Node; offset: number } | null {
  const texts = articleNodes(container);
  const found = texts.find(({ start, length }) => at >= start && at <= start + length) ?? texts.at(-1);
  if (!found) return null;
  const { node, start, isGap } = found;
  const within = Math.max(0, at - start);
  return { node, offset: isGap && within > 0 ? node.length : Math.min(within, node.length) };
}

/** Builds the range of a part of the article; null if the article does not have it. */
export function rangeOfSpan(container: HTMLElement, { start, end }: TextSpan): Range | null {
  const [from, to] = [findPlace(container, start), findPlace(container, end)];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
