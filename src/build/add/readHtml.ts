import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type DefaultTreeAdapterTypes, parse as parseStandard, serialize } from "parse5";
import { readHtmlFacts } from "./htmlFacts.ts";
import { type Block, collapseSpace, type SourceText } from "./source.ts";

/** Elements whose content is never read: code, styles, drawings and controls. */
const UNREAD = new Set(
  "head script style template noscript svg math iframe object embed audio video canvas map select textarea datalist"
    .split(" ")
    .map((name) => name.toUpperCase()),
);
/** Elements within a line. All other elements begin a block. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"
    .split(" ")
    .map((name) => name.toUpperCase()),
);
/** Parts of a page that are not its article, with their names for the editor. */
const AROUND: readonly (readonly [selector: string, why: string])[] = [
  ["nav, [role=navigation], [role=menu], [role=menubar], [role=search]", "navigation"],
  ["footer, [role=contentinfo]", "footer"],
  ["aside, [role=complementary]", "side column"],
  ["form, button, [role=button], dialog, [role=dialog], [role=alert]", "controls"],
  ["[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']", "hidden"],
];
/** Share of letters in links from which a block is a list of links. */
const LINK_SHARE = 0.5;

/** A block with the element that directly contains it. */
interface FoundBlock extends Block {
  element: Element;
  /** Share of its letters that are in links. */
  linkShare: number;
}

const HEADINGS = "h1, h2, h3, h4, h5, h6";

function blockKindOf(element: Element): Block["kind"] {
  if (element.closest(HEADINGS)) return "heading";
  return element.closest("figcaption, caption") ? "caption" : "paragraph";
}

/** Finds all blocks of text below an element, in order. */
function findTextBlocks(root: Element): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let [text, linked] = ["", 0];
  const flush = (element: Element) => {
    const kept = collapseSpace(text);
    const linkShare = linked / text.length;
    [text, linked] = ["", 0];
    if (kept !== "") blocks.push({ kind: blockKindOf(element), text: kept, element, linkShare });
  };
  const walk = (element: Element, block: Element, isLinked: boolean, isVerbatim: boolean) => {
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 3) {
        const content = node.textContent ?? "";
        // The lines of preformatted text are lines on the page.
        const lines = isVerbatim ? content.split("\n") : [content];
        lines.forEach((line, i) => {
          if (i > 0) flush(block);
          text += line;
          if (isLinked) linked += line.length;
        });
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const name = child.tagName.toUpperCase();
      if (UNREAD.has(name)) continue;
      if (name === "BR") {
        if (block.closest(HEADINGS)) text += " ";
        else flush(block);
      } else if (INLINE.has(name)) {
        walk(child, block, isLinked || name === "A", isVerbatim);
      } else if ((name === "TD" || name === "TH") && child.children.length === 0) {
        text += " ";
        walk(child, block, isLinked, isVerbatim);
      } else {
        flush(block);
        walk(child, child, isLinked || name === "A", isVerbatim || name === "PRE");
        flush(child);
      }
    }
  };
  walk(root, root, false, false);
  flush(root);
  return blocks;
}

/** Deepest nesting of elements. The time grows with its third power: 500 levels took 4 s, 1,000 took 22 s. */
const MAX_ELEMENT_DEPTH = 250;

/** Whether a node has elements at more levels than this. */
const isDeeper = (node: DefaultTreeAdapterTypes.Node, levels: number): boolean =>
  levels < 0 || ("childNodes" in node && node.childNodes.some((child) => isDeeper(child, levels - 1)));

/**
 * Parses HTML. Before, parse5 adds the elements that HTML allows to leave out: linkedom needs them. Throws an
 * error if the elements are too deep.
 */
function parseDocument(html: string): Document {
  const tree = parseStandard(html);
  if (isDeeper(tree, MAX_ELEMENT_DEPTH))
    throw new Error(`elements that are nested more than ${MAX_ELEMENT_DEPTH} levels deep`);
  return parseHTML(serialize(tree)).document as unknown as Document;
}
/** Attribute that numbers the elements of a page. */
const NUMBER = "data-on-the-record";

/** Numbers all elements, because Readability moves and renames them. */
function numberElements(document: Document): void {
  [...document.querySelectorAll("*")].forEach((element, i) => void element.setAttribute(NUMBER, `${i}`));
}

/** Finds the elements that Readability keeps, by number. It is the reader view of Firefox. */
function findReadable(html: string): Set<string> {
  const document = parseDocument(html);
  numberElements(document);
  const article = new Readability<Element>(document, {
    charThreshold: 0,
    serializer: (node) => node as Element,
  }).parse();
  const kept = [...(article?.content?.querySelectorAll(`[${NUMBER}]`) ?? [])];
  return new Set(kept.map((element) => element.getAttribute(NUMBER) ?? ""));
}

/** Finds the smallest element that contains all others. */
function commonAncestor([first, ...others]: readonly Element[]): Element | undefined {
  let common: Element | null | undefined = first;
  for (const element of others) while (common && !common.contains(element)) common = common.parentElement;
  return common ?? undefined;
}

/** Says why a block is not a part of the article; undefined if it is one. */
function reasonToDrop(
  block: FoundBlock,
  article: Element,
  readable: ReadonlySet<string>,
): string | undefined {
  const { element, linkShare, kind } = block;
  for (const [selector, why] of AROUND) {
    const around = element.closest(selector);
    // A whole article can be inside a form: old content systems have one around the page.
    if (around && !around.contains(article)) return why;
  }
  if (!article.contains(element)) return "outside the article";
  if (readable.has(element.getAttribute(NUMBER) ?? "")) return undefined;
  return kind !== "heading" && linkShare > LINK_SHARE ? "links" : undefined;
}

/** Marks the blocks of a saved page that are not its article. */
function markDropped(blocks: readonly FoundBlock[], html: string, document: Document): void {
  const readable = findReadable(html);
  const found = blocks.filter(({ element }) => readable.has(element.getAttribute(NUMBER) ?? ""));
  const article =
    commonAncestor(found.map(({ element }) => element)) ??
    document.querySelector("article, main, [role=main]") ??
    document.documentElement;
  for (const block of blocks) {
    const why = reasonToDrop(block, article, readable);
    if (why !== undefined) Object.assign(block, { kind: "dropped", why });
  }
}

/**
 * Finds the block of the headline: the h1 with which the title begins, or that it has somewhere, or the
 * first of the article, or the only one. The name of the site is often an h1, too, and ends the title.
 */
function findHeadline(blocks: readonly FoundBlock[], title = ""): FoundBlock | undefined {
  const main = blocks.filter(({ element }) => element.closest("h1"));
  return (
    main.find(({ text }) => title.startsWith(text)) ??
    main.find(({ text }) => title.includes(text)) ??
    main.find(({ kind }) => kind === "heading") ??
    (main.length === 1 ? main[0] : undefined)
  );
}

/** Reads HTML. `isPage`: it is a saved page with navigation around its article. */
export function readHtml(html: string, isPage: boolean): SourceText {
  const document = parseDocument(html);
  numberElements(document);
  const { facts, title } = readHtmlFacts(document, html);
  const blocks = findTextBlocks(document.documentElement);
  if (isPage) markDropped(blocks, html, document);
  const heading = findHeadline(blocks, title);
  const headline = heading?.text ?? title;
  const first = blocks.find(({ kind }) => kind !== "dropped");
  const repeated = heading ?? (first?.text === headline ? first : undefined);
  return {
    format: "HTML",
    headline,
    blocks: blocks
      .filter((block) => block !== repeated)
      .map(({ kind, text, why }) => ({ kind, text, ...(why === undefined ? {} : { why }) })),
    facts,
    remarks: [],
  };
}
