import { MAX_CACHED_WIDTHS } from "../../core/layout/limits.ts";

/** Font of the labels, which the reader's own style sheet may change. */
export interface LabelFont {
  /** Value of the property `font` of a canvas. */
  font: string;
  /** Space after each letter, and after each word in addition. CSS pixels. */
  letterSpacing: number;
  wordSpacing: number;
}

/** Size of the labels at the usual font size, in CSS pixels. */
export const LABEL_SIZE = 13.5;

let labelFont: LabelFont = {
  font: `500 ${LABEL_SIZE}px 'Source Sans 3 Variable', sans-serif`,
  letterSpacing: 0,
  wordSpacing: 0,
};
let canvasContext: CanvasRenderingContext2D | null | undefined;
const cachedWidths = new Map<string, number>();

/** Measures where there is no canvas (Node, jsdom): a wide average letter, unless `setMeasure` changes it. */
let measureWithoutCanvas = (text: string) => text.length * 6.6;

/** Sets how labels (500 13px Source Sans 3) are measured without a canvas. `other` returns CSS pixels. */
export function setMeasure(other: (text: string) => number): void {
  measureWithoutCanvas = other;
  cachedWidths.clear();
}

/** Measures labels in another font from now on, or in the same one, which has arrived. */
export function setLabelFont(font: LabelFont): void {
  labelFont = font;
  canvasContext = undefined;
  cachedWidths.clear();
}

/** Measures a label in the font of the drawing, in CSS pixels. Widths are cached. */
export function measureLabel(text: string): number {
  const known = cachedWidths.get(text);
  if (known !== undefined) return known;
  const { font, letterSpacing, wordSpacing } = labelFont;
  if (canvasContext === undefined) {
    canvasContext =
      typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
    if (canvasContext) canvasContext.font = font;
  }
  // Safari before 18.4 has no `letterSpacing` of a canvas.
  const spacing = letterSpacing * text.length + wordSpacing * (text.split(" ").length - 1);
  const width = canvasContext
    ? canvasContext.measureText(text).width + spacing + 2
    : measureWithoutCanvas(text) * (LABEL_SIZE / 13);
  if (cachedWidths.size >= MAX_CACHED_WIDTHS) cachedWidths.clear();
  cachedWidths.set(text, width);
  return width;
}
