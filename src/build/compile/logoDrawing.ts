import { type SaxesAttributeNSIncomplete, SaxesParser, type SaxesTagNS } from "saxes";
import type { LineAndColumn } from "../../core/model/lineIndex.ts";
import type { Problem } from "../../core/model/problem.ts";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const LINK_NAMESPACE = "http://www.w3.org/1999/xlink";

/** Elements of a drawing that neither moves nor loads anything. Those of other namespaces have no effect. */
const DRAWN_ELEMENTS = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc metadata style " +
    "linearGradient radialGradient stop clipPath mask pattern marker filter switch"
  ).split(" "),
);
const FILTER_STEP = /^fe(?!Image$)[A-Z]\w*$/;

/** Names of the namespaces whose elements a browser runs or renders. */
const ACTIVE_NAMESPACE = /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML)$/;

/** Parts of CSS that load something: a reference to anything but a part of the drawing, or an escape. */
const LOADS = /url\(\s*["']?\s*(?![\s"'#])|@import|image-set\(|\\/i;

/** A problem at a place in a text. */
export type PlacedProblem = LineAndColumn & Pick<Problem, "wrong" | "found" | "todo">;

/** Width and height of a picture. Only their ratio matters. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Finds what the element must not have in a logo. */
function findFault({
  name,
  uri,
  local,
  attributes,
}: SaxesTagNS): Omit<PlacedProblem, "line" | "col"> | undefined {
  const allowed =
    uri === SVG_NAMESPACE
      ? DRAWN_ELEMENTS.has(local) || FILTER_STEP.test(local)
      : !ACTIVE_NAMESPACE.test(uri);
  if (!allowed)
    return {
      wrong: "a logo must not have this element, which can run or load something",
      found: `<${name}>`,
      todo: "remove it, or save the drawing as plain SVG with paths only",
    };
  for (const one of Object.values(attributes) as SaxesAttributeNSIncomplete[]) {
    const value = `${one.value}`;
    const isLink = one.local === "href" && (one.uri === "" || one.uri === LINK_NAMESPACE);
    if (uri === SVG_NAMESPACE && /^on/i.test(one.local ?? ""))
      return { wrong: "a logo must not have a script", found: one.name, todo: "remove this attribute" };
    if ((isLink && !value.trim().startsWith("#")) || LOADS.test(value))
      return {
        wrong: "a logo must not load anything from outside its file",
        found: `${one.name}="${value}"`,
        todo: "remove it, or draw this part in the file itself",
      };
  }
  return undefined;
}

/** Returns the size of a drawing: that of its `viewBox`, or its width and height. */
function findSize({ attributes }: SaxesTagNS): PictureSize | undefined {
  const read = (name: string) => `${attributes[name]?.value ?? ""}`;
  const [, , ...box] = read("viewBox")
    .trim()
    .split(/[\s,]+/);
  const sides =
    box.length === 2 ? box : [read("width"), read("height")].map((side) => side.replace(/px$/, ""));
  const [width = 0, height = 0] = sides.map(Number);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

/**
 * Reads a drawing for a page: its size, or the first problem. It must be well-formed SVG without document
 * type, scripts, animation, and references to other files.
 */
export function readLogoDrawing(text: string): PictureSize | PlacedProblem {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let problem: PlacedProblem | undefined;
  let size: PictureSize | undefined;
  let isFirst = true;
  let isStyle = false;
  let start: LineAndColumn = { line: 1, col: 1 };
  const report = (at: LineAndColumn, fault: Omit<PlacedProblem, "line" | "col">) => {
    problem ??= { ...at, ...fault };
  };
  // The parser is one character behind the name then.
  parser.on("opentagstart", ({ name }) => {
    start = { line: parser.line, col: parser.column - name.length - 1 };
  });
  parser.on("error", ({ message }) =>
    report(
      { line: parser.line, col: parser.column + 1 },
      {
        wrong: "this is not well-formed SVG",
        found: message.replace(/^\d+:\d+: /, ""),
        todo: "save the drawing again as plain SVG",
      },
    ),
  );
  parser.on("doctype", (type) =>
    report(
      { line: parser.line, col: parser.column + 1 },
      { wrong: "a logo must have no document type", found: `<!DOCTYPE${type}>`, todo: "remove this line" },
    ),
  );
  parser.on("processinginstruction", ({ target }) =>
    report(
      { line: parser.line, col: parser.column + 1 },
      {
        wrong: "a logo must not load anything from outside its file",
        found: `<?${target}?>`,
        todo: "remove this line",
      },
    ),
  );
  parser.on("opentag", (tag) => {
    const isDrawing = tag.uri === SVG_NAMESPACE && tag.local === "svg";
    const fault = findFault(tag);
    if (fault) report(start, fault);
    if (isFirst && !isDrawing)
      report(start, {
        wrong: "this is not an SVG drawing",
        found: `<${tag.name}>`,
        todo: `begin it with <svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 120 40">`,
      });
    if (isFirst) size = findSize(tag);
    isFirst = false;
    isStyle = tag.local === "style";
  });
  parser.on("closetag", () => {
    isStyle = false;
  });
  const checkStyle = (words: string) => {
    if (isStyle && LOADS.test(words))
      report(
        { line: parser.line, col: 1 },
        {
          wrong: "a logo must not load anything from outside its file",
          found: LOADS.exec(words)?.[0] ?? "",
          todo: "remove it from the style",
        },
      );
  };
  parser.on("text", checkStyle);
  parser.on("cdata", checkStyle);
  parser.write(text).close();
  return (
    problem ??
    size ?? {
      ...{ line: 1, col: 1, wrong: "this drawing does not give its size", found: "no viewBox" },
      todo: 'add viewBox="0 0 WIDTH HEIGHT" to its first element',
    }
  );
}
