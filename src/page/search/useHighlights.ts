import { useEffect } from "react";
import type { MatchedTerms } from "../../core/search/searchIndex.ts";

/** The name under which the stylesheet paints what the search found. */
const HIGHLIGHT_NAME = "found";
/** All words are looked through once the hand and the page have rested so long, in milliseconds. */
const HIGHLIGHT_DEBOUNCE = 100;
/** So long a piece of looking may keep the page from a hand, in milliseconds, and so many texts it is asked after. */
const TIME_BUDGET = 6;
const NODES_PER_CHECK = 100;
const BLOCK_SELECTOR = "p, li, blockquote, h2, h3, h4, td, div";

/**
 * Paints the words that the search found wherever the page shows text beside the drawing. The browser's own
 * highlights do it, which touch no element: find-in-page, selection and the reader's marks stay as they are.
 * A browser without them (before Firefox 140) shows the results unpainted.
 */
export function useHighlights(terms: MatchedTerms | null): void {
  useEffect(() => {
    if (typeof CSS === "undefined" || !("highlights" in CSS) || terms === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (looking: Iterator<Range[]>, found: Highlight) => {
      const until = performance.now() + TIME_BUDGET;
      for (let piece = looking.next(); !piece.done; piece = looking.next()) {
        for (const range of piece.value) found.add(range);
        if (performance.now() > until) {
          timer = setTimeout(look, 0, looking, found);
          return;
        }
      }
      CSS.highlights.set(HIGHLIGHT_NAME, found);
    };
    // What changes meanwhile is looked through anew.
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(buildRanges(terms), new Highlight()), HIGHLIGHT_DEBOUNCE);
    };
    soon();
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete(HIGHLIGHT_NAME);
    };
  }, [terms]);
}

/** Ranges of all matches, block by block, so that a phrase is found across the elements that cut it. */
function* buildRanges(terms: MatchedTerms): Generator<Range[]> {
  for (const root of document.querySelectorAll("main, aside")) {
    const blocks = yield* textBlocks(root);
    for (const nodes of blocks.values()) yield blockRanges(nodes, terms);
  }
}

/** The texts of each block; yields nothing now and then, so that it can be left for a while. */
function* textBlocks(root: Element): Generator<Range[], Map<Element, Text[]>> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let walked = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++walked % NODES_PER_CHECK === 0) yield [];
    const block = node.parentElement?.closest("svg") ? null : node.parentElement?.closest(BLOCK_SELECTOR);
    if (!block) continue;
    const nodes = blocks.get(block);
    if (nodes) nodes.push(node as Text);
    else blocks.set(block, [node as Text]);
  }
  return blocks;
}

function blockRanges(nodes: readonly Text[], terms: MatchedTerms): Range[] {
  const matches = terms.findIn(nodes.map(({ data }) => data).join(""));
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
