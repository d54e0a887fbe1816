import { useEffect } from "react";
import type { MatchedTerms } from "../../core/search/searchIndex.ts";
import { debounce } from "../ui/debounce.ts";

/** Name of the highlight in the style sheet. */
const HIGHLIGHT_NAME = "found";
/** Time without a change of query or page before the text is searched, in milliseconds. */
const HIGHLIGHT_DELAY = 100;
/** Longest slice of work before the browser can handle input, in milliseconds. */
const TIME_BUDGET = 6;
/** Number of text nodes visited between two looks at the clock. */
const NODES_PER_CHECK = 100;
const BLOCK_SELECTOR = "p, li, blockquote, h2, h3, h4, td, div";

/**
 * Highlights the search terms wherever the page shows text, except in the timeline. Uses the CSS Custom
 * Highlight API, which changes no element, so find-in-page, the selection and the reader's marks keep
 * working. Browsers without it (Firefox before 140) show no highlights.
 */
export function useHighlights(terms: MatchedTerms | null): void {
  useEffect(() => {
    if (typeof CSS === "undefined" || !("highlights" in CSS) || terms === null) return;
    let nextSlice: ReturnType<typeof setTimeout> | undefined;
    const runSlice = (slices: Iterator<Range[]>, highlight: Highlight) => {
      const deadline = performance.now() + TIME_BUDGET;
      for (let slice = slices.next(); !slice.done; slice = slices.next()) {
        for (const range of slice.value) highlight.add(range);
        if (performance.now() > deadline) {
          nextSlice = setTimeout(runSlice, 0, slices, highlight);
          return;
        }
      }
      CSS.highlights.set(HIGHLIGHT_NAME, highlight);
    };
    const start = debounce(() => runSlice(findRanges(terms), new Highlight()), HIGHLIGHT_DELAY);
    const restart = () => {
      clearTimeout(nextSlice);
      start();
    };
    start();
    const observer = new MutationObserver(restart);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      clearTimeout(nextSlice);
      start.cancel();
      CSS.highlights.delete(HIGHLIGHT_NAME);
    };
  }, [terms]);
}

/**
 * Yields the ranges of all matches, block by block, so that a phrase can continue from one element to the
 * next.
 */
function* findRanges(terms: MatchedTerms): Generator<Range[]> {
  for (const root of document.querySelectorAll("main, aside")) {
    const blocks = yield* groupByBlock(root);
    for (const nodes of blocks.values()) yield findRangesInBlock(nodes, terms);
  }
}

/** Groups text nodes by block. Yields an empty list from time to time, so that the caller can pause. */
function* groupByBlock(root: Element): Generator<Range[], Map<Element, Text[]>> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let visited = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++visited % NODES_PER_CHECK === 0) yield [];
    const block = node.parentElement?.closest("svg") ? null : node.parentElement?.closest(BLOCK_SELECTOR);
    if (!block) continue;
    const nodes = blocks.get(block);
    if (nodes) nodes.push(node as Text);
    else blocks.set(block, [node as Text]);
  }
  return blocks;
}

function findRangesInBlock(nodes: readonly Text[], terms: MatchedTerms): Range[] {
  const matches = terms.findIn(nodes.map(({ data }) => data).join(""));
  const findNode = (offset: number, isEnd: boolean): [Text, number] | undefined => {
    let rest = offset;
    for (const node of nodes) {
      if (isEnd ? rest <= node.length : rest < node.length) return [node, rest];
      rest -= node.length;
    }
    return undefined;
  };
  return matches.flatMap(({ start, end }) => {
    const [from, to] = [findNode(start, false), findNode(end, true)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}
