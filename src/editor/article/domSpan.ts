import type { TextSpan } from "../../core/model/article.ts";

// A block of the article, a heading or a paragraph, has `data-start`: the offset of its first character.

/** Returns the offset in the article of a place in its elements; null for a place outside them. */
function offsetOf(container: HTMLElement, node: Node, offset: number): number | null {
  if (!container.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  if (!block) return offsetBetweenBlocks(container, node, offset);
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return Number(block.dataset.start) + range.toString().length;
}

/** Returns the offset of a place between two blocks: the start of the block after it. */
function offsetBetweenBlocks(container: HTMLElement, node: Node, offset: number): number | null {
  const place = document.createRange();
  place.setStart(node, offset);
  for (const block of container.querySelectorAll<HTMLElement>("[data-start]"))
    if (place.comparePoint(block, 0) >= 0) return Number(block.dataset.start);
  return null;
}

/** Returns the part of the article that the browser's selection covers; null without one in the article. */
export function selectedSpan(container: HTMLElement): TextSpan | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(container, range.startContainer, range.startOffset);
  const end = offsetOf(container, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

/** Finds the place of an offset of the article in its elements. */
function findPlace(container: HTMLElement, at: number): { node: Node; offset: number } | null {
  const blocks = [...container.querySelectorAll<HTMLElement>("[data-start]")];
  const block = blocks.findLast(({ dataset }) => Number(dataset.start) <= at);
  if (!block) return null;
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = at - Number(block.dataset.start);
  let last: Node | null = null;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.nodeValue ?? "";
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last && { node: last, offset: last.nodeValue?.length ?? 0 };
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
