import { group } from "d3";
import { useEffect } from "react";
import type { MatchedTerms } from "../../core/search/expandQuery.ts";

/** Name of the highlight in the style sheet. */
const HIGHLIGHT_NAME = "found";
/** Time without a change of query or page before the text is searched, in milliseconds. */
const HIGHLIGHT_DELAY = 300;
/** Longest slice of the search before the browser can handle input, in milliseconds. */
const TIME_BUDGET = 6;
/** Elements whose text is searched as one, so that a phrase can continue from one element to the next. */
const BLOCK_SELECTOR = "p, li, blockquote, h2, h3, h4, td, div, svg";

/**
 * Highlights the search terms wherever the page shows text, except in the timeline. Uses the CSS Custom
 * Highlight API, which changes no element, so find-in-page, the selection and the reader's marks keep
 * working. Browsers without it (Firefox before 140) show no highlights.
 */
export function useHighlights(terms: MatchedTerms | null): void {
  useEffect(() => {
    if (typeof CSS === "undefined" || !("highlights" in CSS) || terms === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const searchBlocks = (blocks: Text[][], highlight: Highlight) => {
      const deadline = performance.now() + TIME_BUDGET;
      for (let nodes = blocks.pop(); nodes; nodes = blocks.pop()) {
        for (const range of findRanges(nodes, terms)) highlight.add(range);
        if (performance.now() > deadline) {
          timer = setTimeout(searchBlocks, 0, blocks, highlight);
          return;
        }
      }
      CSS.highlights.set(HIGHLIGHT_NAME, highlight);
    };
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => searchBlocks(findBlocks(), new Highlight()), HIGHLIGHT_DELAY);
    };
    restart();
    const observer = new MutationObserver(restart);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete(HIGHLIGHT_NAME);
    };
  }, [terms]);
}

/**
 * Finds the text nodes of each block, except those of the timeline. The page of a case with 10,000 events has
 * 1,721 text nodes: 2 to 19 ms at a quarter of the CPU's speed, so this needs no slices.
 */
function findBlocks(): Text[][] {
  const texts: Text[] = [];
  for (const root of document.querySelectorAll("main, aside")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
  }
  const blocks = group(texts, ({ parentElement }) => parentElement?.closest(BLOCK_SELECTOR));
  return [...blocks].flatMap(([block, nodes]) => (block instanceof HTMLElement ? [nodes] : []));
}

function findRanges(nodes: readonly Text[], terms: MatchedTerms): Range[] {
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
