import { useEffect } from "react";
import type { FoundTerms } from "../../core/search/searchIndex.ts";

/** The name under which the stylesheet paints what the search found. */
const NAME = "found";
/** All words are looked through once the hand and the page have rested so long, in milliseconds. */
const REST = 100;
/** So long a piece of looking may keep the page from a hand, in milliseconds, and so many texts it is asked after. */
const PIECE = 6;
const TEXTS = 100;
const BLOCKS = "p, li, blockquote, h2, h3, h4, td, div";

/**
 * Paints the words that the search found wherever the page shows text beside the drawing. The browser's own
 * highlights do it, which touch no element: find-in-page, selection and the reader's marks stay as they are.
 * A browser without them (before Firefox 140) shows the results unpainted.
 */
export function useHighlights(terms: FoundTerms | null): void {
  useEffect(() => {
    if (typeof CSS === "undefined" || !("highlights" in CSS) || terms === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (looking: Iterator<Range[]>, found: Highlight) => {
      const until = performance.now() + PIECE;
      for (let piece = looking.next(); !piece.done; piece = looking.next()) {
        for (const range of piece.value) found.add(range);
        if (performance.now() > until) {
          timer = setTimeout(look, 0, looking, found);
          return;
        }
      }
      CSS.highlights.set(NAME, found);
    };
    // What changes meanwhile is looked through anew.
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(rangesOf(terms), new Highlight()), REST);
    };
    soon();
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete(NAME);
    };
  }, [terms]);
}

/** Ranges of all matches, block by block, so that a phrase is found across the elements that cut it. */
function* rangesOf(terms: FoundTerms): Generator<Range[]> {
  for (const root of document.querySelectorAll("main, aside")) {
    const blocks = yield* blocksIn(root);
    for (const nodes of blocks.values()) yield rangesIn(nodes, terms);
  }
}

/** The texts of each block; yields nothing now and then, so that it can be left for a while. */
function* blocksIn(root: Element): Generator<Range[], Map<Element, Text[]>> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let walked = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++walked % TEXTS === 0) yield [];
    const block = node.parentElement?.closest("svg") ? null : node.parentElement?.closest(BLOCKS);
    if (!block) continue;
    const nodes = blocks.get(block);
    if (nodes) nodes.push(node as Text);
    else blocks.set(block, [node as Text]);
  }
  return blocks;
}

function rangesIn(nodes: readonly Text[], terms: FoundTerms): Range[] {
  const matches = terms.placesIn(nodes.map(({ data }) => data).join(""));
  const place = (offset: number, end: boolean): [Text, number] | undefined => {
    let left = offset;
    for (const node of nodes) {
      if (end ? left <= node.length : left < node.length) return [node, left];
      left -= node.length;
    }
    return undefined;
  };
  return matches.flatMap(({ start, end }) => {
    const [from, to] = [place(start, false), place(end, true)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}
