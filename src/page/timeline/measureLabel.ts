import { MAX_CACHED_WIDTHS } from "../../core/layout/limits.ts";

let canvasContext: CanvasRenderingContext2D | null | undefined;
const cachedWidths = new Map<string, number>();

/** Measures where there is no canvas (Node, jsdom): a wide average letter, unless `setMeasure` changes it. */
let measureWithoutCanvas = (text: string) => text.length * 6.6;

/** Sets how labels (500 13px Source Sans 3) are measured without a canvas. `other` returns CSS pixels. */
export function setMeasure(other: (text: string) => number): void {
  measureWithoutCanvas = other;
  cachedWidths.clear();
}

/** Forgets all widths, because labels have another font. */
export function forgetWidths(): void {
  cachedWidths.clear();
}

/** Measures a label in the font of the drawing, in CSS pixels. Widths are cached. */
export function measureLabel(text: string): number {
  const known = cachedWidths.get(text);
  if (known !== undefined) return known;
  if (canvasContext === undefined) {
    canvasContext =
      typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
    if (canvasContext) canvasContext.font = "500 13.5px 'Source Sans 3 Variable', sans-serif";
  }
  const width = canvasContext
    ? canvasContext.measureText(text).width + 2
    : measureWithoutCanvas(text) * (13.5 / 13);
  if (cachedWidths.size >= MAX_CACHED_WIDTHS) cachedWidths.clear();
  cachedWidths.set(text, width);
  return width;
}
