let context: CanvasRenderingContext2D | null | undefined;

/** The width of a label in the drawing's face and size, in CSS pixels. */
export function measureLabel(text: string): number {
  if (context === undefined) {
    context = document.createElement("canvas").getContext("2d");
    if (context) context.font = "500 13px 'Source Sans 3 Variable', sans-serif";
  }
  // Without a canvas (as in jsdom) a wide average letter stands in.
  return context ? context.measureText(text).width + 2 : text.length * 6.6;
}
