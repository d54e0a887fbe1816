const SVG = "http://www.w3.org/2000/svg";
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
};

/**
 * Builds the element of a picture that the export has written. Its text has the page's fonts, which an <img>
 * element cannot use. Trusted Types refuse the browser's own parser.
 */
export function buildSvgElement(markup: string): Element {
  const root = document.createElementNS(SVG, "svg");
  const open: Element[] = [];
  for (const [, closing, name, attributes = "", empty, text] of markup.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1);
    if (text !== undefined) parent?.append(decode(text));
    else if (closing) open.pop();
    else if (name !== undefined) {
      const element = parent ? document.createElementNS(SVG, name) : root;
      for (const [, key = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g))
        if (key !== "xmlns") element.setAttribute(key, decode(value));
      parent?.append(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

const decode = (text: string) => text.replace(/&([\w#]+);/g, (all, name: string) => ENTITIES[name] ?? all);
