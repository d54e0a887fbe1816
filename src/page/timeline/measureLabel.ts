import { MAX_CACHED_WIDTHS } from "../../core/layout/limits.ts";

let canvasContext: CanvasRenderingContext2D | null | undefined;
const cachedWidths = new Map<string, number>();

/** Where there is no canvas, in Node and in jsdom, a wide average letter stands in, unless there is a better ruler. */
let createRuler = (text: string) => text.length * 6.6;

/** Measures with another ruler where there is no canvas: a label's width in 500 13px Source Sans 3, in CSS pixels. */
export function setMeasure(other: (text: string) => number): void {
  createRuler = other;
  cachedWidths.clear();
}

/** The width of a label in the drawing's face and size, in CSS pixels. */
export function measureLabel(text: string): number {
  const known = cachedWidths.get(text);
  if (known !== undefined) return known;
  if (canvasContext === undefined) {
    canvasContext =
      typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
    if (canvasContext) canvasContext.font = "500 13px 'Source Sans 3 Variable', sans-serif";
  }
  const width = canvasContext ? canvasContext.measureText(text).width + 2 : createRuler(text);
  if (cachedWidths.size >= MAX_CACHED_WIDTHS) cachedWidths.clear();
  cachedWidths.set(text, width);
  return width;
}
